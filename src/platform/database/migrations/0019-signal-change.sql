-- Which signals are new or count otherwise since a moment, for who keeps counts in memory. A line has no time and goes away
-- within minutes; `signal_change_kept` says from which transaction on the lines are whole.
create table signal_change (
  signal_id uuid not null,
  at xid8 not null default pg_current_xact_id()
);
create index signal_change_at on signal_change (at);

create table signal_change_kept (
  one boolean primary key default true check (one),
  since xid8 not null
);

create function note_signal_change() returns trigger language plpgsql as $$
begin
  execute format('insert into signal_change (signal_id) select distinct %I from changed', tg_argv[0]);
  return null;
end $$;

create trigger signal_noted after insert on signal
  referencing new table as changed for each statement execute function note_signal_change('id');
create trigger weighing_noted after insert on weighing
  referencing new table as changed for each statement execute function note_signal_change('signal_id');
create trigger signal_withdrawal_noted after insert on signal_withdrawal
  referencing new table as changed for each statement execute function note_signal_change('signal_id');
create trigger signal_reporter_noted after insert on signal_reporter
  referencing new table as changed for each statement execute function note_signal_change('signal_id');
create trigger signal_reporter_changed after update on signal_reporter
  referencing new table as changed for each statement execute function note_signal_change('signal_id');
create trigger signal_reporter_forgotten after delete on signal_reporter
  referencing old table as changed for each statement execute function note_signal_change('signal_id');

-- The transaction that changed areas or their figures last, for who keeps the tree of areas in memory.
create table area_change (
  one boolean primary key default true check (one),
  at xid8 not null
);
create function note_area_change() returns trigger language plpgsql as $$
begin
  insert into area_change (at) values (pg_current_xact_id()) on conflict (one) do update set at = excluded.at;
  return null;
end $$;
create trigger area_noted after insert or update or delete on area for each statement execute function note_area_change();
create trigger area_figure_noted after insert or update or delete on area_figure for each statement execute function note_area_change();
