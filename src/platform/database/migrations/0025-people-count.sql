-- Counting people without knowing who: off until somebody says, with the day and the reference of an organisation's DPIA, that it may.
-- Every change is a new row, the newest one counts.
create table people_count_permission (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  allowed boolean not null,
  dpia_on date,
  -- Masked.
  dpia_reference text not null default '',
  why text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null,
  entry bigint generated always as identity,
  check (not allowed or (dpia_on is not null and dpia_reference <> '')),
  check (allowed or why <> '')
);
create index people_count_permission_organisation on people_count_permission (organisation_id, entry desc);
create trigger people_count_permission_append_only before update or delete on people_count_permission for each row execute function refuse_change();

create view current_people_count_permission as
  select distinct on (organisation_id) * from people_count_permission order by organisation_id, entry desc;

-- One count: about which theme, where (null: everywhere), over which year. Its purpose is what both halves of the key are for.
create table people_count (
  id uuid primary key,
  theme_code text not null,
  area_code text,
  year integer not null check (year between 2000 and 2199),
  organisation_id uuid not null references organisation,
  begun_by uuid references person,
  begun_at timestamptz not null,
  purpose text not null,
  -- The open halves of both parties, as they were when the count began: a browser holds each proof against them.
  own_open bytea not null,
  keyholder_open bytea not null
);
create trigger people_count_append_only before update or delete on people_count for each row execute function refuse_change();

-- What makes this installation's half of the key together with its secret. Gone when the count is closed.
create table people_count_key (
  count_id uuid primary key references people_count,
  salt bytea not null
);

-- A list that an organisation sent, and the codes of its people: for counting only, gone when the count is closed. Nothing here
-- refers to a signal, a reporter or whoever sent it.
create table people_count_list (
  id uuid primary key,
  count_id uuid not null references people_count,
  organisation_id uuid not null references organisation,
  people integer not null check (people > 0),
  sent_on date not null
);
create index people_count_list_count on people_count_list (count_id);
create table people_count_token (
  list_id uuid not null references people_count_list on delete cascade,
  person integer not null,
  strict boolean not null,
  token bytea not null check (length(token) = 16),
  primary key (list_id, person, token)
);

-- How many keys an organisation had evaluated on a day, so that nobody tries out a telephone book.
create table people_count_use (
  organisation_id uuid not null references organisation,
  day date not null,
  elements integer not null,
  primary key (organisation_id, day)
);

-- How a count ended. Numbers stand here only where they are large enough to be shown.
create table people_count_result (
  count_id uuid primary key references people_count,
  ended text not null check (ended in ('counted', 'tooFew', 'stopped')),
  at_least integer,
  at_most integer,
  organisations integer,
  -- Masked.
  why text not null default '',
  ended_by uuid references person,
  ended_at timestamptz not null,
  check ((ended = 'counted') = (at_least is not null and at_most is not null and organisations is not null)),
  check (at_least <= at_most)
);
create trigger people_count_result_append_only before update or delete on people_count_result for each row execute function refuse_change();
