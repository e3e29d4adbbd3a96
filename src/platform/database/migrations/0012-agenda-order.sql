-- Two rows of the same moment keep the order in which they were written, so that the newest is always one and the same.
do $$
declare name text;
begin
  foreach name in array array['answer', 'escalation', 'follow_up', 'reminder', 'agenda_contact'] loop
    execute format('alter table %I add column entry bigint generated always as identity', name);
  end loop;
end
$$;

create or replace view current_agenda_contact as
  select distinct on (agenda_item_id) * from agenda_contact order by agenda_item_id, changed_at desc, entry desc;
