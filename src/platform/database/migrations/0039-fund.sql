-- The emergency fund: money as flows in cents. A balance is a sum of flows; nothing is overwritten.

-- The most that one application and one household a calendar year may get; the newest row holds. Without a row the fund is closed.
create table fund_setting (
  id uuid primary key,
  application_cents bigint not null check (application_cents between 100 and 10000000),
  household_cents bigint not null check (household_cents between application_cents and 10000000),
  why text not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  place bigint generated always as identity
);
create trigger fund_setting_append_only before update or delete on fund_setting
  for each row execute function refuse_change();

-- Who decides; of each person the newest row holds.
create table fund_seat (
  id uuid primary key,
  person_id uuid not null references person,
  sits boolean not null,
  why text not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  place bigint generated always as identity
);
create trigger fund_seat_append_only before update or delete on fund_seat for each row execute function refuse_change();

-- The words that may be emptied when their time is over, and the key by which a household is found again within its year.
create function refuse_fund_change() returns trigger language plpgsql as $$
declare words text[] := case tg_table_name
  when 'fund_application' then array['alias', 'purpose', 'plan', 'rights_note', 'household_key']
  when 'fund_step' then array['note']
  else '{}' end;
declare word text;
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention' and to_jsonb(new) - words = to_jsonb(old) - words then
    foreach word in array words loop
      if to_jsonb(new) ->> word not in ('', to_jsonb(old) ->> word) then
        raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
      end if;
    end loop;
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

-- Asked by a professional for a household. Who the household is, is known to the organisation only: here stands a keyed hash.
create table fund_application (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  applicant_id uuid not null references person,
  cents bigint not null check (cents > 0),
  alias text not null,
  purpose text not null,
  plan text not null,
  -- Which rights were looked at first, and why they do not help now or in time.
  rights text[] not null check (cardinality(rights) > 0),
  rights_note text not null,
  household_year integer not null,
  household_key text not null,
  applied_at timestamptz not null
);
create index fund_application_household on fund_application (household_key);
create trigger fund_application_append_only before update or delete on fund_application
  for each row execute function refuse_fund_change();

create table fund_step (
  id uuid primary key,
  application_id uuid not null references fund_application,
  step text not null check (step in ('approved', 'refused', 'withdrawn', 'paid', 'handedOver', 'returned')),
  note text not null default '',
  -- Of a decision: whether who took it also works for the organisation that asked.
  own_organisation boolean not null default false,
  taken_by uuid not null references person,
  taken_at timestamptz not null,
  place bigint generated always as identity
);
create unique index fund_step_one_decision on fund_step (application_id, taken_by) where step in ('approved', 'refused');
create unique index fund_step_once on fund_step (application_id, step) where step <> 'approved';
create unique index fund_step_own_organisation on fund_step (application_id) where step = 'approved' and own_organisation;
create trigger fund_step_append_only before update or delete on fund_step
  for each row execute function refuse_fund_change();

-- For each day that an application waits longer than promised: who may decide was told so.
create table fund_reminder (
  application_id uuid not null references fund_application,
  nth integer not null check (nth > 0),
  sent_at timestamptz not null,
  primary key (application_id, nth)
);
create trigger fund_reminder_append_only before update or delete on fund_reminder
  for each row execute function refuse_change();

-- Each row takes from one account and brings the same to another. What is reserved and paid is counted for each application.
create table fund_flow (
  id uuid primary key,
  kind text not null,
  taken_from text not null,
  brought_to text not null,
  cents bigint not null check (cents between 1 and 100000000000),
  application_id uuid references fund_application,
  -- Of a gift: what kind of giver. No name.
  giver text check (giver in ('person', 'organisation', 'municipality', 'fund')),
  takes_back uuid unique references fund_flow,
  note text not null default '',
  made_by uuid not null references person,
  made_at timestamptz not null,
  place bigint generated always as identity,
  check ((kind, taken_from, brought_to) in (
    ('given', 'outside', 'fund'), ('takenBack', 'fund', 'outside'), ('reserved', 'fund', 'reserved'),
    ('released', 'reserved', 'fund'), ('paid', 'reserved', 'organisation'), ('returned', 'organisation', 'fund'))),
  check ((application_id is null) = (kind in ('given', 'takenBack'))),
  check ((giver is null) = (kind <> 'given')),
  check ((takes_back is null) = (kind <> 'takenBack'))
);
create unique index fund_flow_once on fund_flow (application_id, kind);
create trigger fund_flow_append_only before update or delete on fund_flow for each row execute function refuse_change();

-- One flow at a time, and no account below nothing, whatever the program around it does.
create function keep_fund_above_nothing() returns trigger language plpgsql as $$
declare left_over bigint;
begin
  perform pg_advisory_xact_lock(hashtext('nabij fund'));
  if new.taken_from <> 'outside' then
    select coalesce(sum(case when brought_to = new.taken_from then cents else -cents end), 0) into left_over from fund_flow
    where new.taken_from in (taken_from, brought_to) and (new.taken_from = 'fund' or application_id = new.application_id);
    if left_over < new.cents then
      raise exception 'the fund never falls below nothing: % of % asked from %', new.cents, left_over, new.taken_from;
    end if;
  end if;
  return new;
end
$$;
create trigger fund_flow_not_below_nothing before insert on fund_flow
  for each row execute function keep_fund_above_nothing();

-- What was done in a year, counted once when the keys of its households went.
create table fund_year (
  year integer primary key,
  households integer not null,
  organisations integer not null,
  paid_cents bigint not null,
  gifts integer not null,
  given_cents bigint not null,
  counted_at timestamptz not null
);
create trigger fund_year_append_only before update or delete on fund_year for each row execute function refuse_change();
