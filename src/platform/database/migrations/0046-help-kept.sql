-- How long help is kept: chosen with the other terms. What was removed is counted by kind.
alter table retention_rule add column help_months integer not null default 24 check (help_months between 1 and 240);
alter table deletion drop constraint deletion_kind_check;
alter table deletion add constraint deletion_kind_check check (kind in (
  'texts', 'authors', 'remarks', 'needs', 'offers', 'givers', 'makers', 'applications', 'gifts', 'papers', 'desks', 'invitations', 'mails', 'accounts'));

-- What can point at a person beside the words: who asked, with which paper, at which desk. It goes with the words.
alter table need alter column intermediary_id drop not null;
alter table need_right alter column need_id drop not null;
alter table need_paper alter column made_by drop not null;
alter table help_desk alter column contact_id drop not null;

-- What is left of a row when its time is over, of every table of which something goes: words are emptied, people and papers let
-- go, days become weeks, a neighbourhood becomes what lies around it, metres become kilometres. All of it at once, or nothing.
create or replace function refuse_change_but_emptying() returns trigger language plpgsql as $$
declare before jsonb; after jsonb; gone jsonb;
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention' then
    before := to_jsonb(old);
    after := to_jsonb(new);
    gone := case tg_table_name
      when 'resolution_verdict' then '{"remark": ""}'::jsonb
      when 'need' then '{"alias": "", "ask": "", "languages": [], "requires": [], "slots": 2097151, "until": null,
        "intermediary_id": null, "paper_code": null, "desk_id": null}'::jsonb
        || jsonb_build_object('asked_at', date_trunc('week', (before ->> 'asked_at')::timestamptz, 'UTC'))
      when 'need_step' then '{"note": "", "taken_by": null}'::jsonb
        || jsonb_build_object('taken_at', date_trunc('week', (before ->> 'taken_at')::timestamptz, 'UTC'))
      when 'need_right' then '{"need_id": null}'::jsonb
        || jsonb_build_object('noted_on', date_trunc('week', (before ->> 'noted_on')::timestamp)::date)
      when 'need_paper' then '{"made_by": null}'::jsonb
      when 'help_desk' then '{"place": "", "contact_id": null}'::jsonb
      when 'help_match' then jsonb_build_object('made_by', null,
        'metres', round((before ->> 'metres')::numeric, -3)::integer,
        'made_on', date_trunc('week', (before ->> 'made_on')::timestamp)::date)
      when 'help_match_step' then '{"note": "", "taken_by": null}'::jsonb
        || jsonb_build_object('taken_at', date_trunc('week', (before ->> 'taken_at')::timestamptz, 'UTC'))
      -- When somebody came by stays within a week; that it was changed or cancelled, and why, is counted.
      when 'help_visit_step' then '{"starts": "00:00", "ends": "23:59", "taken_by": null}'::jsonb
        || jsonb_build_object('day', date_trunc('week', (before ->> 'day')::timestamp)::date,
          'taken_at', date_trunc('week', (before ->> 'taken_at')::timestamptz, 'UTC'))
      when 'offer' then '{"does_not": "", "languages": [], "slots": 2097151, "link_hash": null, "gender": null}'::jsonb
        || jsonb_build_object('until', date_trunc('week', (before ->> 'until')::timestamp)::date,
          'made_on', date_trunc('week', (before ->> 'made_on')::timestamp)::date)
      when 'offer_step' then '{"why": "", "taken_by": null}'::jsonb
        || jsonb_build_object('taken_on', date_trunc('week', (before ->> 'taken_on')::timestamp)::date)
      when 'offer_check' then '{"why": "", "until": null}'::jsonb
        || jsonb_build_object('checked_on', date_trunc('week', (before ->> 'checked_on')::timestamp)::date)
      end;
    if (before || gone) - 'area_code' = after - 'area_code' and (
      after -> 'area_code' is not distinct from before -> 'area_code' or after ->> 'area_code' in (
        with recursive around as (
          select parent_code as code from area where code = before ->> 'area_code'
          union select a.parent_code from area a join around r on r.code = a.code)
        select code from around)) then
      return new;
    end if;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

do $$
declare name text;
begin
  foreach name in array array['need_right', 'need_paper', 'help_desk', 'help_match', 'help_visit_step'] loop
    execute format('drop trigger %I on %I', name || '_append_only', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change_but_emptying()',
      name || '_append_only', name);
  end loop;
end
$$;

-- Of money only words and the key of a household go: what was asked, promised and paid by whom must be accounted for.
create or replace function refuse_fund_change() returns trigger language plpgsql as $$
declare words text[] := case tg_table_name
  when 'fund_application' then array['alias', 'purpose', 'plan', 'rights_note', 'household_key']
  when 'fund_step' then array['note']
  when 'fund_flow' then array['note']
  else '{}' end;
declare word text;
begin
  if tg_op = 'UPDATE' and current_setting('nabij.why', true) = 'retention' and to_jsonb(new) - words = to_jsonb(old) - words then
    foreach word in array words loop
      if to_jsonb(new) ->> word not in ('', to_jsonb(old) ->> word) then
        raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
      end if;
    end loop;
    return new;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
drop trigger fund_flow_append_only on fund_flow;
create trigger fund_flow_append_only before update or delete on fund_flow for each row execute function refuse_fund_change();

-- Somebody went through what is said of a right, and nothing had to change.
create table entitlement_look (
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  looked_by uuid not null references person,
  looked_on date not null,
  place bigint generated always as identity
);
create index entitlement_look_code on entitlement_look (code, place);
create trigger entitlement_look_append_only before update or delete on entitlement_look
  for each row execute function refuse_change();
