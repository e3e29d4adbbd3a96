-- The watch may also ask whether there is more than usual for the time of the year. From now on it does, until somebody turns it off.
alter table watch_setting add column more_than_usual boolean not null default true;
