import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { forgetContactsBefore } from "./contact-store.ts"
import { daysKept } from "./rules.ts"

/** Who gave is forgotten when nobody needs to reach them any more; what was offered stays. */
async function forget(house: House): Promise<void> {
  await forgetContactsBefore(house.database.kysely, addDays(dayOf(house.clock()), -daysKept))
}

export const forgetGivers: Round = { name: "wie hulp aanbood vergeten", everySeconds: 6 * 3600, run: forget }
