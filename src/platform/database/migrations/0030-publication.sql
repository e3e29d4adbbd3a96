-- Figures as they were published: once for each quarter, and never changed.
create table release (
  id uuid primary key,
  quarter text not null unique check (quarter ~ '^\d{4}-K[1-4]$'),
  content jsonb not null,
  published_by uuid references person,
  published_on date not null
);
create trigger release_append_only before update or delete on release for each row execute function refuse_change();

-- Open data: one file a year with noise that is drawn once. The rows together are the ledger of what was told of a year.
create table open_release (
  id uuid primary key,
  year integer not null,
  name text not null,
  thousandths integer not null check (thousandths > 0),
  content jsonb not null,
  published_by uuid references person,
  published_on date not null,
  unique (year, name)
);
create trigger open_release_append_only before update or delete on open_release for each row execute function refuse_change();
