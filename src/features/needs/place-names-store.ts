import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { areasToChoose } from "../areas/store.ts"

/** What areas, organisations and stock points are called here: nobody's name, also where it looks like one. */
export async function placeNames(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from organisation union select name from stock_point`.execute(database)
  return [...new Set([...(await areasToChoose(database)), ...rows].map(({ name }) => name))]
}
