-- Two signals in a bundle that tell of one event. Both stay in it and both stay as they are; only counting takes them together.
-- A pair is written with its smaller id first. Saying that it is no double after all is a new row.
create table double_report (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  signal_id uuid not null references signal,
  other_id uuid not null references signal,
  double boolean not null,
  why text not null,
  marked_by uuid references person,
  marked_at timestamptz not null,
  entry bigint generated always as identity,
  check (signal_id < other_id)
);
create index double_report_bundle on double_report (bundle_id, signal_id, other_id, entry desc);
create trigger double_report_append_only before update or delete on double_report for each row execute function refuse_change();

-- The pairs that are a double now: said so last, both in the bundle and neither withdrawn.
create view standing_double as
  select d.bundle_id, d.signal_id, d.other_id, d.why, d.marked_at
  from (select distinct on (bundle_id, signal_id, other_id) * from double_report order by bundle_id, signal_id, other_id, entry desc) d
  where d.double
    and exists (select 1 from current_bundle_link l where l.bundle_id = d.bundle_id and l.signal_id = d.signal_id)
    and exists (select 1 from current_bundle_link l where l.bundle_id = d.bundle_id and l.signal_id = d.other_id)
    and not exists (select 1 from signal_withdrawal x where x.signal_id in (d.signal_id, d.other_id));

-- Looking for possible bundles: each night, and when somebody asks. Work that waits, so it changes until it is done.
create table bundle_search (
  id uuid primary key,
  state text not null check (state in ('waiting', 'done', 'failed')),
  asked_at timestamptz not null,
  attempts integer not null default 0,
  -- How many signals there are to compare and how far it is.
  signals integer not null default 0,
  looked integer not null default 0,
  -- How the proposals were found, with every setting.
  method text not null default '',
  found_on date,
  entry bigint generated always as identity
);
create unique index bundle_search_waiting on bundle_search (state) where state = 'waiting';
create index bundle_search_done on bundle_search (entry desc) where state = 'done';

-- Signals that may be about the same bottleneck. A new search replaces those that nobody answered.
create table bundle_proposal (
  id uuid primary key,
  search_id uuid not null references bundle_search,
  signals integer not null
);
create index bundle_proposal_search on bundle_proposal (search_id);
create table bundle_proposal_signal (
  proposal_id uuid not null references bundle_proposal on delete cascade,
  signal_id uuid not null references signal,
  primary key (proposal_id, signal_id)
);
create index bundle_proposal_signal_signal on bundle_proposal_signal (signal_id);

-- What people did with a proposal: a bundle, or none. Who could not read all of it answers for the own organisation alone, so that
-- nobody keeps from others what they see.
create table proposal_answer (
  id uuid primary key,
  proposal_id uuid not null references bundle_proposal,
  bundle_id uuid references bundle,
  organisation_id uuid references organisation,
  why text not null default '',
  answered_by uuid references person,
  answered_at timestamptz not null,
  entry bigint generated always as identity,
  check (bundle_id is not null or why <> ''),
  check (bundle_id is null or organisation_id is null)
);
create index proposal_answer_proposal on proposal_answer (proposal_id);
create trigger proposal_answer_append_only before update or delete on proposal_answer for each row execute function refuse_change();
