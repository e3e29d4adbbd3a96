-- A place where goods are brought and fetched. It belongs to an organisation and lies in a neighbourhood.
create table stock_point (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  area_code text not null,
  added_by uuid references person,
  added_on date not null
);
create trigger stock_point_append_only before update or delete on stock_point for each row execute function refuse_change();

-- A point is open from the day on which it was added; closing and opening again are rows.
create table stock_point_step (
  id uuid primary key,
  point_id uuid not null references stock_point,
  step text not null check (step in ('opened', 'closed')),
  taken_by uuid references person,
  taken_on date not null,
  place bigint generated always as identity
);
create index stock_point_step_point on stock_point_step (point_id, place);
create trigger stock_point_step_append_only before update or delete on stock_point_step
  for each row execute function refuse_change();

-- Goods that went from one account to another. What there is of something is never written down: it is the sum of what came
-- in and what went out. Reasons are chosen from a list, so that nothing in this table can be about a person who was helped.
create table stock_flow (
  id uuid primary key,
  kind text not null,
  item_code text not null,
  units integer not null check (units between 1 and 1000000),
  from_account text not null,
  from_point uuid references stock_point,
  to_account text not null,
  to_point uuid references stock_point,
  reason text not null default '',
  -- What was promised to somebody through the planning, and then given or put back: for whom stands at the match alone.
  match_id uuid references help_match,
  made_by uuid references person,
  made_on date not null,
  -- Given out while the point and the item are locked, so that of these it is the order in which they happened.
  place bigint generated always as identity,
  check ((kind, from_account, to_account) in (
    ('received', 'outside', 'shelf'), ('promised', 'shelf', 'promised'), ('released', 'promised', 'shelf'),
    ('given', 'shelf', 'people'), ('given', 'promised', 'people'), ('moved', 'shelf', 'shelf'),
    ('lost', 'shelf', 'lost'), ('recounted', 'shelf', 'difference'), ('recounted', 'difference', 'shelf'))),
  check ((from_account in ('shelf', 'promised')) = (from_point is not null)),
  check ((to_account in ('shelf', 'promised')) = (to_point is not null)),
  check ((kind = 'moved') = (from_point is not null and to_point is not null and from_point <> to_point)),
  check ((kind in ('lost', 'recounted')) = (reason <> '')),
  check (match_id is null or kind in ('promised', 'released', 'given'))
);
create index stock_flow_from on stock_flow (from_point, item_code);
create index stock_flow_to on stock_flow (to_point, item_code);
create index stock_flow_match on stock_flow (match_id) where match_id is not null;
create trigger stock_flow_append_only before update or delete on stock_flow for each row execute function refuse_change();

-- How many of something a point wants to have at least; the newest row holds.
create table stock_minimum (
  id uuid primary key,
  point_id uuid not null references stock_point,
  item_code text not null,
  units integer not null check (units between 0 and 1000000),
  set_by uuid references person,
  set_on date not null,
  place bigint generated always as identity
);
create index stock_minimum_point on stock_minimum (point_id, item_code, place);
create trigger stock_minimum_append_only before update or delete on stock_minimum
  for each row execute function refuse_change();

-- What lies on a shelf takes part in the planning as an offer of which the amount is what lies there. Another radius is another
-- offer of the same shelf; whether one still takes part is a step of the offer.
create table stock_offer (
  offer_id uuid primary key references offer,
  point_id uuid not null references stock_point,
  item_code text not null
);
create index stock_offer_point on stock_offer (point_id, item_code);
create trigger stock_offer_append_only before update or delete on stock_offer for each row execute function refuse_change();
