-- Why an offer that stood for some weeks was not needed, as it was told to the giver. Numbers are rounded down to the minimum of
-- the installation when they are written: 0 is fewer than that.
create table offer_quiet (
  id uuid primary key,
  offer_id uuid not null references offer,
  why text not null check (why in ('hardlyAsked', 'moreOffered', 'otherLanguage', 'otherTimes', 'otherConditions', 'noFit', 'otherwise')),
  asked integer not null check (asked >= 0),
  offered integer not null check (offered >= 0),
  -- What would be of use: a language, a wider radius in metres, parts of the week, other things that people wait for.
  language text,
  radius integer,
  slots integer,
  item_codes text[] not null default '{}',
  mailed boolean not null,
  noted_on date not null,
  place bigint generated always as identity
);
create index offer_quiet_offer on offer_quiet (offer_id, place);
create trigger offer_quiet_append_only before update or delete on offer_quiet for each row execute function refuse_change();

-- Whether a giver wants to hear that. The newest row holds; without one it is said once.
create table offer_mail_wish (
  id uuid primary key,
  offer_id uuid not null references offer,
  mails boolean not null,
  set_on date not null,
  place bigint generated always as identity
);
create index offer_mail_wish_offer on offer_mail_wish (offer_id, place);
create trigger offer_mail_wish_append_only before update or delete on offer_mail_wish
  for each row execute function refuse_change();

-- What a giver changed about an offer since; the newest row holds. When the time of the offer is over, languages and parts of the
-- week go here as they do there, and the day becomes a week.
create table offer_change (
  id uuid primary key,
  offer_id uuid not null references offer,
  radius integer not null check (radius between 0 and 100000),
  languages text[] not null,
  slots integer not null check (slots between 1 and 2097151),
  changed_on date not null,
  place bigint generated always as identity
);
create index offer_change_offer on offer_change (offer_id, place);

create function refuse_offer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention'
    and to_jsonb(new) = to_jsonb(old) || '{"languages": [], "slots": 2097151}'::jsonb
      || jsonb_build_object('changed_on', date_trunc('week', old.changed_on::timestamp)::date) then
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger offer_change_append_only before update or delete on offer_change for each row execute function refuse_offer_change();

-- How far, in which languages and when each offer stands now.
create view offer_now as
select o.id, coalesce(c.radius, o.radius) as radius, coalesce(c.languages, o.languages) as languages, coalesce(c.slots, o.slots) as slots
from offer o
left join lateral (
  select radius, languages, slots from offer_change where offer_id = o.id order by place desc limit 1) c on true;
