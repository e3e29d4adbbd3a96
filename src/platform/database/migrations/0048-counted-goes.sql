-- What was kept beside a need of counting it: no more than its week, and no longer than its words.

-- Weeks are counted, so the week of an answer is enough.
alter table unmet_consent rename column said_on to said_week;
alter table unmet_consent alter column said_week type date using date_trunc('week', said_week::timestamp)::date;
alter table unmet_consent add check (extract(isodow from said_week) = 1);

-- Of a need whose words went nothing is counted any more. What was said of it and which of its rights were counted would only point back
-- to whom those rights were of, when they belong to no need any more. It goes with the words, and not before.
create function refuse_change_but_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('nabij.why', true) = 'retention'
    and not exists (select 1 from need where id = old.need_id and ask <> '') then
    return old;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

drop trigger unmet_consent_append_only on unmet_consent;
create trigger unmet_consent_append_only before update or delete on unmet_consent
  for each row execute function refuse_change_but_forgetting();
drop trigger unmet_counted_append_only on unmet_counted;
create trigger unmet_counted_append_only before update or delete on unmet_counted
  for each row execute function refuse_change_but_forgetting();

-- By the database itself, so that no way of removing the words can leave this behind.
create function forget_counting() returns trigger language plpgsql as $$
begin
  delete from unmet_consent where need_id = new.id;
  delete from unmet_counted where need_id = new.id;
  return null;
end
$$;
create trigger need_forgets_counting after update of ask on need
  for each row when (old.ask <> '' and new.ask = '') execute function forget_counting();

-- Of needs whose words went before there was this rule.
select set_config('nabij.why', 'retention', true);
delete from unmet_consent where need_id in (select id from need where ask = '');
delete from unmet_counted where need_id in (select id from need where ask = '');
select set_config('nabij.why', '', true);
