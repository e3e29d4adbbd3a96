import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { checkKinds, LastDay, NeededWhy, OfferId, Why } from "./model.ts"
import { coordinators } from "./people-rules.ts"
import { certificateUntil, checksThatHold } from "./rules.ts"
import { addCheck, checksOf, holdOffer } from "./step-store.ts"
import { offerById } from "./store.ts"

const Done = z.object({ id: z.uuid() })

/** An offer of which somebody can still be checked; whoever withdrew is nobody any more. */
async function standing({ database, now }: Changing, id: string): Promise<void> {
  await holdOffer(database, id)
  const offer = await offerById(database, id, dayOf(now))
  if (!offer) throw notFound()
  if (offer.state === "withdrawn") throw conflict("Dit aanbod is intussen ingetrokken. Er valt niets meer na te gaan.")
}

export const checkOffer = action({
  name: "checkOffer",
  method: "POST",
  path: "/offers/:id/checks",
  summary:
    "Note that a giver was met, that a certificate was seen (never the certificate itself), or who brought them in",
  may: coordinators,
  input: z.object({
    id: OfferId,
    kind: z.enum(checkKinds, "Kies wat je hebt gezien"),
    countsUntil: LastDay.optional(),
    why: Why,
  }),
  output: Done,
  audit: ({ id, kind }) => ({ subject: id, detail: { kind } }),
  async run(changing, { id, kind, countsUntil, why }) {
    const { database, who, now } = changing
    await standing(changing, id)
    const today = dayOf(now)
    const until = kind === "certificate" ? certificateUntil(countsUntil, today) : undefined
    if (until?.kind === "unclear") throw invalid("countsUntil", until.why)
    if (kind === "introduced" && why.length < 3)
      throw invalid("why", "Schrijf welke organisatie of welk soort bekende iemand meebracht. Een naam hoeft niet")
    await addCheck(database, {
      ...{ offerId: id, kind, stands: true, until: until?.day ?? null, why: maskPersonalData(why).masked },
      ...{ checkedBy: personOf(who).id, checkedOn: today },
    })
    return { id }
  },
})

export const takeBackCheck = action({
  name: "takeBackCheck",
  method: "POST",
  path: "/offers/:id/check-withdrawals",
  summary: "Take back what was noted of a giver, with why; what was noted stays readable",
  may: coordinators,
  input: z.object({ id: OfferId, kind: z.enum(checkKinds, "Kies wat niet meer klopt"), why: NeededWhy }),
  output: Done,
  audit: ({ id, kind }) => ({ subject: id, detail: { kind } }),
  async run(changing, { id, kind, why }) {
    const { database, who, now } = changing
    await standing(changing, id)
    const today = dayOf(now)
    if (!checksThatHold(await checksOf(database, id), today).includes(kind))
      throw conflict("Dit staat nu niet bij het aanbod. Kijk hoe het nu staat. Er is niets verloren.")
    await addCheck(database, {
      ...{ offerId: id, kind, stands: false, until: null, why: maskPersonalData(why).masked },
      ...{ checkedBy: personOf(who).id, checkedOn: today },
    })
    return { id }
  },
})
