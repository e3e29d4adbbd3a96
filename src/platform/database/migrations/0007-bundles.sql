-- Two rows of the same moment keep the order in which they were written, so that the newest is always one and the same.
do $$
declare name text;
begin
  foreach name in array array['weighing', 'bundle_statement', 'bundle_link', 'bundle_state', 'recognition', 'criterion_judgement', 'consent', 'baseline'] loop
    execute format('alter table %I add column entry bigint generated always as identity', name);
  end loop;
end
$$;

create or replace view current_weighing as
  select distinct on (signal_id) * from weighing order by signal_id, weighed_at desc, entry desc;
create or replace view current_bundle_statement as
  select distinct on (bundle_id) * from bundle_statement order by bundle_id, stated_at desc, entry desc;
create or replace view current_bundle_link as
  select bundle_id, signal_id, changed_at as linked_at
  from (select distinct on (bundle_id, signal_id) * from bundle_link order by bundle_id, signal_id, changed_at desc, entry desc) newest
  where linked;
create or replace view current_bundle_state as
  select distinct on (bundle_id) * from bundle_state order by bundle_id, changed_at desc, entry desc;
create or replace view current_recognition as
  select distinct on (bundle_id, organisation_id) * from recognition order by bundle_id, organisation_id, answered_at desc, entry desc;
create or replace view current_consent as
  select distinct on (bundle_id, organisation_id) * from consent order by bundle_id, organisation_id, given_at desc, entry desc;
create or replace view current_baseline as
  select distinct on (bundle_id) * from baseline order by bundle_id, entered_at desc, entry desc;

-- Criterion 7 has four parts, each ticked by itself.
alter table criterion_judgement add column ticks text[] not null default '{}';
create or replace view current_criterion_judgement as
  select distinct on (bundle_id, criterion) * from criterion_judgement order by bundle_id, criterion, judged_at desc, entry desc;

-- From the internal loop to the external one: an internal bundle can be opened to all organisations, once.
create table bundle_opening (
  bundle_id uuid primary key references bundle,
  why text not null,
  opened_by uuid references person,
  opened_at timestamptz not null
);
create trigger bundle_opening_append_only before update or delete on bundle_opening for each row execute function refuse_change();

-- A bundle with the reach that it has now.
create view current_bundle as
  select b.id, case when o.bundle_id is null then b.reach else 'shared' end as reach, b.organisation_id, b.theme_code, b.area_code, b.created_by, b.created_at
  from bundle b left join bundle_opening o on o.bundle_id = b.id;

-- The organisations that stand behind a bundle: with a signal in it, or because they recognise it.
create view bundle_organisation as
  select l.bundle_id, s.organisation_id
  from current_bundle_link l
  join signal s on s.id = l.signal_id
  where s.organisation_id is not null and not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)
  union
  select bundle_id, organisation_id from current_recognition where answer = 'yes';
