import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { contactsOf } from "./contact-store.ts"
import { ownCallUp } from "./desk-actions.ts"
import { pledgeCode } from "./link-rules.ts"
import { pledgeLink, thanksMail } from "./mails.ts"
import { Closing } from "./model.ts"
import { addPledgeStep, pledgesOf } from "./pledge-store.ts"
import { callers } from "./rules.ts"
import { endCallUp, holdCallUp } from "./store.ts"

export const closeCallUp = action({
  name: "closeCallUp",
  method: "POST",
  path: "/call-up-desk/:id/closing",
  summary: "Close a call-up and thank everybody who took part: by mail, and on the page of each pledge",
  may: callers,
  input: Closing,
  output: z.object({ id: z.uuid(), mailed: z.number().int(), hidden: z.string() }),
  audit: ({ id, reason }) => ({ subject: id, detail: { reason } }),
  async run(changing, { id, reason, thanks }) {
    const { database, who, now, house } = changing
    await holdCallUp(database, id)
    if ((await ownCallUp(changing, id)).endedOn) throw conflict("Deze buurtactie is al afgesloten.")
    const { masked, spans } = maskPersonalData(thanks)
    const today = dayOf(now)
    await endCallUp(database, { callUpId: id, reason, thanks: masked, endedBy: personOf(who).id, endedOn: today })
    const ids = (await pledgesOf(database, [id])).flatMap((pledge) => (pledge.withdrawn ? [] : [pledge.id]))
    const contacts = await contactsOf(database, ids)
    let mailed = 0
    for (const pledgeId of ids) {
      const email = contacts.get(pledgeId)?.email
      if (!email) continue
      const link = pledgeLink(house.settings.BASE_URL, pledgeCode(house.secret, pledgeId))
      await writeMail(database, thanksMail(email, link), now)
      await addPledgeStep(database, { pledgeId, step: "thanked", takenBy: null, takenOn: today })
      mailed++
    }
    return { id, mailed, hidden: spans.length > 0 ? describeMasked(spans, "nl") : "" }
  },
})
