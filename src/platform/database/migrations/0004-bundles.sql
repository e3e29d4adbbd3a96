-- Bundles link signals; a signal is never merged, moved or changed by it. Every row here only adds.

create table bundle (
  id uuid primary key,
  reach text not null check (reach in ('internal', 'shared')),
  organisation_id uuid not null references organisation,
  theme_code text,
  area_code text,
  created_by uuid references person,
  created_at timestamptz not null
);

-- The neutral statement of the bottleneck; the newest counts.
create table bundle_statement (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  bottleneck text not null,
  explanation text not null default '',
  stated_by uuid references person,
  stated_at timestamptz not null
);
create index bundle_statement_bundle on bundle_statement (bundle_id, stated_at);
create view current_bundle_statement as
  select distinct on (bundle_id) * from bundle_statement order by bundle_id, stated_at desc, id;

create table bundle_link (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  signal_id uuid not null references signal,
  linked boolean not null,
  why text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index bundle_link_bundle on bundle_link (bundle_id, signal_id, changed_at);
create index bundle_link_signal on bundle_link (signal_id);
create view current_bundle_link as
  select bundle_id, signal_id, changed_at as linked_at
  from (select distinct on (bundle_id, signal_id) * from bundle_link order by bundle_id, signal_id, changed_at desc, id) newest
  where linked;

create table bundle_state (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  state text not null check (state in ('individual', 'possiblePattern', 'sharedBottleneck', 'structural', 'onAgenda', 'answered', 'underway', 'resolved', 'persists', 'notStructural')),
  why text not null,
  dissent text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index bundle_state_bundle on bundle_state (bundle_id, changed_at);
create view current_bundle_state as
  select distinct on (bundle_id) * from bundle_state order by bundle_id, changed_at desc, id;

create table recognition_request (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  organisation_id uuid not null references organisation,
  asked_by uuid references person,
  asked_at timestamptz not null,
  unique (bundle_id, organisation_id)
);

-- 'Herken je dit?': an answer is evidence, not a new signal.
create table recognition (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  organisation_id uuid not null references organisation,
  person_id uuid references person,
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  people_least integer,
  remark text not null default '',
  answered_at timestamptz not null
);
create index recognition_bundle on recognition (bundle_id, organisation_id, answered_at);
create view current_recognition as
  select distinct on (bundle_id, organisation_id) * from recognition order by bundle_id, organisation_id, answered_at desc, id;

create table criterion_judgement (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  criterion integer not null check (criterion between 1 and 11),
  judgement text not null check (judgement in ('met', 'notMet', 'unsure')),
  note text not null default '',
  judged_by uuid references person,
  judged_at timestamptz not null
);
create index criterion_judgement_bundle on criterion_judgement (bundle_id, criterion, judged_at);
create view current_criterion_judgement as
  select distinct on (bundle_id, criterion) * from criterion_judgement order by bundle_id, criterion, judged_at desc, id;

-- A bundle becomes public only after each organisation in it agreed, or objected on record.
create table consent (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  organisation_id uuid not null references organisation,
  agreed boolean not null,
  why text not null default '',
  person_id uuid references person,
  given_at timestamptz not null
);
create index consent_bundle on consent (bundle_id, organisation_id, given_at);
create view current_consent as
  select distinct on (bundle_id, organisation_id) * from consent order by bundle_id, organisation_id, given_at desc, id;

-- What one compares with: '12 % nationally, 10 of 50 asked here'.
create table baseline (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  share double precision not null check (share > 0 and share < 1),
  label text not null,
  source text not null,
  year integer not null,
  seen integer not null check (seen >= 0),
  asked integer not null check (asked > 0),
  entered_by uuid references person,
  entered_at timestamptz not null,
  check (seen <= asked)
);
create view current_baseline as
  select distinct on (bundle_id) * from baseline order by bundle_id, entered_at desc, id;

-- The evidence as it was when people decided, so that it can be read again in ten years.
create table finding (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  state_id uuid references bundle_state,
  content jsonb not null,
  computed_at timestamptz not null
);
create index finding_bundle on finding (bundle_id, computed_at);

do $$
declare name text;
begin
  foreach name in array array['bundle', 'bundle_statement', 'bundle_link', 'bundle_state', 'recognition_request', 'recognition', 'criterion_judgement', 'consent', 'baseline', 'finding'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
  end loop;
end
$$;
