import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { metresTo } from "../../methods/matching/candidates.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import * as needSteps from "../needs/step-store.ts"
import { needById } from "../needs/store.ts"
import { planningNow } from "./desk.ts"
import { tellApproved } from "./mails.ts"
import { addMatchStep } from "./match-step-store.ts"
import { matchById } from "./match-store.ts"
import { Note } from "./model.ts"
import { addMatch } from "./new-match-store.ts"
import { metresBetween } from "./plan.ts"
import { reasonsFor } from "./reason-model.ts"
import { holdItem, itemOfNeed } from "./town-store.ts"

const Done = z.object({ id: z.uuid() })
const Pair = {
  need: z.uuid("Deze hulpvraag is er niet"),
  offer: z.uuid("Kies een helper uit de lijst"),
}
const changed = () =>
  conflict(
    "Deze hulpvraag of dit aanbod is intussen veranderd. Kijk op de planning hoe het nu staat. Er is niets verloren.",
  )

/** The need and the offer as they stand at this moment, with nobody else planning the same item. */
async function standing({ database, house, now }: Changing, needId: string, offerId: string) {
  const item = await itemOfNeed(database, needId)
  if (!item) throw notFound()
  await holdItem(database, item)
  await needSteps.holdNeed(database, needId)
  const plan = (await planningNow(database, house, dayOf(now), item)).plans.get(item)
  const need = plan?.asked.findIndex(({ id }) => id === needId) ?? -1
  const offer = plan?.offered.findIndex(({ id }) => id === offerId) ?? -1
  if (!plan || need < 0 || offer < 0) throw changed()
  const { columns } = plan
  if (metresTo(columns.needs, need, columns.offers, offer, columns.also) < 0)
    throw conflict("Deze helper past niet bij wat er gevraagd wordt. Kies een ander. Er is niets verloren.")
  const proposed = plan.matches.find((match) => match.need === need && match.offer === offer)
  const most = Math.min(columns.needs.units[need] as number, columns.offers.units[offer] as number)
  return { proposed, most, metres: metresBetween(columns, need, offer) }
}

export const approveMatch = action({
  name: "approveMatch",
  method: "POST",
  path: "/help-matches",
  summary: "Approve that an offer is proposed to a resident: what Nabij proposes, or another that fits, with a reason",
  may: only("volunteerCoordinator"),
  input: z.object({
    ...Pair,
    units: z.number("Vul een heel getal in").int("Vul een heel getal in").min(1, "Kies er ten minste één").optional(),
    reason: z.enum(reasonsFor.byHand, "Kies een reden").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { need, offer, units, reason, note }) {
    const { database, who, now } = changing
    const person = personOf(who)
    const { proposed, most, metres } = await standing(changing, need, offer)
    if (!proposed && !reason) throw invalid("reason", "Kies waarom je een ander kiest dan Nabij voorstelt")
    const wanted = units ?? proposed?.units ?? most
    if (wanted > most) throw invalid("units", `Er kunnen er nu ten hoogste ${most}. Kies een kleiner getal`)
    const id = await addMatch(database, {
      ...{ needId: need, offerId: offer, units: wanted, metres, madeOn: dayOf(now) },
      madeBy: proposed ? null : person.id,
    })
    const masked = maskPersonalData(note).masked
    await addMatchStep(database, id, { step: "approved", reason, note: masked, takenBy: person.id, takenAt: now })
    if ((await needById(database, need))?.state === "open")
      await needSteps.addStep(database, {
        ...{ needId: need, step: "takenUp", note: maskPersonalData("").masked },
        ...{ takenBy: person.id, takenAt: now },
      })
    const match = await matchById(database, id)
    if (match) await tellApproved(changing, match)
    return { id }
  },
})

export const refuseMatch = action({
  name: "refuseMatch",
  method: "POST",
  path: "/help-match-refusals",
  summary: "Say that two that Nabij would bring together must not be, and why; it proposes them no more",
  may: only("volunteerCoordinator"),
  input: z.object({ ...Pair, reason: z.enum(reasonsFor.refused, "Kies waarom niet"), note: Note }),
  output: Done,
  async run(changing, { need, offer, reason, note }) {
    const { database, who, now } = changing
    const person = personOf(who)
    const { proposed, metres } = await standing(changing, need, offer)
    const id = await addMatch(database, {
      ...{ needId: need, offerId: offer, units: proposed?.units ?? 1, metres, madeOn: dayOf(now) },
      madeBy: proposed ? null : person.id,
    })
    const masked = maskPersonalData(note).masked
    await addMatchStep(database, id, { step: "refused", reason, note: masked, takenBy: person.id, takenAt: now })
    return { id }
  },
})
