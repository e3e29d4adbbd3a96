-- History that cannot be rewritten: lines of the log are sealed in a chain, and what a rule removes is written down.

-- Lines that must not tell when somebody came wait here until their week is over: they go into the log together, in the order of
-- their random ids. Whoever reads `audit` reads these as well.
create table audit_discreet () inherits (audit);
alter table audit_discreet add primary key (id);

-- A line leaves only once it stands in the log.
create function refuse_loss() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from only audit a where a.id = old.id) then
    return old;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger audit_discreet_append_only before update or delete on audit_discreet for each row execute function refuse_loss();

-- Until now who reported by name stood beside the signal in the log, where nothing can take it away any more once it is sealed; and
-- the order of the rows told roughly when the others came. Once, before the first seal, the log is written anew without either.
create temporary table earlier_audit on commit drop as select * from only audit;
truncate audit;
insert into audit (id, at, person_id, organisation_id, operation, subject, detail)
  select id, at, person_id, organisation_id, operation, case when operation = 'reportSignal' then null else subject end, detail
  from earlier_audit order by id;

-- Lines that no seal holds yet.
create table audit_unsealed (
  audit_id uuid primary key references audit
);
insert into audit_unsealed (audit_id) select id from only audit order by id;
create function note_unsealed() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (audit_id) select id from added order by id;
  return null;
end
$$;
create trigger audit_noted after insert on audit referencing new table as added for each statement execute function note_unsealed();

-- The chain: each hash covers the line and the hash before it, and a seal closes a row of lines; docs/methods/history.md has the form.
create table audit_seal (
  number integer primary key check (number > 0),
  lines integer not null check (lines > 0),
  sealed_at timestamptz not null,
  -- Whether nothing waited any more: what was written a day before such a seal and comes after it, was put there later.
  whole boolean not null,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create table audit_link (
  place bigint primary key check (place > 0),
  audit_id uuid not null unique references audit,
  seal integer not null references audit_seal,
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_link_seal on audit_link (seal);

-- The newest hash of each day, as it was made public.
create table published_head (
  day date primary key,
  seal integer not null references audit_seal,
  hash text not null
);

-- After how many months what people wrote and who reported it is removed. The newest row counts, from the day it says.
create table retention_rule (
  id uuid primary key,
  bundled_months integer not null check (bundled_months between 1 and 240),
  unbundled_months integer not null check (unbundled_months between 1 and 240),
  author_months integer not null check (author_months between 1 and 240),
  works_from date not null,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  entry bigint generated always as identity
);

-- What was removed: of which kind, how many, by which rule, on which day.
create table deletion (
  id uuid primary key,
  kind text not null check (kind in ('texts', 'authors')),
  amount integer not null check (amount > 0),
  rule_id uuid not null references retention_rule,
  done_on date not null,
  entry bigint generated always as identity
);
create index deletion_rule on deletion (rule_id);
create table text_removal (
  signal_id uuid primary key references signal,
  deletion_id uuid not null references deletion
);
create index text_removal_deletion on text_removal (deletion_id);
create table author_removal (
  signal_id uuid primary key references signal,
  deletion_id uuid not null references deletion
);
create index author_removal_deletion on author_removal (deletion_id);

do $$
declare name text;
begin
  foreach name in array array['audit_seal', 'audit_link', 'published_head', 'retention_rule', 'deletion', 'text_removal', 'author_removal'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
  end loop;
end
$$;

-- The one change that a signal knows: its text makes way for nothing, once the removal has been written down. A row may also be
-- written anew as it is, by who declares that it is to shuffle them.
create function refuse_signal_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['account', 'search'] = to_jsonb(old) - array['account', 'search'] then
    if new.account = old.account and current_setting('nabij.why', true) = 'shuffle' then
      return new;
    end if;
    if new.account = '' and exists (select 1 from text_removal r where r.signal_id = old.id) then
      return new;
    end if;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
drop trigger signal_append_only on signal;
create trigger signal_append_only before update or delete on signal for each row execute function refuse_signal_change();

-- The only way to it. Whoever keeps signals in memory reads everything anew, so that the texts are gone there as well.
create function remove_texts(signals uuid[], by_deletion uuid) returns integer language plpgsql as $$
declare removed integer;
begin
  insert into text_removal (signal_id, deletion_id)
    select id, by_deletion from signal where id = any (signals) and account <> '' order by id;
  get diagnostics removed = row_count;
  if removed <> (select amount from deletion where id = by_deletion) then
    raise exception 'the log says another number of texts than there are to remove';
  end if;
  update signal set account = '' where id in (select signal_id from text_removal where deletion_id = by_deletion);
  insert into signal_change_kept (since) values ((pg_current_xact_id()::text::bigint + 1)::text::xid8)
    on conflict (one) do update set since = greatest(signal_change_kept.since, excluded.since);
  return removed;
end
$$;

-- Rows that came from reporters, written anew without a change: afterwards their order, in the table and in transactions, says nothing
-- about when they came.
create function refuse_change_but_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
do $$
declare name text;
begin
  foreach name in array array['signal_withdrawal', 'joining', 'resolution_verdict'] loop
    execute format('drop trigger %I on %I', name || '_append_only', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change_but_rewriting()', name || '_append_only', name);
  end loop;
end
$$;

-- The weeks whose reports were written anew in random order.
create table shuffled_week (
  week date primary key
);
create trigger shuffled_week_append_only before update or delete on shuffled_week for each row execute function refuse_change();
