import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeLinkTurn } from "../../platform/http/visitor-gate.ts"
import { LinkCode } from "./model.ts"
import { ownRow } from "./own-actions.ts"
import { addMailWish } from "./quiet-store.ts"

export const wishOfferMail = action({
  name: "wishOfferMail",
  method: "POST",
  path: "/offer-links/:code/mails",
  summary: "Say whether one wants to hear by mail, once, that the own offer is not needed for some time",
  may: anyone,
  input: z.object({ code: LinkCode, mails: z.enum(["yes", "no"], "Kies of wij je mogen mailen") }),
  output: z.object({ mails: z.boolean() }),
  async run(changing, { code, mails }) {
    const { id } = await ownRow(changing, code)
    takeLinkTurn(changing.house, id, changing.now)
    await addMailWish(changing.database, { offerId: id, mails: mails === "yes", setOn: dayOf(changing.now) })
    return { mails: mails === "yes" }
  },
})
