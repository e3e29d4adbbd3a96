import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { OncePassword, proveAgain } from "../accounts/once-more-rules.ts"
import { waysIn } from "../accounts/second-factor-store.ts"
import { ownDeeds } from "../logbook/store.ts"
import { readingsAbout } from "../names/store.ts"
import type { OwnSignal } from "../signals/model.ts"
import { authorOf, namedKey, ownOnPage } from "../signals/rules.ts"
import { countSignalsOf, signalsOf } from "../signals/store.ts"
import { OwnData } from "./model.ts"
import * as store from "./store.ts"
import { aboutFile, wordsFor } from "./words.ts"

export const ownDataDesk = question({
  name: "ownDataDesk",
  path: "/me/data",
  summary: "Whether one is asked for one's password before taking along all that is kept of one's account",
  may: everybodySignedIn,
  input: z.object({}),
  output: z.object({ needsPassword: z.boolean() }),
  run: async ({ database, who }) => ({ needsPassword: (await waysIn(database, personOf(who).id)).password }),
})

export const takeOwnData = action({
  name: "takeOwnData",
  method: "POST",
  path: "/me/data",
  summary:
    "Take along all that is kept of one's account and what one wrote, after showing once more who one is; what was reported under a code or without a name is not in it",
  may: everybodySignedIn,
  input: OncePassword,
  output: OwnData,
  audit: () => ({}),
  async run(changing, { password }) {
    const { database, who, now, house } = changing
    const { id } = personOf(who)
    await proveAgain(changing, id, password)
    const period = { from: "2000-01-01", until: dayOf(now), skip: 0, take: 100_000 } as const
    return {
      about: aboutFile,
      madeOn: dayOf(now),
      account: await store.accountOf(database, id),
      signals: await signalsByName(changing),
      nameReadings: await readingsAbout(database, namedKey(house.secret, id)),
      log: await ownDeeds(database, id, period),
      tables: (await store.rowsAbout(database, id)).map(({ table, rows }) => ({ table, what: wordsFor(table), rows })),
    }
  },
})

/** Only those by name: a file with a name in it must not say what the same person reported under a code. */
async function signalsByName({ database, who, house }: Changing): Promise<OwnSignal[]> {
  const author = authorOf(personOf(who), house.secret)
  const pages = Math.ceil((await countSignalsOf(database, author)) / ownOnPage)
  const signals: OwnSignal[] = []
  for (let page = 1; page <= pages; page++) signals.push(...(await signalsOf(database, author, page)))
  return signals.filter(({ mode }) => mode === "named")
}
