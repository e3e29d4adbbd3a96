-- The log is looked through by whoever it is about, and by organisation.
create index audit_person on audit (person_id, at);
create index audit_organisation on audit (organisation_id, at);

-- What else is removed when its time is over, beside texts and authors of signals.
alter table deletion drop constraint deletion_kind_check;
alter table deletion add constraint deletion_kind_check
  check (kind in ('texts', 'authors', 'remarks', 'needs', 'invitations', 'mails', 'accounts'));

-- Words that make way for nothing when their time is over, by who declares that; or a row that is written anew as it is, to shuffle.
create function refuse_change_but_emptying() returns trigger language plpgsql as $$
declare words text[] := case tg_table_name
  when 'need' then array['alias', 'ask']
  when 'need_step' then array['note']
  when 'resolution_verdict' then array['remark']
  else '{}' end;
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention' and to_jsonb(new) - words = to_jsonb(old) - words
    and not exists (select 1 from unnest(words) as word where to_jsonb(new) ->> word <> '') then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
do $$
declare name text;
begin
  foreach name in array array['need', 'need_step', 'resolution_verdict'] loop
    execute format('drop trigger %I on %I', name || '_append_only', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change_but_emptying()', name || '_append_only', name);
  end loop;
end
$$;
