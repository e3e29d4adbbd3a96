import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Reader } from "../weighing/rules.ts"
import { label } from "../weighing/store.ts"
import type { PatternContent } from "./model.ts"

/** A pattern as it was stored, with the names of its theme and area. */
export type StoredPattern = {
  id: string
  themeCode: string
  theme: string | null
  areaCode: string | null
  area: string | null
  fromWeek: string
  untilWeek: string
  content: PatternContent
}

/** Whether an answer `a` holds for somebody: one for everybody, or of the organisation that they coordinate. */
export const holdsFor = (reader: Reader) => sql<boolean>`(a.organisation_id is null
  or (${reader.coordinates} and a.organisation_id = ${reader.organisationId}))`

/** The patterns of the newest run that nobody answered who speaks for this reader, and that are none that was answered before. */
const waiting = (reader: Reader) => sql`
  select p.* from watch_pattern p
  where p.run_id = (select id from watch_run where state = 'done' order by entry desc limit 1)
    and not exists (
      select 1 from watch_answer a
      where (a.pattern_id = p.id or a.pattern_id in (
          select earlier_id from watch_repeat r where r.pattern_id = p.id and not r.asks_again))
        and ${holdsFor(reader)})`

const named = (country: Country) => sql`
  p.id, p.theme_code, ${label(country)} as theme, p.area_code, coalesce(ar.name, p.area_code) as area,
  p.from_week::text, p.until_week::text, p.content`
const withNames = sql`left join theme t on t.code = p.theme_code left join current_area ar on ar.code = p.area_code`

export type Page = { size: number; page: number }

/** A page of the patterns that wait for somebody, the strongest first. */
export const waitingPatterns = (database: Database, reader: Reader, country: Country, { size, page }: Page) =>
  sql<StoredPattern>`
    with p as (${waiting(reader)}) select ${named(country)} from p ${withNames}
    order by p.place limit ${size} offset ${(page - 1) * size}`
    .execute(database)
    .then(({ rows }) => rows)

export const countWaiting = (database: Database, reader: Reader): Promise<number> =>
  sql<{ many: number }>`select count(*)::int as many from (${waiting(reader)}) as waiting`
    .execute(database)
    .then(({ rows }) => rows[0]?.many ?? 0)

export const patternById = (database: Database, country: Country, id: string): Promise<StoredPattern | undefined> =>
  sql<StoredPattern>`select ${named(country)} from watch_pattern p ${withNames} where p.id = ${id}`
    .execute(database)
    .then(({ rows }) => rows[0])

/** Holds a pattern until the transaction ends, so that a new run does not take it away in between. */
export const holdPattern = (database: Database, id: string): Promise<boolean> =>
  sql`select id from watch_pattern where id = ${id} for no key update`
    .execute(database)
    .then(({ rows }) => rows.length > 0)

/** The names of themes and areas, for what is only mentioned. */
export async function namesOf(database: Database, country: Country, codes: { themes: string[]; areas: string[] }) {
  const themes = await sql<{ code: string; name: string }>`
    select t.code, ${label(country)} as name from theme t where t.code = any (${codes.themes})`.execute(database)
  const areas = await sql<{ code: string; name: string }>`
    select code, name from current_area where code = any (${codes.areas})`.execute(database)
  return {
    theme: new Map(themes.rows.map(({ code, name }) => [code, name])),
    area: new Map(areas.rows.map(({ code, name }) => [code, name])),
  }
}
