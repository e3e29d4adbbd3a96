-- What can be asked and offered, in versions: the highest version of a code holds. Codes stay, so that figures keep their meaning.
create table help_item_version (
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer not null check (version > 0),
  kind text not null check (kind in ('time', 'goods', 'space')),
  label_nl text not null,
  label_be text not null,
  -- What one portion is: an hour, a meal, a mask.
  unit_one text not null,
  unit_many text not null,
  retired boolean not null default false,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (code, version)
);
create trigger help_item_version_append_only before update or delete on help_item_version
  for each row execute function refuse_change();

create view help_item as
select distinct on (code) code, version, kind, label_nl, label_be, unit_one, unit_many, retired
from help_item_version order by code, version desc;
