-- Names at rest. Who reported by name is kept apart from the signal, sealed by the program and guarded by the database: a row
-- shows only in a transaction that declares who reads and why, and that has already written down that they do.
-- The texts themselves cannot be sealed here, as the database has no key: the program does that when it starts.

create function declared(what text) returns text language sql stable as $$
  select nullif(current_setting('nabij.' || what, true), '')
$$;

-- `sealed` holds the id of the person, sealed for this signal and no other. Retention deletes from here by signal_id, in a
-- transaction that declared `nabij.why` to be 'retention'.
create table reporter_identity (
  signal_id uuid primary key references signal,
  organisation_id uuid not null references organisation,
  sealed text not null check (sealed like 'v1.%')
);

-- Who read whose name. `about_key` is the keyed hash of the person read about, as in signal_reporter.reporter_key.
create table name_read (
  id uuid primary key,
  signal_id uuid not null references signal,
  about_key text not null,
  organisation_id uuid not null references organisation,
  reader_id uuid not null references person,
  why text not null check (why in ('ask', 'tell', 'double', 'concern')),
  read_at timestamptz not null
);
create index name_read_about on name_read (about_key, read_at);
create trigger name_read_no_change before update on name_read for each row execute function refuse_change();
create trigger reporter_identity_no_change before update on reporter_identity for each row execute function refuse_change();

alter table reporter_identity enable row level security;
alter table reporter_identity force row level security;
alter table name_read enable row level security;
alter table name_read force row level security;

-- A line about a read can only be written by who reads, as a coordinator of where the signal came from; it is seen by the
-- person read about, and by the transaction that wrote it.
create policy name_read_write on name_read for insert with check (
  reader_id = declared('reader')::uuid and organisation_id = declared('organisation')::uuid
  and exists (select 1 from signal_reporter r where r.signal_id = name_read.signal_id and r.reporter_key = about_key)
);
create policy name_read_about on name_read for select using (
  about_key = declared('reader_key') or xmin = pg_current_xact_id()::xid or declared('why') = 'retention'
);
create policy name_read_forget on name_read for delete using (declared('why') = 'retention');

create policy reporter_identity_write on reporter_identity for insert with check (
  exists (select 1 from signal s where s.id = signal_id and s.mode = 'named' and s.organisation_id = reporter_identity.organisation_id)
);
-- The reporter; and a coordinator of the reporter's organisation, acting for it, who has written down the read.
create policy reporter_identity_own on reporter_identity for select using (
  exists (select 1 from signal_reporter r where r.signal_id = reporter_identity.signal_id and r.reporter_key = declared('reader_key'))
);
create policy reporter_identity_coordinator on reporter_identity for select using (
  organisation_id = declared('organisation')::uuid
  and exists (
    select 1 from membership m
    where m.person_id = declared('reader')::uuid and m.organisation_id = reporter_identity.organisation_id
      and m.role = 'coordinator' and m.ended_at is null)
  and exists (
    select 1 from name_read n
    where n.signal_id = reporter_identity.signal_id and n.reader_id = declared('reader')::uuid
      and n.why = declared('why') and n.xmin = pg_current_xact_id()::xid)
  and not exists (select 1 from signal_withdrawal x where x.signal_id = reporter_identity.signal_id)
);
create policy reporter_identity_retention on reporter_identity for select using (declared('why') = 'retention');
create policy reporter_identity_forget on reporter_identity for delete using (declared('why') = 'retention');

-- The plain link is gone: what there still is, the program moves to reporter_identity when it starts.
alter table signal_reporter add constraint signal_reporter_no_plain_link check (person_id is null) not valid;
drop index signal_reporter_person;

-- Somebody is found by a keyed hash of the address, as the address itself is sealed.
alter table person add column email_key text;
create unique index person_email_key on person (email_key);
drop index person_email;
