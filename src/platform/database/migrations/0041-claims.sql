-- What is left of a step when its time is over: the words go, who took it too, and the moment becomes the week.
create function refuse_claim_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention'
    and to_jsonb(new) = to_jsonb(old) || '{"note": "", "taken_by": null}'::jsonb
      || jsonb_build_object('taken_at', date_trunc('week', old.taken_at, 'UTC')) then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

-- Which organisation plans a need. Each step is a row, and the newest says whose the need is: asking another one to take it over
-- changes nothing until that one says yes.
create table claim_step (
  id uuid primary key,
  need_id uuid not null references need,
  step text not null
    check (step in ('claimed', 'kept', 'askedOver', 'takenBack', 'accepted', 'refused', 'warned', 'released', 'fellFree')),
  -- Who plans it up to here; of 'claimed' who does from here on.
  organisation_id uuid not null references organisation,
  -- Who was asked to take it over; of 'accepted' who plans it from here on.
  asked_id uuid references organisation,
  reason text,
  note text not null default '',
  -- Nobody: the installation did, because nothing happened; or it is long ago.
  taken_by uuid references person,
  taken_at timestamptz not null,
  place bigint generated always as identity,
  check ((asked_id is not null) = (step in ('askedOver', 'takenBack', 'accepted', 'refused'))),
  check (asked_id <> organisation_id)
);
create index claim_step_need on claim_step (need_id, place);
create index claim_step_organisation on claim_step (organisation_id);
create index claim_step_asked on claim_step (asked_id);
create index claim_step_taken_by on claim_step (taken_by);
create trigger claim_step_append_only before update or delete on claim_step for each row execute function refuse_claim_change();

-- Whose each need is now, of every need that was ever claimed: nobody holds what was let go or fell free. A warning, or saying that
-- one is still at it, leaves things as they are.
create view current_claim as
select distinct on (need_id) need_id, step, taken_at,
  case when step = 'accepted' then asked_id when step not in ('released', 'fellFree') then organisation_id end as holder_id,
  case when step = 'askedOver' then asked_id end as asked_id
from claim_step where step not in ('warned', 'kept')
order by need_id, place desc;
