-- Ways to sign in beside a password: through one's organisation and with a passkey; a second step for who decides for
-- others; and sessions that one can see and end. Days only: no moment, no address, no browser.

-- Where an organisation lets its people sign in with its own accounts (OpenID Connect). The secret is sealed by the program.
create table sign_in_provider (
  id uuid primary key,
  organisation_id uuid not null unique references organisation,
  issuer text not null,
  client_id text not null,
  sealed_secret text not null check (sealed_secret like 'v1.%'),
  -- Somebody whom the organisation knows and Nabij does not, becomes a worker there.
  makes_accounts boolean not null default false,
  -- The organisation asks for a second step itself.
  second_step boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid references person
);

-- Each domain leads to one organisation.
create table sign_in_domain (
  domain text primary key check (domain = lower(domain)),
  provider_id uuid not null references sign_in_provider on delete cascade
);

-- Which account of an organisation is whose. An address that later gets a new owner does not fit here any more.
create table sign_in_link (
  provider_id uuid not null references sign_in_provider on delete cascade,
  subject text not null,
  person_id uuid not null references person,
  linked_on date not null,
  primary key (provider_id, subject),
  unique (provider_id, person_id)
);
create index sign_in_link_person on sign_in_link (person_id);

create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  added_on date not null,
  used_on date
);
create index passkey_person on passkey (person_id);

-- A question that a passkey answered is not answered twice. Kept for as long as the question was open.
create table passkey_answer (
  question_hash text primary key,
  expires_at timestamptz not null
);

-- Codes of an app on the telephone. The last step of thirty seconds that was used: that one and those before it are over.
create table second_factor (
  person_id uuid primary key references person,
  sealed_secret text not null check (sealed_secret like 'v1.%'),
  confirmed_on date,
  last_step bigint not null default 0
);

-- Codes on paper, each works once. Keyed hashes: the database alone cannot try them out.
create table recovery_code (
  person_id uuid not null references person,
  code_hash text not null,
  used_on date,
  primary key (person_id, code_hash)
);

-- Of whom a second step is asked, and after how many days. The newest line counts.
create table second_step_rule (
  id uuid primary key,
  level text not null check (level in ('nobody', 'administrators', 'coordinators', 'everybody')),
  grace_days integer not null check (grace_days between 0 and 90),
  decided_at timestamptz not null,
  decided_by uuid references person
);
create index second_step_rule_decided on second_step_rule (decided_at);
create trigger second_step_rule_append_only before update or delete on second_step_rule
  for each row execute function refuse_change();

-- Who already worked with Nabij gets the days of grace from today.
insert into second_step_rule (id, level, grace_days, decided_at)
  select gen_random_uuid(), 'coordinators', 14, now() from installation where kind = 'real';

alter table session
  -- 'half': the password was right and the second step is still to come; good for nothing else.
  add column proof text not null default 'password' check (proof in ('half', 'password', 'organisation', 'second')),
  -- Set where somebody came through an organisation: that organisation cannot open the door of another.
  add column provider_id uuid references sign_in_provider on delete cascade,
  add column name text,
  -- Ends when nobody came by for some days.
  add column idle_until date,
  -- The organisation and the roles that its token was given out for; another set gets another token.
  add column given_for text,
  -- The token before this one works for a minute, for what was on its way.
  add column former_hash text,
  add column former_until timestamptz;
create unique index session_former on session (former_hash);
