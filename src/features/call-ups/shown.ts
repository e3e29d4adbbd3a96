import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { HelpItem } from "../help-items/model.ts"
import { helpItems } from "../help-items/store.ts"
import { type PledgeRow, pledgesOf } from "./pledge-store.ts"
import { isLate, progressOf, stateOf } from "./rules.ts"
import type { CallUpRow } from "./store.ts"
import type { CallUp } from "./view-model.ts"

const itemOf = (items: readonly HelpItem[], itemCode: string) => {
  const item = items.find(({ code }) => code === itemCode)
  return {
    ...{ labelNl: item?.labelNl ?? itemCode, labelBe: item?.labelBe ?? itemCode },
    ...{ unitOne: item?.unitOne ?? "stuk", unitMany: item?.unitMany ?? "stuks" },
  }
}

/** Where it is brought, and when somebody is there. */
export const spotIn = ({ point, pointArea, pointStreet, pointHours }: CallUpRow) => ({
  ...{ point, pointArea, pointStreet, pointHours },
})

function shown(row: CallUpRow, pledges: readonly PledgeRow[], items: readonly HelpItem[], today: Day): CallUp {
  const { slug, organisation, area, until, instructions, pattern, reason, thanks } = row
  return {
    ...{ slug, organisation, area, ...spotIn(row), until, instructions, pattern, reason, thanks },
    ...{ ...itemOf(items, row.itemCode), state: stateOf(row, today) },
    progress: progressOf(row.units, row.brought, pledges, today),
  }
}

/** Call-ups as everybody reads them, with how far each is. */
export async function shownAll(database: Database, rows: readonly CallUpRow[], today: Day): Promise<CallUp[]> {
  const items = await helpItems(database)
  const pledges = await pledgesOf(
    database,
    rows.map(({ id }) => id),
  )
  const byCallUp = Map.groupBy(pledges, ({ callUpId }) => callUpId)
  return rows.map((row) => shown(row, byCallUp.get(row.id) ?? [], items, today))
}

export async function shownOne(database: Database, row: CallUpRow, today: Day): Promise<CallUp> {
  return shown(row, await pledgesOf(database, [row.id]), await helpItems(database), today)
}

export const pledgeShown = (pledge: PledgeRow, today: Day) => ({
  ...{ units: pledge.units, byDay: pledge.byDay, brought: pledge.brought, withdrawn: pledge.withdrawn },
  late: isLate(pledge, today),
})
