import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { Round } from "../../platform/rounds.ts"
import { removeWhatIsDue } from "./removing.ts"
import { sealAndPublish } from "./sealing.ts"
import { shuffle, weeksInOrder } from "./shuffle-store.ts"

/** Seals the log, and once a week takes from reports the order in which they came. */
export const sealHistory: Round = {
  name: "geschiedenis verzegelen",
  everySeconds: 50,
  atEnd: true,
  async run(house) {
    await sealAndPublish(house)
    const database = house.database.kysely
    const weeks = await weeksInOrder(database, mondayOf(dayOf(house.clock())))
    if (weeks.length > 0) await shuffle(database, weeks)
  },
}

/** Removes what a rule says, soon after the day on which it must go began. */
export const keepNoLonger: Round = { name: "bewaartermijnen", everySeconds: 3600, run: removeWhatIsDue }
