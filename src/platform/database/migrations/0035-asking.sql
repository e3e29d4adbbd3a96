-- What is asked beside the words: what of, how much, how soon, for whom it must be safe. What stood before asks one portion.
-- A part of the week is a bit: Monday morning, afternoon, evening, Tuesday morning … 21 in all.
alter table need
  add column item_code text,
  add column units integer not null default 1 check (units between 1 and 10000),
  add column least integer not null default 1 check (least >= 1),
  add column tier smallint check (tier between 1 and 4),
  add column languages text[] not null default '{nl}',
  add column requires text[] not null default '{}',
  add column slots integer not null default 2097151 check (slots between 1 and 2097151),
  add column until date,
  add column entry text not null default 'worker' check (entry in ('worker', 'connector', 'group', 'phone', 'paper', 'kiosk')),
  add constraint need_least check (least <= units);

-- Who counts as how vulnerable, in words that the installation writes: at most four tiers. And after how many weeks of waiting
-- somebody comes a tier higher. The newest row holds.
create table help_rule (
  id uuid primary key,
  tiers jsonb not null,
  lift_weeks integer not null check (lift_weeks between 1 and 52),
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create trigger help_rule_append_only before update or delete on help_rule for each row execute function refuse_change();

-- Rights, in versions: the highest version of a code holds, between its days.
create table entitlement_version (
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer not null check (version > 0),
  country text not null check (country in ('nl', 'be')),
  name text not null,
  about text not null,
  place text not null,
  -- The page of the authority on which it can be read.
  source text not null default '',
  topics text[] not null,
  people text[] not null,
  works_from date,
  works_until date,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (code, version)
);
create trigger entitlement_version_append_only before update or delete on entitlement_version
  for each row execute function refuse_change();

-- Which rights were gone through for a need, and why one was not taken up.
create table need_right (
  id uuid primary key,
  need_id uuid not null references need,
  entitlement_code text not null,
  outcome text not null check (outcome in ('has', 'asked', 'notTaken', 'notForThem')),
  cause text check (cause in ('notKnown', 'notAsked', 'noAccess', 'notProposed', 'excluded')),
  noted_on date not null,
  place bigint generated always as identity,
  check ((outcome = 'notTaken') = (cause is not null))
);
create index need_right_need on need_right (need_id);
create trigger need_right_append_only before update or delete on need_right for each row execute function refuse_change();

-- A form on paper: its code is typed in later, once. The code says nothing of who wrote on the paper.
create table need_paper (
  code text primary key check (code ~ '^[0-9a-z]{7}$'),
  organisation_id uuid not null references organisation,
  made_by uuid not null references person,
  made_on date not null
);
create trigger need_paper_append_only before update or delete on need_paper for each row execute function refuse_change();

-- A desk without accounts, such as the screen in a library: opens with its code, and asks through its contact.
create table help_desk (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  contact_id uuid not null references person,
  place text not null,
  code_hash text not null unique,
  opened_on date not null
);
create trigger help_desk_append_only before update or delete on help_desk for each row execute function refuse_change();

create table help_desk_end (
  desk_id uuid primary key references help_desk,
  ended_by uuid not null references person,
  ended_on date not null
);
create trigger help_desk_end_append_only before update or delete on help_desk_end
  for each row execute function refuse_change();

alter table need
  add column paper_code text unique references need_paper,
  add column desk_id uuid references help_desk;
