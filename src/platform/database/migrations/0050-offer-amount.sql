-- A giver also changes how much and until when. Without either, in a row from before, it stands as it was offered. When the time of
-- the offer is over, its last day becomes a week here as it does there.
alter table offer_change add column units integer check (units between 1 and 10000);
alter table offer_change add column until date;

create or replace function refuse_offer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention'
    and to_jsonb(new) = to_jsonb(old) || '{"languages": [], "slots": 2097151}'::jsonb
      || jsonb_build_object('changed_on', date_trunc('week', old.changed_on::timestamp)::date,
        'until', date_trunc('week', old.until::timestamp)::date) then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

-- How much, how far, in which languages, when and until when each offer stands now.
create or replace view offer_now as
select o.id, coalesce(c.radius, o.radius) as radius, coalesce(c.languages, o.languages) as languages,
  coalesce(c.slots, o.slots) as slots, coalesce(c.units, o.units) as units, coalesce(c.until, o.until) as until
from offer o
left join lateral (
  select radius, languages, slots, units, until from offer_change where offer_id = o.id order by place desc limit 1) c on true;

-- The message with the link of an offer is about no match: where it is refused again and again, somebody calls about the offer itself.
alter table help_message alter column match_id drop not null;
alter table help_message add column offer_id uuid references offer;
alter table help_message add constraint help_message_of_one check (num_nonnulls(match_id, offer_id) = 1);
alter table help_message drop constraint help_message_about_check;
alter table help_message add constraint help_message_about_check
  check (about in ('asked', 'chosen', 'released', 'visit', 'reminder', 'link'));
alter table help_message add constraint help_message_of_offer check ((about = 'link') = (offer_id is not null));
create index help_message_offer on help_message (offer_id);

alter table help_call alter column match_id drop not null;
alter table help_call add column offer_id uuid references offer;
alter table help_call add constraint help_call_of_one check (num_nonnulls(match_id, offer_id) = 1);
alter table help_call drop constraint help_call_about_check;
alter table help_call add constraint help_call_about_check
  check (about in ('asked', 'chosen', 'released', 'visit', 'reminder', 'link'));
alter table help_call add constraint help_call_of_offer check ((about = 'link') = (offer_id is not null));
create index help_call_offer on help_call (offer_id);
