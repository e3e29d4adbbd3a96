import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Point } from "./model.ts"
import type { PublicText } from "./place-rules.ts"
import type { MinimumRow } from "./rules.ts"

/** Where exactly a point is and when it is open, as it stands now; no row where nobody wrote it. */
export const placeOf = (pointId: RawBuilder<unknown>) =>
  sql`select street, hours from stock_point_place where point_id = ${pointId} order by place desc limit 1`

/** All points, open ones first, by where they lie. */
export const points = (database: Database): Promise<Point[]> =>
  sql<Point>`
    select p.id, p.name, p.organisation_id, o.name as organisation, p.area_code, coalesce(a.name, p.area_code) as area,
           coalesce(newest.step, 'opened') = 'opened' as open, coalesce(lies.street, '') as street, coalesce(lies.hours, '') as hours
    from stock_point p
    join organisation o on o.id = p.organisation_id
    left join current_area a on a.code = p.area_code
    left join lateral (select step from stock_point_step where point_id = p.id order by place desc limit 1) newest on true
    left join lateral (${placeOf(sql.ref("p.id"))}) lies on true
    order by coalesce(newest.step, 'opened') = 'closed', area, p.name, p.id`
    .execute(database)
    .then(({ rows }) => rows)

export const pointById = async (database: Database, id: string): Promise<Point | undefined> =>
  (await points(database)).find((point) => point.id === id)

type NewPoint = { organisationId: string; name: MaskedText; areaCode: string; addedBy: string; addedOn: Day }

export async function addPoint(database: Database, point: NewPoint): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("stockPoint")
    .values({ id, ...point })
    .execute()
  return id
}

type NewPlace = { pointId: string; street: PublicText; hours: PublicText; writtenBy: string; writtenOn: Day }
export const addPlace = (database: Database, place: NewPlace) =>
  database
    .insertInto("stockPointPlace")
    .values({ id: randomUUID(), ...place })
    .execute()

type NewStep = { pointId: string; step: "opened" | "closed"; takenBy: string; takenOn: Day }
export const addStep = (database: Database, step: NewStep) =>
  database
    .insertInto("stockPointStep")
    .values({ id: randomUUID(), ...step })
    .execute()

type NewMinimum = { pointId: string; itemCode: string; units: number; setBy: string; setOn: Day }
export const addMinimum = (database: Database, minimum: NewMinimum) =>
  database
    .insertInto("stockMinimum")
    .values({ id: randomUUID(), ...minimum })
    .execute()

/** How many each point wants at least: of each point and item the newest row. */
export const minima = (database: Database, point?: string): Promise<MinimumRow[]> =>
  sql<MinimumRow>`
    select distinct on (point_id, item_code) point_id as point, item_code as item, units from stock_minimum
    where ${point ?? null}::uuid is null or point_id = ${point ?? null}
    order by point_id, item_code, place desc`
    .execute(database)
    .then(({ rows }) => rows)
