import { sql } from "kysely"
import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PeopleCount } from "./model.ts"
import { type KeptEnd, shownEnd } from "./rules.ts"

type Row = {
  id: string
  themeCode: string
  labelNl: string | null
  labelBe: string | null
  areaCode: string | null
  area: string | null
  year: number
  begunAt: Date
  organisationId: string
  purpose: string
  ownOpen: Buffer
  keyholderOpen: Buffer
  ended: KeptEnd["ended"] | null
  atLeast: number | null
  atMost: number | null
  organisations: number | null
  why: string | null
}

const told = sql`
  c.id, c.theme_code, t.label_nl, t.label_be, c.area_code, a.name as area, c.year, c.begun_at, c.organisation_id, c.purpose,
  c.own_open, c.keyholder_open, r.ended, r.at_least, r.at_most, r.organisations, r.why
  from people_count c
  left join theme t on t.code = c.theme_code
  left join current_area a on a.code = c.area_code
  left join people_count_result r on r.count_id = c.id`

function countOf(row: Row, ownId: string, minima: Minima): PeopleCount {
  const kept = { ended: row.ended, atLeast: row.atLeast, atMost: row.atMost, organisations: row.organisations }
  return {
    id: row.id,
    theme: { code: row.themeCode, labelNl: row.labelNl ?? row.themeCode, labelBe: row.labelBe ?? row.themeCode },
    area: row.areaCode === null ? null : { code: row.areaCode, name: row.area ?? row.areaCode },
    year: row.year,
    begunAt: row.begunAt,
    own: row.organisationId === ownId,
    state: row.ended ? shownEnd({ ...(kept as KeptEnd), why: row.why ?? "" }, minima) : { kind: "open" },
  }
}

/** Every count, the newest first, as somebody of this organisation sees it. */
export const counts = (database: Database, ownId: string, minima: Minima): Promise<PeopleCount[]> =>
  sql<Row>`select ${told} order by r.ended is not null, c.begun_at desc, c.id`
    .execute(database)
    .then(({ rows }) => rows.map((row) => countOf(row, ownId, minima)))

export type CountKeys = { purpose: string; ownOpen: Buffer; keyholderOpen: Buffer }

/** One count, with what both parties told of their half of its key. */
export async function countById(
  database: Database,
  id: string,
  ownId: string,
  minima: Minima,
): Promise<{ count: PeopleCount; keys: CountKeys } | undefined> {
  const { rows } = await sql<Row>`select ${told} where c.id = ${id}`.execute(database)
  const [row] = rows
  return row && { count: countOf(row, ownId, minima), keys: row }
}

/** Waits for whoever begins the same at this moment; then says whether it is there, open or counted. */
export async function isCounted(
  database: Database,
  { theme, area, year }: { theme: string; area: string | null; year: number },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`people count ${theme} ${area} ${year}`}))`.execute(database)
  const { rows } = await sql`
    select 1 from people_count c left join people_count_result r on r.count_id = c.id
    where c.theme_code = ${theme} and c.area_code is not distinct from ${area} and c.year = ${year} and r.ended is distinct from 'stopped'`.execute(
    database,
  )
  return rows.length > 0
}

type NewRow = CountKeys & {
  id: string
  themeCode: string
  areaCode: string | null
  year: number
  organisationId: string
  begunBy: string
  begunAt: Date
}

export async function addCount(database: Database, { salt, ...count }: NewRow & { salt: Buffer }): Promise<void> {
  await database.insertInto("peopleCount").values(count).execute()
  await database.insertInto("peopleCountKey").values({ countId: count.id, salt }).execute()
}

/** What stands for this installation's half; undefined once the count is closed. Whoever sends holds off whoever closes. */
export const saltOf = (database: Database, countId: string, hold?: "against closing" | "to close") =>
  database
    .selectFrom("peopleCountKey")
    .select("salt")
    .where("countId", "=", countId)
    .$if(hold === "against closing", (query) => query.forShare())
    .$if(hold === "to close", (query) => query.forUpdate())
    .executeTakeFirst()

type Ending = KeptEnd & { countId: string; why: MaskedText | ""; endedBy: string | null; endedAt: Date }

/** Keeps the outcome and throws the codes, the lists and the key away: all of it or nothing, in the transaction of the caller. */
export async function endCount(database: Database, ending: Ending): Promise<void> {
  await database.deleteFrom("peopleCountList").where("countId", "=", ending.countId).execute()
  await database.deleteFrom("peopleCountKey").where("countId", "=", ending.countId).execute()
  await database.insertInto("peopleCountResult").values(ending).execute()
}

/** Counts that are open since before a moment. */
export const openSince = (database: Database, before: Date): Promise<{ id: string }[]> =>
  database
    .selectFrom("peopleCount")
    .innerJoin("peopleCountKey", "peopleCountKey.countId", "peopleCount.id")
    .select("peopleCount.id")
    .where("begunAt", "<", before)
    .execute()
