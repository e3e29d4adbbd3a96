-- Signals. Nothing here says when exactly, and nothing ties a signal to a resident.
-- Ids are random, not ordered in time; the only date of a report is its week.

create table signal (
  id uuid primary key,
  account text not null,
  hidden jsonb not null default '{}',
  theme_code text,
  area_code text,
  week date not null,
  people_least integer not null,
  people_most integer,
  age_band text,
  situation text,
  causes text[] not null default '{}',
  mode text not null check (mode in ('named', 'code', 'anonymous', 'imported')),
  organisation_id uuid references organisation,
  received_week date not null,
  import_id uuid,
  external_id text,
  search tsvector generated always as (to_tsvector('dutch', account)) stored
);
create index signal_organisation on signal (organisation_id, received_week);
create index signal_counting on signal (theme_code, area_code, week);
create index signal_search on signal using gin (search);
create extension if not exists pg_trgm;
create index signal_likeness on signal using gin (account gin_trgm_ops);
create unique index signal_external on signal (organisation_id, external_id) where external_id is not null;
create trigger signal_append_only before update or delete on signal for each row execute function refuse_change();

-- Who reported: a name only where the reporter chose so, otherwise a code or the hash of a receipt.
-- reporter_key is a keyed hash of person and purpose: it counts distinct reporters without naming them.
create table signal_reporter (
  signal_id uuid primary key references signal,
  person_id uuid references person,
  reporter_key text,
  reporter_code text,
  receipt_hash text unique,
  team_id uuid references team
);
create index signal_reporter_person on signal_reporter (person_id);
create index signal_reporter_key on signal_reporter (reporter_key);

create table signal_withdrawal (
  signal_id uuid primary key references signal,
  why text not null default '',
  week date not null
);
create trigger signal_withdrawal_append_only before update or delete on signal_withdrawal for each row execute function refuse_change();

-- The coordinator's triage. The newest row counts; older ones stay.
create table weighing (
  id uuid primary key,
  signal_id uuid not null references signal,
  outcome text not null check (outcome in ('internal', 'external', 'individual', 'none')),
  theme_code text,
  reason text not null,
  weighed_by uuid references person,
  weighed_at timestamptz not null
);
create index weighing_signal on weighing (signal_id, weighed_at);
create trigger weighing_append_only before update or delete on weighing for each row execute function refuse_change();

create view current_weighing as
  select distinct on (signal_id) * from weighing order by signal_id, weighed_at desc, id;

-- Signals as they count: not withdrawn, with the theme that the weighing settled.
create view standing_signal as
  select s.id, s.account, s.hidden, coalesce(w.theme_code, s.theme_code) as theme_code, s.area_code, s.week, s.people_least, s.people_most,
         s.age_band, s.situation, s.causes, s.mode, s.organisation_id, s.received_week, s.search, w.outcome, w.reason
  from signal s
  left join current_weighing w on w.signal_id = s.id
  where not exists (select 1 from signal_withdrawal x where x.signal_id = s.id);

create table import (
  id uuid primary key,
  kind text not null check (kind in ('signals', 'areas')),
  file_name text not null,
  person_id uuid references person,
  organisation_id uuid references organisation,
  state text not null check (state in ('waiting', 'running', 'done', 'refused')),
  lines_total integer,
  lines_read integer not null default 0,
  imported integer not null default 0,
  skipped integer not null default 0,
  refused integer not null default 0,
  complaints jsonb not null default '[]',
  unknown jsonb not null default '{}',
  options jsonb not null default '{}',
  content bytea,
  created_at timestamptz not null,
  finished_at timestamptz
);
