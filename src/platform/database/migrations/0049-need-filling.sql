-- What somebody asked in own words gets its place on the list afterwards, and a need without a line of the criteria gets one: each
-- once, and only where nobody chose. What was asked stays as it was written; how much it said before stands in the same row.
create table need_filling (
  id uuid primary key,
  need_id uuid not null references need,
  item_code text,
  units integer check (units between 1 and 10000),
  asked_units integer,
  tier smallint check (tier between 1 and 4),
  filled_by uuid references person,
  filled_on date not null,
  place bigint generated always as identity,
  check ((item_code is null) = (units is null) and (item_code is null) = (asked_units is null)),
  check (num_nonnulls(item_code, tier) > 0)
);
create unique index need_filling_item on need_filling (need_id) where item_code is not null;
create unique index need_filling_tier on need_filling (need_id) where tier is not null;

create or replace function refuse_change_but_emptying() returns trigger language plpgsql as $$
declare before jsonb; after jsonb; gone jsonb;
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  -- What was left open is filled in as a row says that stands beside it, once: nothing that was written changes.
  if tg_op = 'UPDATE' and tg_table_name = 'need' and new is distinct from old then
    before := to_jsonb(old);
    after := to_jsonb(new);
    if before - array['item_code', 'units', 'tier'] = after - array['item_code', 'units', 'tier'] and exists (
      select 1 from need_filling f where f.need_id = old.id
        and case when f.item_code is null
          then after -> 'item_code' = before -> 'item_code' and after -> 'units' = before -> 'units'
          else before ->> 'item_code' is null and before -> 'units' = to_jsonb(f.asked_units)
            and after ->> 'item_code' = f.item_code and after -> 'units' = to_jsonb(f.units) end
        and case when f.tier is null then after -> 'tier' = before -> 'tier'
          else before ->> 'tier' is null and after -> 'tier' = to_jsonb(f.tier) end) then
      return new;
    end if;
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
      when 'need_filling' then '{"filled_by": null}'::jsonb
        || jsonb_build_object('filled_on', date_trunc('week', (before ->> 'filled_on')::timestamp)::date)
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

create trigger need_filling_append_only before update or delete on need_filling
  for each row execute function refuse_change_but_emptying();

-- By the database itself, so that the need never says anything else than the row.
create function fill_in_need() returns trigger language plpgsql as $$
begin
  update need set item_code = coalesce(new.item_code, item_code), units = coalesce(new.units, units), tier = coalesce(new.tier, tier)
  where id = new.need_id;
  return null;
end
$$;
create trigger need_filling_fills after insert on need_filling for each row execute function fill_in_need();
