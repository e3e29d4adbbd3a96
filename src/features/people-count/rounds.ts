import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { forgetUse } from "./list-store.ts"
import { daysOpen } from "./rules.ts"
import * as store from "./store.ts"

/** Codes of people are not kept for later: a count that nobody closes is stopped, without an outcome. */
async function stopOldCounts(house: House): Promise<void> {
  const now = house.clock()
  const { kysely } = house.database
  for (const { id } of await store.openSince(kysely, new Date(`${addDays(dayOf(now), -daysOpen)}T00:00:00Z`)))
    await kysely.transaction().execute(async (database) => {
      if (!(await store.saltOf(database, id, "to close"))) return
      const ended = { ended: "stopped", atLeast: null, atMost: null, organisations: null } as const
      await store.endCount(database, { ...ended, countId: id, why: "", endedBy: null, endedAt: now })
    })
  await forgetUse(kysely, addDays(dayOf(now), -30))
}

export const forgetPeopleCodes: Round = { name: "people counts", everySeconds: 3600, run: stopOldCounts }
