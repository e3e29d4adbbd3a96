-- Where nobody is signal coordinator now, the working group weighs and somebody else in the organisation speaks for it.
create view uncoordinated_organisation as
  select o.id from organisation o
  where not exists (select 1 from membership m where m.organisation_id = o.id and m.role = 'coordinator' and m.ended_at is null);

-- Of those the ones where nobody at all can say whether a bundle may become public.
create view unrepresented_organisation as
  select u.id from uncoordinated_organisation u
  where not exists (
    select 1 from membership m
    where m.organisation_id = u.id and m.role in ('volunteerCoordinator', 'administrator') and m.ended_at is null);

-- What an organisation's own coordinator weighed stays its own, also when that coordinator leaves: only what the working
-- group weighed itself, or nobody did, is the working group's to read.
alter table weighing add column by_working_group boolean not null default false;

-- Where the working group wrote down what an organisation said: whom they asked and how.
alter table consent add column heard text not null default '';
create or replace view current_consent as
  select distinct on (bundle_id, organisation_id) * from consent order by bundle_id, organisation_id, given_at desc, entry desc;
