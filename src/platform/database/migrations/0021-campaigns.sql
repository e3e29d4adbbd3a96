-- A call for signals: from which week until which week, both Mondays, about which theme and in which area, each with all below it; null is
-- everything, or everywhere. Correcting a call, and taking it back, is a new version; earlier ones stay readable.
create table campaign_version (
  campaign_id uuid not null,
  version integer not null check (version > 0),
  organisation_id uuid not null references organisation,
  from_week date not null check (extract(isodow from from_week) = 1),
  until_week date not null check (extract(isodow from until_week) = 1),
  theme_code text,
  area_code text,
  -- What was asked, masked.
  asked text not null check (asked <> ''),
  withdrawn boolean not null default false,
  why text not null default '',
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (campaign_id, version),
  check (from_week <= until_week)
);
create trigger campaign_version_append_only before update or delete on campaign_version for each row execute function refuse_change();

create view current_campaign as
  select distinct on (campaign_id) * from campaign_version order by campaign_id, version desc;
