import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { stockedOffers } from "../stock/match-stock-store.ts"
import { barring, holding } from "./rules.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"

/** Each match with what happened to it last. */
const newestMatches = sql`
  select m.id, m.need_id, m.offer_id, m.units, m.metres, s.step as state
  from help_match m
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true`

const ofItem = (column: RawBuilder<unknown>, item: string | undefined) =>
  item === undefined ? sql`true` : sql`${column} = ${item}`

/**
 * Open needs of something, and needs of which a match failed or covers only a part. What somebody took up by hand is
 * not here, as long as the same organisation has it. */
export const stillAsked = (database: Database, today: Day, item?: string): Promise<AskedRow[]> =>
  sql<AskedRow>`
    with matched as materialized (${newestMatches}),
    of_need as materialized (
      select need_id, coalesce(sum(units) filter (where state = any (${[...holding]})), 0)::int as had,
             coalesce(array_agg(distinct offer_id::text) filter (where state = any (${[...barring]})), '{}') as barred,
             bool_or(state <> 'refused') as arranged
      from matched group by need_id)
    select n.id, coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias, n.ask, n.item_code as item,
           n.units - coalesce(o.had, 0) as units, n.least, coalesce(o.had, 0) as had, n.tier, n.languages, n.requires, n.slots,
           coalesce(n.area_code, own.area_code) as area_code, a.name as area, n.urgency,
           to_char(n.asked_at at time zone 'UTC', 'YYYY-MM-DD') as asked_on, coalesce(o.barred, '{}') as barred
    from need n
    join organisation own on own.id = n.organisation_id
    left join current_area a on a.code = coalesce(n.area_code, own.area_code)
    left join of_need o on o.need_id = n.id
    left join lateral (
      select step, taken_at from need_step where need_id = n.id
      order by taken_at desc, step = 'takenUp', id limit 1) newest on true
    where n.item_code is not null and ${ofItem(sql`n.item_code`, item)} and (n.until is null or n.until >= ${today}::date)
      and (newest.step is null or newest.step = 'takenUp' and (coalesce(o.arranged, false) or exists (
        select 1 from claim_step c where c.need_id = n.id and c.taken_at > newest.taken_at
          and c.step in ('claimed', 'accepted', 'released', 'fellFree')))) and n.units > coalesce(o.had, 0)
    order by n.asked_at, n.id`
    .execute(database)
    .then(({ rows }) => rows)

/** Offers that stand and have something left, with what was seen of who gives. */
export const standingOffers = (database: Database, today: Day, item?: string): Promise<OfferedRow[]> =>
  sql<OfferedRow>`
    with matched as materialized (${newestMatches}),
    given as materialized (
      select offer_id, sum(units)::int as had from matched where state = any (${[...holding]}) group by offer_id),
    seen as materialized (
      select distinct on (offer_id, kind) offer_id, kind, stands and (until is null or until >= ${today}::date) as stands
      from offer_check order by offer_id, kind, place desc),
    checked as materialized (
      select offer_id, bool_or(stands) filter (where kind in ('met', 'introduced')) as known,
             bool_or(stands) filter (where kind = 'certificate') as certificate
      from seen group by offer_id),
    stocked as materialized (${stockedOffers})
    select f.id, f.item_code as item, case when h.offer_id is null then f.source else 'shelf' end as source,
           case when h.offer_id is null then w.units - coalesce(g.had, 0) else h.shelf end as units, w.radius, w.languages, w.slots, f.area_code,
           coalesce(a.name, f.area_code) as area, f.gender, to_char(f.made_on, 'YYYY-MM-DD') as made_on,
           h.offer_id is not null or coalesce(c.known, false) as known,
           coalesce(c.certificate, false) as certificate
    from offer f
    join offer_now w on w.id = f.id
    left join current_area a on a.code = f.area_code
    left join given g on g.offer_id = f.id
    left join checked c on c.offer_id = f.id
    left join stocked h on h.offer_id = f.id
    left join lateral (select step from offer_step where offer_id = f.id order by place desc limit 1) newest on true
    where ${ofItem(sql`f.item_code`, item)} and (w.until is null or w.until >= ${today}::date)
      and coalesce(newest.step, 'resumed') = 'resumed'
      and case when h.offer_id is null then w.units > coalesce(g.had, 0) and not exists (
        select 1 from stock_offer k where k.offer_id = f.id) else h.shelf > 0 end
    order by f.made_on, f.id`
    .execute(database)
    .then(({ rows }) => rows)

/** Who plans the same item at the same moment waits here, so that no portion is promised twice. */
export const holdItem = (database: Database, item: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`help item ${item}`}))`.execute(database)

export const itemOfNeed = (database: Database, needId: string): Promise<string | undefined> =>
  database
    .selectFrom("need")
    .select("itemCode")
    .where("id", "=", needId)
    .executeTakeFirst()
    .then((row) => row?.itemCode ?? undefined)
