-- Somebody else may become the contact for a question: a new row, the first one stays with the item.
create table agenda_contact (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  name text not null,
  email text,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index agenda_contact_item on agenda_contact (agenda_item_id, changed_at);
create trigger agenda_contact_append_only before update or delete on agenda_contact for each row execute function refuse_change();

create view current_agenda_contact as
  select distinct on (agenda_item_id) * from agenda_contact order by agenda_item_id, changed_at desc, id;
