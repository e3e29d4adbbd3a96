-- In the freest mode: which kinds of help an organisation leaves to people themselves.
alter table match_mode add column items text[] not null default '{}';
create index match_mode_organisation on match_mode (organisation_id, changed_at);

-- A helper may say yes first, where the organisation that asked lets people arrange it themselves.
alter table help_match_step drop constraint help_match_step_step_check;
alter table help_match_step add constraint help_match_step_step_check check (step in
  ('offered', 'approved', 'refused', 'agreed', 'declined', 'accepted', 'notAccepted', 'done', 'notDone', 'released'));

-- What was known of the insurance when it was approved, and why it went on where it was not insured.
alter table help_match_step
  add column cover text check (cover in ('covered', 'toReport', 'notCovered', 'noPolicy')),
  add column cover_reason text;

-- In which order the portions of something are divided. The newest row of an item holds; without one the rule of the house does.
create table help_policy (
  id uuid primary key,
  item_code text not null,
  policy text not null check (policy in ('kmajor', 'lex', 'fair', 'max')),
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index help_policy_item on help_policy (item_code, changed_at);
create trigger help_policy_append_only before update or delete on help_policy for each row execute function refuse_change();
