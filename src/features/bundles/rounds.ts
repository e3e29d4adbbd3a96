import { dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { methodInWords } from "./proposal-rules.ts"
import { findGroups } from "./proposal-search.ts"
import * as store from "./search-store.ts"

const hour = 3_600_000
/** A search that stopped halfway so often has something in it that we do not understand. */
const mostAttempts = 3

/** Once a night, between one and five; what was missed for two days does not wait for the night, nor what there was nothing to search in. */
function isDue(newest: store.Search | undefined, now: Date): boolean {
  if (!newest) return true
  if (newest.state === "waiting") return false
  const hours = (now.getTime() - newest.askedAt.getTime()) / hour
  const isNight = now.getUTCHours() >= 0 && now.getUTCHours() < 4
  return hours >= 48 || (hours >= 12 && isNight) || (hours >= 1 && newest.signals === 0)
}

/**
 * Looks for possible bundles each night, and soon after somebody asked. What it finds comes in one transaction: when Nabij stops
 * halfway nothing of it is there, and the next round starts from the beginning.
 */
async function search(house: House): Promise<void> {
  const database = house.database.kysely
  const now = house.clock()
  if (isDue(await store.newestSearch(database), now)) await store.askSearch(database, now)
  const next = await store.takeSearch(database)
  if (!next) return
  if (next.attempts > mostAttempts) {
    house.log(`het zoeken naar mogelijke bundels lukte ${mostAttempts} keer niet; vannacht opnieuw`)
    await store.giveUpSearch(database, next.id)
    return
  }
  const open = await store.openSignals(database, dayOf(now))
  await store.noteProgress(database, next.id, open.length, 0)
  const groups = await findGroups(house, open, (looked) => store.noteProgress(database, next.id, open.length, looked))
  await database.transaction().execute(async (transaction) => {
    const found = { id: next.id, method: methodInWords(), foundOn: dayOf(now), signals: open.length, groups }
    await store.finishSearch(transaction, found)
  })
}

export const findPossibleBundles: Round = { name: "mogelijke bundels", everySeconds: 10, run: search }
