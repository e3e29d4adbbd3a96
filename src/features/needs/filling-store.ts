import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { helpItems } from "../help-items/store.ts"
import type { Filled, FillingChoices } from "./filling-model.ts"
import { currentRule } from "./rule-store.ts"
import { isEnded, leavesOpen, whatIn } from "./rules.ts"
import type { NeedRow } from "./store.ts"

type New = {
  needId: string
  itemCode: string | null
  units: number | null
  askedUnits: number | null
  tier: number | null
  filledBy: string
  filledOn: Day
}

/** The database puts it into the need itself, so that whoever plans reads it as any other. */
export const addFilling = (database: Database, filling: New) =>
  database
    .insertInto("needFilling")
    .values({ id: randomUUID(), ...filling })
    .execute()

type Row = Omit<Filled, "what"> & { item: string | null; units: number }

/** What was filled in afterwards, the oldest first. */
export async function fillingsOf(database: Database, needId: string): Promise<Filled[]> {
  const { rows } = await sql<Row>`
    select to_char(f.filled_on, 'YYYY-MM-DD') as on, f.item_code as item, f.units, f.asked_units, f.tier,
           coalesce(f.filled_by = n.intermediary_id, false) as own
    from need_filling f join need n on n.id = f.need_id where f.need_id = ${needId} order by f.place`.execute(database)
  if (rows.every(({ item }) => item === null)) return rows.map((row) => ({ ...row, what: null }))
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  return rows.map(({ item, units, ...row }) => ({
    ...row,
    what: item === null ? null : whatIn({ item, units, least: 1 }, items.get(item)),
  }))
}

/** What can be chosen for a need that left something open; nothing where there is nothing to fill in, or nobody who knows any more. */
export async function fillingChoices(
  database: Database,
  need: Pick<NeedRow, "item" | "tier" | "state" | "intermediaryId">,
): Promise<FillingChoices> {
  if (need.intermediaryId === null || isEnded(need.state) || !leavesOpen(need)) return { items: [], tiers: [] }
  return {
    items: need.item === null ? (await helpItems(database)).filter(({ retired }) => !retired) : [],
    tiers: need.tier === null ? (await currentRule(database)).tiers : [],
  }
}
