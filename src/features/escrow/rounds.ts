import { randomUUID } from "node:crypto"
import { addDays, dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { forgetAuthors, noteDeletion } from "./deletion-store.ts"
import { forgetOrder } from "./order-store.ts"
import { endSealed, tooOld } from "./sealed-store.ts"

const hour = 3600
const keptAuthorDays = 365

/** Deletes sealed texts that nobody could open in time, and leaves a line about each: never what it was about. */
async function forget(house: House): Promise<void> {
  const now = house.clock()
  const today = dayOf(now)
  await house.database.kysely.transaction().execute(async (database) => {
    const gone = await endSealed(database, await tooOld(database, today), "expired", mondayOf(today))
    const authors = await forgetAuthors(database, addDays(today, -keptAuthorDays))
    if (gone.length + authors > 0)
      await noteDeletion(database, { id: randomUUID(), at: now, texts: gone.length, authors })
  })
}

export const forgetSealed: Round = { name: "verzegelde signalen vergeten", everySeconds: 6 * hour, run: forget }

const ordered = new WeakMap<House, string>()

/** Once a week, and once after each start. */
async function shuffle(house: House): Promise<void> {
  const monday = mondayOf(dayOf(house.clock()))
  if (ordered.get(house) === monday) return
  await forgetOrder(house.database.kysely, monday)
  ordered.set(house, monday)
}

export const shuffleSealed: Round = {
  name: "volgorde van verzegelde signalen vergeten",
  everySeconds: hour,
  run: shuffle,
}
