import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import type { ReadableSignal } from "./model.ts"
import type { Reader } from "./rules.ts"
import { label, mayRead, notWithdrawn, signalsWithWeighing } from "./store.ts"

/** What others than the reporter's own coordinator read of a signal: never who, never which organisation. */
export const signalColumns = (reader: Reader, country: Country) => sql`
  s.id, s.account, coalesce(w.theme_code, s.theme_code) as theme_code, ${label(country)} as theme, s.area_code, coalesce(a.name, s.area_code) as area, to_char(s.week, 'IYYY-"W"IW') as week,
  s.people_least, s.people_most, coalesce(${reader.coordinates} and s.organisation_id = ${reader.organisationId}, false) as own, w.outcome,
  case when ${reader.coordinates} and s.organisation_id = ${reader.organisationId} then s.organisation_id end as organisation_id`

export const beside = sql`
  left join theme t on t.code = coalesce(w.theme_code, s.theme_code)
  left join current_area a on a.code = s.area_code`

/** Of these signals those that somebody may read, in no order. */
export const readableAmong = (
  database: Database,
  reader: Reader,
  country: Country,
  ids: readonly string[],
  within: RawBuilder<boolean> = sql`true`,
) =>
  sql<ReadableSignal>`
    select ${signalColumns(reader, country)} from ${signalsWithWeighing} ${beside}
    where s.id = any (${[...ids]}::uuid[]) and ${notWithdrawn} and ${mayRead(reader)} and ${within}`
    .execute(database)
    .then(({ rows }) => rows)

/** A signal that this person may read. */
export const readableSignal = (database: Database, reader: Reader, country: Country, id: string) =>
  readableAmong(database, reader, country, [id]).then(([signal]) => signal)
