-- What the watch asks before it proposes something, as people set it: a change is a new row, the newest one counts. Without a row the
-- settings of src/methods/watch/settings.ts count.
create table watch_setting (
  id uuid primary key,
  least_signals integer not null,
  least_reporters integer not null,
  least_organisations integer not null,
  least_ratio double precision not null,
  level double precision not null,
  adjustment text not null check (adjustment in ('benjamini-yekutieli', 'benjamini-hochberg')),
  periods integer[] not null,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  entry bigint generated always as identity
);
create trigger watch_setting_append_only before update or delete on watch_setting for each row execute function refuse_change();

-- Looking for possible patterns: each night, and when somebody asks. Work that waits, so it changes until it is done.
create table watch_run (
  id uuid primary key,
  state text not null check (state in ('waiting', 'done', 'failed')),
  asked_at timestamptz not null,
  attempts integer not null default 0,
  -- How far it is, in hundredths.
  progress integer not null default 0,
  -- With which settings: the row, none where those that come with Nabij counted, and what they were.
  setting_id uuid references watch_setting,
  settings jsonb,
  signals integer not null default 0,
  -- How many comparisons were made, and how many of them were large enough to be found.
  compared integer not null default 0,
  counted integer not null default 0,
  found_on date,
  entry bigint generated always as identity
);
create unique index watch_run_waiting on watch_run (state) where state = 'waiting';
create index watch_run_done on watch_run (entry desc) where state = 'done';

-- A theme that is told of more than elsewhere or before, in an area (none: everywhere) and in some weeks. Numbers only. A new run
-- replaces those that nobody answered.
create table watch_pattern (
  id uuid primary key,
  run_id uuid not null references watch_run,
  -- The strongest first.
  place integer not null,
  theme_code text not null,
  area_code text,
  from_week date not null,
  until_week date not null,
  signals integer not null,
  content jsonb not null
);
create index watch_pattern_run on watch_pattern (run_id, place);

-- Which answered patterns a new one is again: nobody is asked twice, unless it is larger or in another season.
create table watch_repeat (
  pattern_id uuid not null references watch_pattern on delete cascade,
  earlier_id uuid not null references watch_pattern,
  asks_again boolean not null,
  primary key (pattern_id, earlier_id)
);

-- What people did with a possible pattern: a bundle, or none. What a coordinator says holds for the own organisation, what the
-- working group says and what became a shared bundle holds for everybody: no organisation keeps a pattern from another.
create table watch_answer (
  id uuid primary key,
  pattern_id uuid not null references watch_pattern,
  answer text not null check (answer in ('newBundle', 'bundle', 'none')),
  bundle_id uuid references bundle,
  organisation_id uuid references organisation,
  why text not null default '',
  answered_by uuid references person,
  answered_at timestamptz not null,
  entry bigint generated always as identity,
  check ((answer = 'none') = (bundle_id is null)),
  check (answer <> 'none' or why <> '')
);
create index watch_answer_pattern on watch_answer (pattern_id, entry desc);
create trigger watch_answer_append_only before update or delete on watch_answer for each row execute function refuse_change();
