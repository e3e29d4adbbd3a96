-- What is addressed to somebody, what they answered, and what came of it. Every row here only adds.

create table agenda_item (
  id uuid primary key,
  bundle_id uuid not null references bundle,
  addressee_id uuid not null references organisation,
  contact_name text not null,
  contact_email text,
  question text not null,
  reason text not null,
  owner_id uuid references person,
  asked_by uuid references person,
  asked_at timestamptz not null,
  due_on date not null,
  finding_id uuid references finding
);
create index agenda_item_bundle on agenda_item (bundle_id);
create index agenda_item_addressee on agenda_item (addressee_id);

create table answer (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  kind text not null check (kind in ('accepted', 'partly', 'rejected')),
  reasons text not null,
  steps text not null default '',
  answered_by uuid references person,
  answered_name text not null,
  answered_at timestamptz not null
);
create index answer_item on answer (agenda_item_id, answered_at);

create table reminder (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  moment text not null check (moment in ('before', 'due', 'after')),
  sent_at timestamptz not null,
  unique (agenda_item_id, moment)
);

-- From charming to activist: each step logged, each with the letter as it was sent.
create table escalation (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  step text not null check (step in ('conversation', 'letter', 'council', 'public')),
  note text not null,
  letter text not null default '',
  taken_by uuid references person,
  taken_at timestamptz not null
);
create index escalation_item on escalation (agenda_item_id, taken_at);

create table follow_up (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  state text not null check (state in ('underway', 'resolved', 'persists')),
  note text not null,
  noted_by uuid references person,
  noted_at timestamptz not null
);
create index follow_up_item on follow_up (agenda_item_id, noted_at);

-- 'Is het echt opgelost?', asked of everybody who contributed.
create table resolution_verdict (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  signal_id uuid not null references signal,
  answer text not null check (answer in ('yes', 'partly', 'no')),
  remark text not null default '',
  given_week date not null
);
create index resolution_verdict_item on resolution_verdict (agenda_item_id, signal_id);

-- Up to where somebody read the feedback, and up to where a team was mailed.
create table feedback_seen (
  person_id uuid primary key references person,
  seen_until timestamptz not null
);
create table digest_sent (
  id uuid primary key,
  team_id uuid not null references team,
  until timestamptz not null,
  sent_at timestamptz not null
);

-- Help that is needed now: on its own, without any link to a signal.
create table need (
  id uuid primary key,
  alias text not null,
  ask text not null,
  area_code text,
  urgency text not null check (urgency in ('today', 'thisWeek', 'later')),
  organisation_id uuid not null references organisation,
  intermediary_id uuid not null references person,
  asked_at timestamptz not null
);
create table need_step (
  id uuid primary key,
  need_id uuid not null references need,
  step text not null check (step in ('takenUp', 'done', 'notDone', 'withdrawn')),
  note text not null default '',
  taken_by uuid references person,
  taken_at timestamptz not null
);
create index need_step_need on need_step (need_id, taken_at);

do $$
declare name text;
begin
  foreach name in array array['agenda_item', 'answer', 'reminder', 'escalation', 'follow_up', 'resolution_verdict', 'digest_sent', 'need', 'need_step'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
  end loop;
end
$$;
