import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { HelpItem } from "./model.ts"
import { startItems } from "./start-set.ts"

/** What can be asked and offered. Until somebody changes it, what Nabij begins with. */
export async function helpItems(database: Database): Promise<HelpItem[]> {
  const { rows } = await sql<HelpItem>`
    select code, version, kind, label_nl, label_be, unit_one, unit_many, retired from help_item`.execute(database)
  const changed = new Set(rows.map(({ code }) => code))
  const own = startItems.filter(({ code }) => !changed.has(code)).map((item) => ({ ...item, version: 0 }))
  return [...own, ...rows].sort((a, b) => a.kind.localeCompare(b.kind) || a.labelNl.localeCompare(b.labelNl, "nl"))
}
