-- Who reports a signal may say that it is about a bottleneck that others see too. That is recognition, evidence for the
-- bundle; the signal stays one of its own, and whoever withdraws it takes this back as well.
create table joining (
  signal_id uuid not null references signal,
  bundle_id uuid not null references bundle,
  week date not null,
  primary key (signal_id, bundle_id)
);
create index joining_bundle on joining (bundle_id);
create trigger joining_append_only before update or delete on joining for each row execute function refuse_change();
