import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { action, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { newToken, tokenHash } from "../accounts/secrets.ts"
import { askers } from "../needs/people-rules.ts"
import { endFeeds, feedsOf, replaceFeed } from "./feed-store.ts"

/** Shown once: only the hash of it is kept. */
export const NewFeed = z.object({ address: z.string() })
export const addressOf = (baseUrl: string, secret: string): string => `${baseUrl}/kalender/${secret}.ics`
const Ended = z.object({ ended: z.number().int() })

export const myCalendar = question({
  name: "myCalendar",
  path: "/calendar-feed",
  summary: "Whether one has a secret address for one's calendar, and since when",
  may: askers,
  input: z.object({}),
  output: z.object({ since: z.string().nullable() }),
  async run({ database, who }) {
    const [feed] = await feedsOf(database, { personId: personOf(who).id })
    return { since: feed?.madeOn ?? null }
  },
})

export const makeCalendar = action({
  name: "makeCalendar",
  method: "POST",
  path: "/calendar-feed",
  summary:
    "Make a secret address at which one's calendar reads the moments one has to do with; a former one stops working",
  may: askers,
  input: z.object({}),
  output: NewFeed,
  async run({ database, who, now, house }) {
    const secret = newToken()
    await replaceFeed(database, { personId: personOf(who).id }, tokenHash(secret), clockAt(now).day)
    return { address: addressOf(house.settings.BASE_URL, secret) }
  },
})

export const endCalendar = action({
  name: "endCalendar",
  method: "POST",
  path: "/calendar-feed/end",
  summary: "Take back the secret address of one's calendar: from now on it answers nothing",
  may: askers,
  input: z.object({}),
  output: Ended,
  run: async ({ database, who, now }) => ({
    ended: await endFeeds(database, { personId: personOf(who).id }, clockAt(now).day),
  }),
})
