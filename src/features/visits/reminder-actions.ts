import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { action, question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeLinkTurn } from "../../platform/http/visitor-gate.ts"
import { personOf } from "../../platform/http/who.ts"
import { askers } from "../needs/people-rules.ts"
import { helpedMatch, Token } from "./helper-actions.ts"
import { addReminderWish, wantsReminders } from "./reminder-wish-store.ts"

const Reminds = z.object({ reminds: z.boolean() })
const Wish = z.enum(["yes", "no"], "Kies of wij je mogen herinneren")

export const myReminders = question({
  name: "myReminders",
  path: "/visit-reminders",
  summary: "Whether one hears the day before that help comes which one asked for somebody",
  may: askers,
  input: z.object({}),
  output: Reminds,
  run: async ({ database, who }) => ({ reminds: await wantsReminders(database, { personId: personOf(who).id }) }),
})

export const wishReminders = action({
  name: "wishReminders",
  method: "POST",
  path: "/visit-reminders",
  summary: "Say whether one wants to hear the day before that help comes which one asked for somebody",
  may: askers,
  input: z.object({ reminds: Wish }),
  output: Reminds,
  async run({ database, who, now }, input) {
    const reminds = input.reminds === "yes"
    await addReminderWish(database, { personId: personOf(who).id }, { reminds, setOn: clockAt(now).day })
    return { reminds }
  },
})

export const wishHelperReminders = action({
  name: "wishHelperReminders",
  method: "POST",
  path: "/help-links/:token/visit-reminders",
  summary: "Say whether one wants to hear the day before that one comes to help, over a personal link",
  may: anyone,
  input: z.object({ token: Token, reminds: Wish }),
  output: Reminds,
  audit: () => ({}),
  async run(changing, { token, ...input }) {
    const { offerId } = await helpedMatch(changing, token)
    takeLinkTurn(changing.house, `reminders ${offerId}`, changing.now)
    const reminds = input.reminds === "yes"
    await addReminderWish(changing.database, { offerId }, { reminds, setOn: clockAt(changing.now).day })
    return { reminds }
  },
})
