-- A moment at which a helper comes, of a match that was accepted. Where stands nowhere: that is told by word of mouth.
create table help_visit (
  id uuid primary key,
  match_id uuid not null references help_match
);
create index help_visit_match on help_visit (match_id);
create trigger help_visit_append_only before update or delete on help_visit for each row execute function refuse_change();

-- Making, changing and cancelling it; the newest row holds. Times are those of the clock on the wall.
create table help_visit_step (
  id uuid primary key,
  visit_id uuid not null references help_visit,
  step text not null check (step in ('made', 'changed', 'cancelled')),
  day date not null,
  starts text not null check (starts ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends text not null check (ends ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  reason text check (reason in ('residentCannot', 'helperCannot', 'otherTime', 'notNeeded', 'mistake', 'other')),
  -- Nobody: the helper, over the link.
  taken_by uuid references person,
  taken_at timestamptz not null,
  place bigint generated always as identity,
  check (starts < ends),
  check ((step = 'made') = (reason is null))
);
create index help_visit_step_visit on help_visit_step (visit_id, place);
create index help_visit_step_day on help_visit_step (day);
create trigger help_visit_step_append_only before update or delete on help_visit_step
  for each row execute function refuse_change();

-- A secret address at which a calendar program reads one's own visits: of somebody with an account, or of who gives an offer.
create table calendar_feed (
  id uuid primary key,
  person_id uuid references person,
  offer_id uuid references offer,
  token_hash text not null unique,
  made_on date not null,
  check (num_nonnulls(person_id, offer_id) = 1)
);
create index calendar_feed_person on calendar_feed (person_id);
create index calendar_feed_offer on calendar_feed (offer_id);
create trigger calendar_feed_append_only before update or delete on calendar_feed
  for each row execute function refuse_change();

create table calendar_feed_end (
  feed_id uuid primary key references calendar_feed,
  ended_on date not null
);
create trigger calendar_feed_end_append_only before update or delete on calendar_feed_end
  for each row execute function refuse_change();

-- A helper whom neither mail nor text message reaches: somebody must call, about this.
create table help_call (
  id uuid primary key,
  match_id uuid not null references help_match,
  about text not null check (about in ('asked', 'chosen', 'released', 'visit')),
  made_at timestamptz not null,
  place bigint generated always as identity
);
create index help_call_match on help_call (match_id, place);
create trigger help_call_append_only before update or delete on help_call for each row execute function refuse_change();

create table help_call_end (
  call_id uuid primary key references help_call,
  taken_by uuid not null references person,
  taken_at timestamptz not null
);
create trigger help_call_end_append_only before update or delete on help_call_end
  for each row execute function refuse_change();
