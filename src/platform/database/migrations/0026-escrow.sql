-- Strength in numbers: a signal that stays sealed until enough others see the same. The text is encrypted in the browser of who
-- reports, to a key whose secret half exists only as shares of members of the working group; nothing in here can open it.

-- From how many others, of how many organisations, and after how many months a text that nobody could open is deleted.
create table escrow_setting (
  id uuid primary key,
  others integer not null check (others between 2 and 50),
  organisations integer not null check (organisations between 2 and 20),
  months integer not null check (months between 3 and 60),
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  entry bigint generated always as identity
);

-- The public keys of a member, made out of a code that only the member has. The newest counts.
create table escrow_member_key (
  id uuid primary key,
  person_id uuid not null references person,
  salt text not null,
  public_key text not null unique,
  sign_key text not null unique,
  made_at timestamptz not null,
  entry bigint generated always as identity
);
create index escrow_member_key_person on escrow_member_key (person_id, entry desc);

-- A key of the working group: only its public half is ever stored.
create table escrow_key (
  id uuid primary key,
  public_key text not null unique,
  made_by uuid not null references person,
  made_at timestamptz not null,
  entry bigint generated always as identity
);

-- How a key is shared: at the beginning by who made it, later by members who hand it on to others. `dealers` are those who deal.
create table escrow_sharing (
  id uuid primary key,
  key_id uuid not null references escrow_key,
  threshold integer not null check (threshold >= 2),
  -- The sharing whose members deal this one; none where the key was made with it.
  from_sharing uuid references escrow_sharing,
  dealers uuid[] not null check (cardinality(dealers) > 0),
  -- Who hands a key on says so with the own signature; the other dealers look whether it is that of a member.
  begun_by uuid not null references person,
  signature text,
  made_at timestamptz not null,
  entry bigint generated always as identity
);
create table escrow_sharing_member (
  sharing_id uuid not null references escrow_sharing,
  person_id uuid not null references person,
  place integer not null check (place > 0),
  member_key_id uuid not null references escrow_member_key,
  primary key (sharing_id, person_id),
  unique (sharing_id, place)
);
-- What one dealer committed to, in public.
create table escrow_dealing (
  sharing_id uuid not null references escrow_sharing,
  dealer_id uuid not null references person,
  commitments text[] not null,
  dealt_at timestamptz not null,
  primary key (sharing_id, dealer_id)
);
-- What one dealer sealed to one member.
create table escrow_share (
  sharing_id uuid not null references escrow_sharing,
  dealer_id uuid not null references person,
  person_id uuid not null references person,
  encapsulated text not null,
  box text not null,
  primary key (sharing_id, dealer_id, person_id)
);
-- A member opened the own share with the own code and found that it fits. Only when all did so is a sharing used.
create table escrow_confirmation (
  sharing_id uuid not null references escrow_sharing,
  person_id uuid not null references person,
  confirmed_at timestamptz not null,
  primary key (sharing_id, person_id)
);
create view escrow_active_sharing as
  select distinct on (s.key_id) s.* from escrow_sharing s
  where not exists (
    select 1 from escrow_sharing_member m
    where m.sharing_id = s.id
      and not exists (select 1 from escrow_confirmation c where c.sharing_id = m.sharing_id and c.person_id = m.person_id))
  order by s.key_id, s.entry desc;

-- What stands on the outside of a sealed signal: what its author agreed to reveal, and the rule of that day.
create table sealed_signal (
  id uuid primary key,
  key_id uuid not null references escrow_key,
  theme_code text not null,
  area_code text,
  from_week date check (extract(isodow from from_week) = 1),
  until_week date check (extract(isodow from until_week) = 1),
  topics text[] not null default '{}',
  others integer not null,
  organisations integer not null,
  mode text not null check (mode in ('code', 'anonymous')),
  received_week date not null check (extract(isodow from received_week) = 1),
  delete_after date not null,
  -- SHA-256 of the text with 128 random bits in it: what is opened must be what was sealed.
  digest text not null,
  check ((from_week is null) = (until_week is null) and from_week <= until_week)
);
create index sealed_signal_theme on sealed_signal (theme_code);
create table sealed_reporter (
  sealed_id uuid primary key references sealed_signal,
  reporter_key text,
  reporter_code text,
  receipt_hash text unique,
  organisation_id uuid references organisation,
  team_id uuid references team,
  check ((receipt_hash is null) = (reporter_key is not null))
);
create index sealed_reporter_key on sealed_reporter (reporter_key);
-- The sealed text itself. Not history: it goes when it is opened, withdrawn or too old.
create table sealed_text (
  sealed_id uuid primary key references sealed_signal,
  encapsulated text not null unique,
  box text not null,
  ciphertext text not null
);
-- How it ended. Without a row it is still sealed.
create table sealed_end (
  sealed_id uuid primary key references sealed_signal,
  how text not null check (how in ('opened', 'withdrawn', 'expired')),
  week date not null check (extract(isodow from week) = 1)
);

-- One member asks the others to open these texts, to a key of this one opening.
create table escrow_opening (
  id uuid primary key,
  sharing_id uuid not null references escrow_sharing,
  opener_id uuid not null references person,
  one_time_key text not null unique,
  signature text not null,
  -- The secret half of that key, sealed to the opener's own key, so that the opener can come back.
  kept_encapsulated text not null,
  kept_box text not null,
  began_at timestamptz not null
);
create table escrow_opening_text (
  opening_id uuid not null references escrow_opening,
  sealed_id uuid not null references sealed_signal,
  primary key (opening_id, sealed_id)
);
-- What one member adds, sealed to the key of that opening. The same part never counts again, here or elsewhere.
create table escrow_part (
  opening_id uuid not null references escrow_opening,
  person_id uuid not null references person,
  encapsulated text not null unique,
  box text not null,
  given_at timestamptz not null,
  primary key (opening_id, person_id)
);
create table escrow_opening_end (
  opening_id uuid primary key references escrow_opening,
  ended_by uuid not null references person,
  ended_at timestamptz not null,
  opened integer not null
);

do $$
declare name text;
begin
  foreach name in array array['escrow_setting', 'escrow_member_key', 'escrow_key', 'escrow_sharing', 'escrow_sharing_member', 'escrow_dealing',
    'escrow_share', 'escrow_confirmation', 'escrow_opening', 'escrow_opening_text', 'escrow_part', 'escrow_opening_end'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
  end loop;
  -- What came from reporters is written anew once a week, without a change, so that its order says nothing about when it came.
  foreach name in array array['sealed_signal', 'sealed_end'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change_but_rewriting()', name || '_append_only', name);
  end loop;
  foreach name in array array['sealed_text', 'sealed_reporter'] loop
    execute format('create trigger %I before update on %I for each row execute function refuse_change_but_rewriting()', name || '_no_change', name);
  end loop;
end $$;
