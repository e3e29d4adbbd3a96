import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { notElsewhere } from "../claims/plan-store.ts"
import { approve, standingPair } from "./approving.ts"
import { coverReasons } from "./cover-model.ts"
import { tellApproved } from "./mails.ts"
import { addMatchStep } from "./match-step-store.ts"
import { Note } from "./model.ts"
import { addMatch } from "./new-match-store.ts"
import { reasonsFor } from "./reason-model.ts"

const Done = z.object({ id: z.uuid() })
const Pair = {
  need: z.uuid("Deze hulpvraag is er niet"),
  offer: z.uuid("Kies een helper uit de lijst"),
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
    coverReason: z.enum(coverReasons, "Kies waarom je toch doorgaat").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { need, offer, units, reason, coverReason, note }) {
    const pair = await standingPair(changing, need, offer)
    if (!pair.proposed && !reason) throw invalid("reason", "Kies waarom je een ander kiest dan Nabij voorstelt")
    const wanted = units ?? (pair.proposed || pair.most)
    if (wanted > pair.most) throw invalid("units", `Er kunnen er nu ten hoogste ${pair.most}. Kies een kleiner getal`)
    const madeBy = pair.proposed ? null : personOf(changing.who).id
    const match = await approve(changing, pair, { units: wanted, reason, coverReason, note, madeBy })
    await tellApproved(changing, match)
    return { id: match.id }
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
    const { proposed, metres } = await standingPair(changing, need, offer)
    await notElsewhere(changing, need)
    const id = await addMatch(database, {
      ...{ needId: need, offerId: offer, units: proposed || 1, metres, madeOn: dayOf(now) },
      madeBy: proposed ? null : person.id,
    })
    const masked = maskPersonalData(note).masked
    await addMatchStep(database, id, { step: "refused", reason, note: masked, takenBy: person.id, takenAt: now })
    return { id }
  },
})
