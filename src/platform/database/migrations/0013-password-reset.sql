-- Who forgot a password. The form only writes down the address, whether anybody has it or not: a round looks later whose it
-- is, so that nobody can tell a known address from an unknown one by the answer or by how long it takes.
create table password_request (
  id uuid primary key,
  email text not null,
  asked_at timestamptz not null
);

-- A link or a letter with which somebody chooses a new password, once; only the hash of its code is kept.
create table password_reset (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  -- Who made the letter; nobody where it went by mail.
  made_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_person on password_reset (person_id, created_at);
