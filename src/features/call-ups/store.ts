import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { placeOf } from "../stock/store.ts"
import type { EndReason } from "./model.ts"

export type CallUpRow = {
  id: string
  slug: string
  organisationId: string
  organisation: string
  itemCode: string
  area: string
  pointId: string
  point: string
  pointArea: string
  pointStreet: string
  pointHours: string
  madeOn: Day
  units: number
  until: Day
  instructions: string
  pattern: string
  brought: number
  endedOn: Day | null
  reason: EndReason | null
  thanks: string | null
}

/** So many on one page. */
export const callUpsShown = 50

const rows = (where: RawBuilder<boolean>, page: number) => sql<CallUpRow>`
  select c.id, c.slug, c.organisation_id, o.name as organisation, c.item_code, coalesce(a.name, c.area_code) as area,
         c.point_id, p.name as point, coalesce(b.name, p.area_code) as point_area,
         coalesce(lies.street, '') as point_street, coalesce(lies.hours, '') as point_hours, c.made_on, v.units, v.until, v.instructions,
         v.pattern, e.ended_on, e.reason, e.thanks,
         (select coalesce(sum(case when takes_back is null then d.units else -d.units end), 0)::int
          from call_up_delivery d where d.call_up_id = c.id) as brought
  from call_up c
  join organisation o on o.id = c.organisation_id
  join stock_point p on p.id = c.point_id
  left join current_area a on a.code = c.area_code
  left join current_area b on b.code = p.area_code
  join lateral (select * from call_up_version where call_up_id = c.id order by place desc limit 1) v on true
  left join lateral (${placeOf(sql.ref("p.id"))}) lies on true
  left join call_up_end e on e.call_up_id = c.id
  where ${where}
  order by e.ended_on desc nulls first, v.until, c.id limit ${callUpsShown} offset ${(page - 1) * callUpsShown}`

const found = (database: Database, where: RawBuilder<boolean>, page = 1): Promise<CallUpRow[]> =>
  rows(where, page)
    .execute(database)
    .then((result) => result.rows)

export const callUpBySlug = async (database: Database, slug: string): Promise<CallUpRow | undefined> =>
  (await found(database, sql<boolean>`c.slug = ${slug}`))[0]
export const callUpById = async (database: Database, id: string): Promise<CallUpRow | undefined> =>
  (await found(database, sql<boolean>`c.id = ${id}`))[0]

/** How many there are in all, also of those on other pages. */
const count = (database: Database, where: RawBuilder<boolean>): Promise<number> =>
  sql<{ many: number }>`
    select count(*)::int as many from call_up c
    join lateral (select until from call_up_version where call_up_id = c.id order by place desc limit 1) v on true
    left join call_up_end e on e.call_up_id = c.id where ${where}`
    .execute(database)
    .then((result) => result.rows[0]?.many ?? 0)

export type CallUpPage = { rows: CallUpRow[]; page: number; pages: number }

/** One page of them; behind the last one stands the last. */
async function pageOf(database: Database, where: RawBuilder<boolean>, asked: number): Promise<CallUpPage> {
  const pages = Math.max(1, Math.ceil((await count(database, where)) / callUpsShown))
  const page = Math.min(asked, pages)
  return { rows: await found(database, where, page), page, pages }
}

/** What is asked now, the first to end on top. */
export const openCallUps = (database: Database, today: Day, page: number): Promise<CallUpPage> =>
  pageOf(database, sql<boolean>`e.call_up_id is null and v.until >= ${today}::date`, page)
/** Those of an organisation: what runs on top, then what ended last. */
export const callUpsOf = (database: Database, organisationId: string, page: number): Promise<CallUpPage> =>
  pageOf(database, sql<boolean>`c.organisation_id = ${organisationId}`, page)
/** How many wait for somebody to close them. */
export const waitingToClose = (database: Database, organisationId: string, today: Day): Promise<number> =>
  count(
    database,
    sql<boolean>`c.organisation_id = ${organisationId} and e.call_up_id is null and v.until < ${today}::date`,
  )

/** Two people who change the same call-up, or promise something for it, wait for each other here. */
export const holdCallUp = (database: Database, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`call-up ${id}`}, 0))`.execute(database)

type NewEnd = { callUpId: string; reason: EndReason; thanks: MaskedText; endedBy: string; endedOn: Day }
export const endCallUp = (database: Database, end: NewEnd) => database.insertInto("callUpEnd").values(end).execute()
