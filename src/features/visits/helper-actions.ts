import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeFormTurn } from "../../platform/http/visitor-gate.ts"
import { matchOfToken } from "../matches/link-rules.ts"
import { type MatchRow, matchById } from "../matches/match-store.ts"
import { AskedThrough, askedThrough } from "./asked.ts"
import { feedsOf } from "./feed-store.ts"
import { cancelReasons, changeReasons, Visit, VisitId, Window } from "./model.ts"
import * as planning from "./planning.ts"
import { wantsReminders } from "./reminder-wish-store.ts"
import { visitById, visitsOfMatch } from "./store.ts"
import { shownAll } from "./viewing.ts"

export const Token = z.string().max(80)
const noLink = () =>
  new Problem(
    404,
    "no-visits",
    "Deze link werkt niet of niet meer. Kijk of je alle tekens hebt. Lukt het niet? Vraag het aan wie jou om hulp vroeg. Er is niets verloren.",
  )

/** The match of a link, while its helper said yes and it has not ended. */
export async function helpedMatch({ database, house }: Asking, token: string): Promise<MatchRow> {
  const id = matchOfToken(house.secret, token)
  const match = id ? await matchById(database, id) : undefined
  if (match?.state !== "accepted") throw noLink()
  return match
}

/** A visit of that match: another one does not exist for this helper. */
async function helpedVisit(asking: Asking, token: string, id: string): Promise<MatchRow> {
  const match = await helpedMatch(asking, token)
  if ((await visitById(asking.database, id))?.matchId !== match.id) throw noLink()
  return match
}

export const HelperVisits = AskedThrough.extend({
  token: z.string(),
  /** Of who tells where it is. */
  email: z.string(),
  /** The day on which an address for one's calendar was made, if there is one. */
  feedSince: z.string().nullable(),
  /** Whether one hears the day before that one comes. */
  reminds: z.boolean(),
  visits: z.array(Visit),
})
export type HelperVisits = z.output<typeof HelperVisits>

export const helperVisits = question({
  name: "helperVisits",
  path: "/help-links/:token/visits",
  summary: "The moments that were set with a helper, over a personal link and without an account",
  protected: true,
  may: anyone,
  input: z.object({ token: Token }),
  output: HelperVisits,
  async run(asking, { token }) {
    const match = await helpedMatch(asking, token)
    const { asked, email } = await askedThrough(asking, match)
    const owner = { offerId: match.offerId }
    const [feed] = await feedsOf(asking.database, owner)
    return {
      ...{ token, ...asked, email, feedSince: feed?.madeOn ?? null },
      reminds: await wantsReminders(asking.database, owner),
      visits: await shownAll(asking, await visitsOfMatch(asking.database, match.id)),
    }
  },
})

const Done = z.object({ done: z.literal(true) })
const done = { done: true as const }

export const makeVisitAsHelper = action({
  name: "makeVisitAsHelper",
  method: "POST",
  path: "/help-links/:token/visits",
  summary: "Set a moment at which one comes to help, over a personal link",
  may: anyone,
  input: z.object({ token: Token, ...Window }),
  output: Done,
  audit: () => ({}),
  async run(changing, { token, ...window }) {
    const match = await helpedMatch(changing, token)
    takeFormTurn(changing.house, `visits ${match.id}`, changing.now)
    await planning.makeVisit(changing, match.id, window, null)
    return done
  },
})

export const changeVisitAsHelper = action({
  name: "changeVisitAsHelper",
  method: "POST",
  path: "/help-links/:token/visits/:id/changes",
  summary: "Change a moment at which one comes to help, with why",
  may: anyone,
  input: z.object({ token: Token, id: VisitId, ...Window, reason: z.enum(changeReasons, "Kies waarom") }),
  output: Done,
  async run(changing, { token, id, reason, ...window }) {
    const match = await helpedVisit(changing, token, id)
    takeFormTurn(changing.house, `visits ${match.id}`, changing.now)
    await planning.changeVisit(changing, id, window, reason, null)
    return done
  },
})

export const cancelVisitAsHelper = action({
  name: "cancelVisitAsHelper",
  method: "POST",
  path: "/help-links/:token/visits/:id/cancellation",
  summary: "Say that one cannot come at a moment after all, with why",
  may: anyone,
  input: z.object({ token: Token, id: VisitId, reason: z.enum(cancelReasons, "Kies waarom") }),
  output: Done,
  async run(changing, { token, id, reason }) {
    const match = await helpedVisit(changing, token, id)
    // Its own turns: whoever planned a lot can still say that one cannot come.
    takeFormTurn(changing.house, `cancelled visits ${match.id}`, changing.now)
    await planning.cancelVisit(changing, id, reason, null)
    return done
  },
})
