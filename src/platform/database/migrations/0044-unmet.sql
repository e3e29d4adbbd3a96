-- Help that could not be given, and rights that somebody did not get: counted by theme, place and week, apart from written signals.
-- Between a need and a number there is no link: the need knows that it was counted, the number does not know of what.

-- What the intermediary heard when asking: may this be counted, without a name? The newest row holds.
create table unmet_consent (
  id uuid primary key,
  need_id uuid not null references need,
  agreed boolean not null,
  -- Only where what was asked belongs to no theme by itself.
  theme_code text,
  said_on date not null,
  place bigint generated always as identity
);
create index unmet_consent_need on unmet_consent (need_id, place);
create trigger unmet_consent_append_only before update or delete on unmet_consent
  for each row execute function refuse_change();

-- To which theme something belongs that can be asked, or a right. No theme: it counts nowhere by itself.
create table unmet_theme_version (
  kind text not null check (kind in ('item', 'right')),
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  version integer not null check (version > 0),
  theme_code text,
  why text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (kind, code, version)
);
create trigger unmet_theme_version_append_only before update or delete on unmet_theme_version
  for each row execute function refuse_change();

-- That a need was counted, or a right that was gone through for it (its code; empty for the need itself). Not when, and not where to.
create table unmet_counted (
  need_id uuid not null references need,
  entitlement_code text not null default '',
  primary key (need_id, entitlement_code)
);
create trigger unmet_counted_append_only before update or delete on unmet_counted
  for each row execute function refuse_change();

-- A week of which the counting is done. Its numbers are in the tables below; they came in the same transaction, all or none.
create table unmet_week (
  week date primary key check (extract(isodow from week) = 1),
  closed_on date not null
);
create trigger unmet_week_append_only before update or delete on unmet_week for each row execute function refuse_change();

-- `times`: needs that were not met, or rights that were not got; `needs`: different needs that count here for the first time.
create table unmet_number (
  week date not null references unmet_week,
  kind text not null check (kind in ('help', 'right')),
  theme_code text not null,
  -- The district or municipality; empty where it is not known. Nothing smaller is kept.
  area_code text not null,
  times integer not null check (times > 0),
  needs integer not null check (needs between 0 and times),
  primary key (week, kind, theme_code, area_code)
);
create trigger unmet_number_append_only before update or delete on unmet_number
  for each row execute function refuse_change();

-- Why rights were not got, of all places and themes together.
create table unmet_cause (
  week date not null references unmet_week,
  cause text not null check (cause in ('notKnown', 'notAsked', 'noAccess', 'notProposed', 'excluded')),
  times integer not null check (times > 0),
  needs integer not null check (needs between 1 and times),
  primary key (week, cause)
);
create trigger unmet_cause_append_only before update or delete on unmet_cause for each row execute function refuse_change();

-- Which organisations stand behind the numbers of a quarter: to count them, once each. Of a cause without theme and place.
create table unmet_source (
  quarter text not null check (quarter ~ '^\d{4}-K[1-4]$'),
  kind text not null check (kind in ('help', 'right', 'cause')),
  theme_code text not null,
  area_code text not null,
  organisation_id uuid not null references organisation,
  primary key (quarter, kind, theme_code, area_code, organisation_id)
);
create index unmet_source_organisation on unmet_source (organisation_id);
create trigger unmet_source_append_only before update or delete on unmet_source
  for each row execute function refuse_change();

-- The tables of a quarter that is over, as everybody reads them, made once: two different ones could be taken from each other.
create table unmet_quarter (
  quarter text primary key check (quarter ~ '^\d{4}-K[1-4]$'),
  content jsonb not null,
  made_on date not null
);
create trigger unmet_quarter_append_only before update or delete on unmet_quarter
  for each row execute function refuse_change();

-- That people decided to make a quarter public.
create table unmet_release (
  quarter text primary key references unmet_quarter,
  published_by uuid references person,
  published_on date not null
);
create trigger unmet_release_append_only before update or delete on unmet_release
  for each row execute function refuse_change();
