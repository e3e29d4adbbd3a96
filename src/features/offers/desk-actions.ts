import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { contactOf } from "./contact-store.ts"
import { OfferId, OneOffer, offerSteps, Why } from "./model.ts"
import { withItem } from "./offer-view.ts"
import { takeStep } from "./own-actions.ts"
import { coordinators } from "./people-rules.ts"
import { checksThatHold, knowsGiver } from "./rules.ts"
import { checksOf, stepsOf } from "./step-store.ts"
import { offerById } from "./store.ts"

export const oneOffer = question({
  name: "oneOffer",
  path: "/offers/:id",
  summary:
    "One offer with its steps and its checks, and for the organisation that knows the giver who it is and how they are reached",
  may: coordinators,
  protected: true,
  input: z.object({ id: OfferId }),
  output: OneOffer,
  async run({ database, now, who }, { id }) {
    const today = dayOf(now)
    const row = await offerById(database, id, today)
    if (!row) throw notFound()
    const checks = await checksOf(database, id)
    const knows = knowsGiver(row, personOf(who).organisation.id)
    return {
      ...(await withItem(database, row)),
      ...{ through: row.through, knows, contact: (knows && (await contactOf(database, id))) || null },
      ...{ steps: await stepsOf(database, id), checks, holds: checksThatHold(checks, today) },
    }
  },
})

export const stepOffer = action({
  name: "stepOffer",
  method: "POST",
  path: "/offers/:id/steps",
  summary: "Pause an offer, go on with it or withdraw it for a giver who says so: then who gave is forgotten",
  may: coordinators,
  input: z.object({ id: OfferId, step: z.enum(offerSteps, "Kies wat er gebeurt"), why: Why }),
  output: z.object({ id: z.uuid() }),
  audit: ({ id, step }) => ({ subject: id, detail: { step } }),
  async run(changing, { id, step, why }) {
    const { id: takenBy, organisation } = personOf(changing.who)
    const offer = await offerById(changing.database, id, dayOf(changing.now))
    if (!offer) throw notFound()
    if (!knowsGiver(offer, organisation.id))
      throw conflict(`Dit aanbod schreef ${offer.through} op: alleen daar kennen ze de gever. Vraag het hun.`)
    await takeStep(changing, id, { step, why, takenBy })
    return { id }
  },
})
