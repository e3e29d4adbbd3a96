import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { action } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeLinkTurn } from "../../platform/http/visitor-gate.ts"
import { newToken, tokenHash } from "../accounts/secrets.ts"
import { addressOf, NewFeed } from "./feed-actions.ts"
import { endFeeds, replaceFeed } from "./feed-store.ts"
import { helpedMatch, Token } from "./helper-actions.ts"

export const makeHelperCalendar = action({
  name: "makeHelperCalendar",
  method: "POST",
  path: "/help-links/:token/calendar-feed",
  summary: "Make a secret address at which a helper's own calendar reads the moments, over a personal link",
  may: anyone,
  input: z.object({ token: Token }),
  output: NewFeed.extend({ token: z.string() }),
  audit: () => ({}),
  async run(changing, { token }) {
    const { offerId } = await helpedMatch(changing, token)
    takeLinkTurn(changing.house, `calendar ${offerId}`, changing.now)
    const secret = newToken()
    await replaceFeed(changing.database, { offerId }, tokenHash(secret), clockAt(changing.now).day)
    return { address: addressOf(changing.house.settings.BASE_URL, secret), token }
  },
})

export const endHelperCalendar = action({
  name: "endHelperCalendar",
  method: "POST",
  path: "/help-links/:token/calendar-feed/end",
  summary: "Take back the secret address of a helper's calendar, over a personal link",
  may: anyone,
  input: z.object({ token: Token }),
  output: z.object({ ended: z.number().int() }),
  audit: () => ({}),
  async run(changing, { token }) {
    const { offerId } = await helpedMatch(changing, token)
    return { ended: await endFeeds(changing.database, { offerId }, clockAt(changing.now).day) }
  },
})
