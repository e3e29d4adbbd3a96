-- Where exactly a point is and when it is open, in the words of who keeps it. Everybody reads it who brings or fetches something;
-- the newest row holds. Nothing in it is also an answer: then only the neighbourhood is said.
create table stock_point_place (
  id uuid primary key,
  point_id uuid not null references stock_point,
  street text not null default '',
  hours text not null default '',
  written_by uuid references person,
  written_on date not null,
  place bigint generated always as identity
);
create index stock_point_place_point on stock_point_place (point_id, place);

-- It may be somebody's home. What was replaced goes by the rule of the installation; who wrote it then goes too, so that one can count.
create function refuse_place_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention'
    and to_jsonb(new) = to_jsonb(old) || '{"street": "", "hours": "", "written_by": null}'::jsonb then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger stock_point_place_append_only before update or delete on stock_point_place
  for each row execute function refuse_place_change();

alter table deletion drop constraint deletion_kind_check;
alter table deletion add constraint deletion_kind_check check (kind in (
  'texts', 'authors', 'remarks', 'needs', 'offers', 'givers', 'makers', 'applications', 'gifts', 'papers', 'desks', 'points', 'invitations', 'mails', 'accounts'));
