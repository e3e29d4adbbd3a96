-- The words that may be emptied when their time is over, of every table of which they are.
create or replace function refuse_change_but_emptying() returns trigger language plpgsql as $$
declare words text[] := case tg_table_name
  when 'need' then array['alias', 'ask']
  when 'need_step' then array['note']
  when 'resolution_verdict' then array['remark']
  when 'offer' then array['does_not']
  when 'offer_step' then array['why']
  when 'offer_check' then array['why']
  when 'help_match_step' then array['note']
  else '{}' end;
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention' and to_jsonb(new) - words = to_jsonb(old) - words
    and not exists (select 1 from unnest(words) as word where to_jsonb(new) ->> word <> '') then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

-- What somebody offers. Who it is stands apart and sealed; a giver needs no account: a link opens the own offer.
create table offer (
  id uuid primary key,
  item_code text not null,
  source text not null check (source in ('person', 'group', 'shop', 'organisation', 'municipality')),
  -- Whose volunteer coordinator wrote it down for a giver; nothing where the giver did that without anybody.
  organisation_id uuid references organisation,
  units integer not null check (units between 1 and 10000),
  radius integer not null check (radius between 0 and 100000),
  area_code text not null,
  languages text[] not null default '{nl}',
  slots integer not null default 2097151 check (slots between 1 and 2097151),
  does_not text not null default '',
  until date,
  link_hash text unique,
  -- Whether the giver is a man or a woman, only where they want it to be known: some ask for it.
  gender text check (gender in ('woman', 'man')),
  made_on date not null
);
create trigger offer_append_only before update or delete on offer for each row execute function refuse_change_but_emptying();

-- Goes when the giver withdraws, and some time after the last day of the offer.
create table offer_contact (
  id uuid primary key,
  offer_id uuid not null unique references offer,
  name text not null,
  email text,
  phone text
);

-- What happened to an offer since: how much is left is counted from the matches.
create table offer_step (
  id uuid primary key,
  offer_id uuid not null references offer,
  step text not null check (step in ('paused', 'resumed', 'withdrawn')),
  why text not null default '',
  taken_by uuid references person,
  taken_on date not null,
  place bigint generated always as identity
);
create index offer_step_offer on offer_step (offer_id, place);
create trigger offer_step_append_only before update or delete on offer_step
  for each row execute function refuse_change_but_emptying();

-- What somebody saw of a giver: met in person, a certificate, brought in by somebody known. Taking back is a new row.
create table offer_check (
  id uuid primary key,
  offer_id uuid not null references offer,
  kind text not null check (kind in ('met', 'certificate', 'introduced')),
  stands boolean not null,
  until date,
  why text not null default '',
  checked_by uuid references person,
  checked_on date not null,
  place bigint generated always as identity
);
create index offer_check_offer on offer_check (offer_id, kind, place);
create trigger offer_check_append_only before update or delete on offer_check
  for each row execute function refuse_change_but_emptying();

-- Which work is insured, for whom and until when: the policy of a municipality (nl) or the free scheme with its number (be).
-- Of a policy the version that none replaces holds.
create table insurance_version (
  id uuid primary key,
  -- The id of its first version: hours are noted with the policy, whatever was changed since.
  policy_id uuid not null,
  country text not null check (country in ('nl', 'be')),
  holder text not null,
  number text not null default '',
  -- What it covers; empty: everything that can be asked.
  item_codes text[] not null,
  -- Where, everything inside included; empty: everywhere.
  area_codes text[] not null,
  -- Whose volunteers; empty: everybody's.
  sources text[] not null,
  -- Only volunteers whom somebody met, or who were brought in by somebody known.
  known_only boolean not null default false,
  -- What it does not pay, in words for whoever plans.
  exceptions text not null default '',
  yearly_hours integer check (yearly_hours > 0),
  hours_ahead integer not null default 0 check (hours_ahead between 0 and 720),
  works_from date not null,
  works_until date check (works_until >= works_from),
  replaces uuid unique references insurance_version,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index insurance_version_policy on insurance_version (policy_id);
create trigger insurance_version_append_only before update or delete on insurance_version
  for each row execute function refuse_change();

-- Hours that were reported to a scheme that counts them. A line that was wrong is taken back by another one.
create table insurance_use (
  id uuid primary key,
  policy_id uuid not null references insurance_version,
  used_on date not null,
  hours integer not null check (hours between 1 and 10000),
  takes_back uuid unique references insurance_use,
  noted_by uuid references person,
  noted_on date not null
);
create index insurance_use_policy on insurance_use (policy_id);
create trigger insurance_use_append_only before update or delete on insurance_use
  for each row execute function refuse_change();
