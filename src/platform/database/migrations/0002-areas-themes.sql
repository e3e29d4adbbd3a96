-- Areas by code and year, their figures (denominators), and the theme tree with its versions.

create table area (
  code text not null,
  year integer not null,
  name text not null,
  level text not null check (level in ('country', 'province', 'region', 'municipality', 'district', 'neighbourhood', 'own')),
  parent_code text,
  outline jsonb,
  source text not null,
  licence text,
  imported_at timestamptz not null,
  primary key (code, year)
);
create index area_parent on area (parent_code, year);
create index area_name on area (lower(name));

create table area_figure (
  code text not null,
  year integer not null,
  figure text not null,
  value double precision not null,
  source text not null,
  licence text,
  primary key (code, year, figure),
  foreign key (code, year) references area
);

-- The newest year of each area, which forms and maps use.
create view current_area as
  select distinct on (code) code, year, name, level, parent_code, outline, source, licence from area order by code, year desc;

-- A theme is never changed: a new version is a new row. A life domain is a theme without a parent.
create table theme_version (
  code text not null,
  version integer not null,
  parent_code text,
  label_nl text not null,
  label_be text not null,
  description text not null default '',
  aliases text[] not null default '{}',
  retired boolean not null default false,
  changed_by uuid references person,
  changed_at timestamptz not null,
  why text not null default '',
  primary key (code, version)
);
create trigger theme_version_append_only before update or delete on theme_version for each row execute function refuse_change();

create view theme as
  select distinct on (code) code, version, parent_code, label_nl, label_be, description, aliases, retired from theme_version order by code, version desc;
