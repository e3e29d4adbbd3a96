-- An offer proposed for a need: so many portions. What happens to it is a row each; nothing is overwritten.
create table help_match (
  id uuid primary key,
  need_id uuid not null references need,
  offer_id uuid not null references offer,
  units integer not null check (units > 0),
  metres integer not null check (metres >= 0),
  -- Nobody: Nabij proposed it.
  made_by uuid references person,
  made_on date not null
);
create index help_match_need on help_match (need_id);
create index help_match_offer on help_match (offer_id);
create trigger help_match_append_only before update or delete on help_match for each row execute function refuse_change();

create table help_match_step (
  id uuid primary key,
  match_id uuid not null references help_match,
  step text not null check (step in ('approved', 'refused', 'agreed', 'declined', 'accepted', 'notAccepted', 'done', 'notDone', 'released')),
  reason text,
  note text not null default '',
  taken_by uuid references person,
  taken_at timestamptz not null,
  place bigint generated always as identity
);
create index help_match_step_match on help_match_step (match_id, place);
create trigger help_match_step_append_only before update or delete on help_match_step
  for each row execute function refuse_change_but_emptying();

-- How matches are approved in an organisation: from everything through a coordinator to between people themselves.
create table match_mode (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  mode text not null check (mode in ('coordinator', 'professional', 'intermediary', 'group', 'betweenPeople')),
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create trigger match_mode_append_only before update or delete on match_mode for each row execute function refuse_change();
