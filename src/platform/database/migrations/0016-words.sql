-- What people changed in the words that come with Nabij. A change is a new row, also when it takes a word away or puts it back;
-- the files that come with Nabij stay as they are. `present`: true adds the word, false takes it away.
create table word_change (
  id uuid primary key,
  kind text not null check (kind in ('variant', 'abbreviation', 'stopWord')),
  topic text,
  concept text,
  word text not null check (word <> ''),
  meaning text,
  region text not null default 'both' check (region in ('nl', 'be', 'both')),
  hint boolean not null default false,
  present boolean not null,
  why text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null,
  entry bigint generated always as identity,
  check ((kind = 'variant') = (topic is not null and concept is not null)),
  check ((kind = 'abbreviation') = (meaning is not null))
);
create trigger word_change_append_only before update or delete on word_change for each row execute function refuse_change();
create index word_change_newest on word_change (kind, topic, concept, word, entry desc);
create unique index word_change_entry on word_change (entry);

create view current_word_change as
  select distinct on (kind, topic, concept, word) * from word_change order by kind, topic, concept, word, entry desc;
