-- A verdict belongs to the moment at which somebody called it resolved: one from each contribution, each time anew.
alter table resolution_verdict add column follow_up_id uuid not null references follow_up;
create unique index resolution_verdict_once on resolution_verdict (follow_up_id, signal_id);

-- What was new on this visit stays marked when the page is loaded again.
alter table feedback_seen add column seen_before timestamptz;

create unique index digest_sent_once on digest_sent (team_id, until);
