-- An import may wait for somebody to choose which unknown organisations, areas and themes are made.
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in ('asking', 'waiting', 'running', 'done', 'refused'));
create index import_unfinished on import (created_at) where content is not null;
