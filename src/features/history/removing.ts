import { dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { removeOther } from "./other-removal-store.ts"
import { clearRoom, removeSome } from "./removal-store.ts"
import { kinds, otherKinds } from "./retention-model.ts"
import { firstDay, monthsToday, standing, usualMonths } from "./retention-rules.ts"
import * as store from "./retention-store.ts"

/** Removes what must go by now. The first time it only sets the usual rule, so that people can look before anything goes. */
export async function removeWhatIsDue(house: House): Promise<void> {
  const database = house.database.kysely
  if (!(await store.isReal(database))) return
  const now = house.clock()
  const today = dayOf(now)
  const rules = await store.rules(database)
  if (rules.length === 0) {
    const why = "Zo komt Nabij: niets blijft voor altijd."
    await store.addRule(database, { ...usualMonths, worksFrom: firstDay(today), why, changedBy: null, changedAt: now })
    return
  }
  const months = monthsToday(standing(rules, today))
  if (!months) return
  for (const kind of kinds) {
    let removed = 0
    for (let some = -1; some !== 0; removed += some) some = await removeSome(database, kind, { months, today, now })
    if (removed > 0) await clearRoom(database, kind)
  }
  for (const kind of otherKinds) await removeOther(database, kind, { months, today, now })
}
