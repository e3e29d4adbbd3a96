-- What everything stands on: the installation, people and organisations, and a log that only grows.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

create table installation (
  id integer primary key default 1 check (id = 1),
  kind text not null check (kind in ('example', 'real')),
  name text not null,
  country text not null check (country in ('nl', 'be')),
  began_at timestamptz not null
);

create table organisation (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('professional', 'informal', 'municipality', 'addressee')),
  country text not null check (country in ('nl', 'be')),
  area_code text,
  created_at timestamptz not null
);

create table team (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  email text,
  unique (organisation_id, name)
);

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  password_hash text,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

-- Somebody can work for two organisations and have several roles in each.
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('worker', 'coordinator', 'workingGroup', 'addressee', 'volunteerCoordinator', 'administrator', 'analyst')),
  team_id uuid references team,
  began_at timestamptz not null,
  ended_at timestamptz
);
create unique index membership_current on membership (person_id, organisation_id, role) where ended_at is null;

create table session (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  began_on date not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);

create table invitation (
  id uuid primary key,
  token_hash text not null unique,
  name text not null,
  email text,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('worker', 'coordinator', 'workingGroup', 'addressee', 'volunteerCoordinator', 'administrator', 'analyst')),
  team_id uuid references team,
  invited_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid references person,
  accepted_at timestamptz
);

create table audit (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,
  organisation_id uuid,
  operation text not null,
  subject text,
  detail jsonb not null default '{}'
);
create index audit_at on audit (at);
create index audit_subject on audit (subject);
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();

-- Mails wait here until the mail server took them: written in the transaction of what they tell about.
create table mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_fault text
);
create index mail_waiting on mail (created_at) where sent_at is null;
