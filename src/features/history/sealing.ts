import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { publishHead } from "./head-store.ts"
import { sealSome } from "./seal-store.ts"

/** Seals every line that was committed before this was asked. */
export async function sealAll(house: House): Promise<void> {
  const now = house.clock()
  const database = house.database.kysely
  while ((await sealSome(database, now, mondayOf(dayOf(now)))) > 0);
}

/** Seals, and makes the head of the day public. */
export async function sealAndPublish(house: House): Promise<void> {
  await sealAll(house)
  await publishHead(house.database.kysely, dayOf(house.clock()))
}
