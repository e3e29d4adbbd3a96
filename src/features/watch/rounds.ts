import { dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import * as store from "./run-store.ts"
import { searchPatterns } from "./searching.ts"
import { currentSettings } from "./setting-store.ts"

const hour = 3_600_000
/** A run that stopped halfway so often has something in it that we do not understand. */
const mostAttempts = 3

/** Once a night; what was missed for two days does not wait for the night, nor what there was nothing to compare in. */
function isDue(newest: store.WatchRun | undefined, now: Date): boolean {
  if (!newest) return true
  if (newest.state === "waiting") return false
  const hours = (now.getTime() - newest.askedAt.getTime()) / hour
  const isNight = now.getUTCHours() < 4
  return hours >= 48 || (hours >= 12 && isNight) || (hours >= 1 && newest.signals === 0)
}

/**
 * Looks for possible patterns each night, and soon after somebody asked. What it finds comes in one transaction: when Nabij stops
 * halfway the old list is still whole, and the next round starts from the beginning.
 */
async function search(house: House): Promise<void> {
  const database = house.database.kysely
  const now = house.clock()
  if (isDue(await store.newestRun(database), now)) await store.askRun(database, now)
  const next = await store.takeRun(database)
  if (!next) return
  if (next.attempts > mostAttempts) {
    house.log(`het zoeken naar mogelijke patronen lukte ${mostAttempts} keer niet; vannacht opnieuw`)
    await store.giveUpRun(database, next.id)
    return
  }
  const { id: settingId, settings } = await currentSettings(database)
  const foundOn = dayOf(now)
  const found = await searchPatterns(house, settings, foundOn, (progress) =>
    store.noteProgress(database, next.id, progress),
  )
  await database
    .transaction()
    .execute((transaction) => store.finishRun(transaction, { id: next.id, settingId, settings, foundOn, ...found }))
}

export const watchPatterns: Round = { name: "mogelijke patronen", everySeconds: 10, run: search }
