-- Goods that an organisation asks of everybody, to be brought to one of its points before a day. Readable by anybody.
create table call_up (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  item_code text not null,
  area_code text not null,
  point_id uuid not null references stock_point,
  -- The end of its address: what and where, and a few signs that make it the only one.
  slug text not null unique check (slug ~ '^[a-z0-9-]{6,90}$'),
  made_by uuid references person,
  made_on date not null
);
create index call_up_organisation on call_up (organisation_id);
create index call_up_point on call_up (point_id);
create trigger call_up_append_only before update or delete on call_up for each row execute function refuse_change();

-- How many, until when and how it is made; the newest row holds.
create table call_up_version (
  id uuid primary key,
  call_up_id uuid not null references call_up,
  units integer not null check (units between 1 and 100000),
  until date not null,
  instructions text not null default '',
  pattern text not null default '',
  written_by uuid references person,
  written_on date not null,
  place bigint generated always as identity
);
create index call_up_version_of on call_up_version (call_up_id, place);
create trigger call_up_version_append_only before update or delete on call_up_version
  for each row execute function refuse_change();

-- A call-up ends once. What is said to everybody who took part stands with it.
create table call_up_end (
  call_up_id uuid primary key references call_up,
  reason text not null check (reason in ('enough', 'over', 'notNeeded')),
  thanks text not null,
  ended_by uuid references person,
  ended_on date not null
);
create trigger call_up_end_append_only before update or delete on call_up_end for each row execute function refuse_change();

-- What somebody says to bring. Who it is stands apart and sealed; a link opens the own pledge.
create table call_up_pledge (
  id uuid primary key,
  call_up_id uuid not null references call_up,
  source text not null check (source in ('person', 'group', 'shop', 'organisation')),
  link_hash text not null unique,
  made_on date not null
);
create index call_up_pledge_of on call_up_pledge (call_up_id);
create trigger call_up_pledge_append_only before update or delete on call_up_pledge
  for each row execute function refuse_change();

-- Of made and changed the newest holds: how many, by which day. Withdrawing is a row; so are the mails that went.
create table call_up_pledge_step (
  id uuid primary key,
  pledge_id uuid not null references call_up_pledge,
  step text not null check (step in ('made', 'changed', 'withdrawn', 'reminded', 'thanked')),
  units integer check (units between 1 and 100000),
  by_day date,
  -- Nobody: over the link, or by itself.
  taken_by uuid references person,
  taken_on date not null,
  place bigint generated always as identity,
  check ((step in ('made', 'changed')) = (units is not null and by_day is not null))
);
create index call_up_pledge_step_of on call_up_pledge_step (pledge_id, place);
create trigger call_up_pledge_step_append_only before update or delete on call_up_pledge_step
  for each row execute function refuse_change();

-- Goes when the pledge is withdrawn, and some time after the last day of the call-up.
create table call_up_contact (
  id uuid primary key,
  pledge_id uuid not null unique references call_up_pledge,
  name text not null,
  email text,
  phone text
);

-- What was brought, each with its flow in the ledger of the point. What was mistyped is taken back by another row.
create table call_up_delivery (
  id uuid primary key,
  call_up_id uuid not null references call_up,
  -- Nothing where somebody just came by.
  pledge_id uuid references call_up_pledge,
  units integer not null check (units between 1 and 100000),
  takes_back uuid unique references call_up_delivery,
  flow_id uuid not null unique references stock_flow,
  noted_by uuid references person,
  noted_on date not null,
  place bigint generated always as identity
);
create index call_up_delivery_of on call_up_delivery (call_up_id, place);
create index call_up_delivery_pledge on call_up_delivery (pledge_id);
create trigger call_up_delivery_append_only before update or delete on call_up_delivery
  for each row execute function refuse_change();
