import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { noSaysWhy } from "../../platform/http/no-says-why.ts"
import { Done, held, maskedReason } from "./claim-actions.ts"
import { tellAnswered, tellAsked } from "./mails.ts"
import { ClaimedNeedId, Note } from "./model.ts"
import { othersWhoPlan } from "./organisation-store.ts"
import { planners } from "./people-rules.ts"
import { refuseReasons } from "./reason-model.ts"
import { requireOurs } from "./rules.ts"
import { addClaimStep } from "./step-store.ts"

export const askOver = action({
  name: "askOver",
  method: "POST",
  path: "/needs/:id/claim-requests",
  summary: "Ask another organisation to take over a need that one's own holds; until it says yes, nothing changes",
  may: planners,
  input: z.object({ id: ClaimedNeedId, organisation: z.uuid("Kies een organisatie"), note: Note }),
  output: Done,
  async run(changing, { id, organisation, note }) {
    const { person, claim } = await held(changing, id)
    requireOurs(claim)
    if (claim.asked)
      throw conflict(`Jullie vroegen ${claim.asked} al. Neem die vraag eerst terug, of wacht op het antwoord.`)
    const others = await othersWhoPlan(changing.database, person.organisation.id)
    if (!others.some((one) => one.id === organisation))
      throw invalid("organisation", "Deze organisatie heeft niemand die hulp plant. Kies een andere")
    await addClaimStep(changing.database, {
      ...{ needId: id, step: "askedOver", organisationId: person.organisation.id, askedId: organisation },
      ...{ note: maskPersonalData(note).masked, takenBy: person.id, takenAt: changing.now },
    })
    await tellAsked(changing, id, organisation)
    return { id }
  },
})

const nothingAsked = () =>
  conflict("Deze vraag is intussen beantwoord of teruggenomen. Kijk hoe het nu staat. Er is niets verloren.")

export const takeBackAskOver = action({
  name: "takeBackAskOver",
  method: "POST",
  path: "/needs/:id/claim-requests/withdrawal",
  summary: "Take back what one asked another organisation: one's own keeps the need",
  may: planners,
  input: z.object({ id: ClaimedNeedId }),
  output: Done,
  async run(changing, { id }) {
    const { person, claim, standing } = await held(changing, id)
    requireOurs(claim)
    if (!standing?.askedId) throw nothingAsked()
    await addClaimStep(changing.database, {
      ...{ needId: id, step: "takenBack", organisationId: person.organisation.id, askedId: standing.askedId },
      ...{ takenBy: person.id, takenAt: changing.now },
    })
    return { id }
  },
})

const Answered = z.object({
  id: ClaimedNeedId,
  answer: z.enum(["accepted", "refused"], "Kies of jullie de vraag overnemen"),
  reason: z.enum(refuseReasons, "Kies waarom niet").optional(),
  note: Note,
})

export const answerAskOver = action({
  name: "answerAskOver",
  method: "POST",
  path: "/needs/:id/claim-requests/answer",
  summary: "Take over a need that another organisation asked one to plan, or refuse with a reason",
  may: planners,
  input: Answered,
  output: z.object({ id: z.uuid(), answer: Answered.shape.answer }),
  audit: ({ id, answer }) => ({ subject: id, detail: { answer } }),
  async run(changing, given) {
    await answered(changing, given)
    return { id: given.id, answer: given.answer }
  },
})

async function answered(changing: Changing, { id, answer, reason, note }: z.output<typeof Answered>): Promise<void> {
  const { person, claim, standing } = await held(changing, id)
  if (claim.place !== "asked" || !standing?.holderId) throw nothingAsked()
  const yes = answer === "accepted"
  const why = noSaysWhy({ field: "answer", yes }, reason)
  await addClaimStep(changing.database, {
    ...{ needId: id, step: answer, organisationId: standing.holderId, askedId: person.organisation.id },
    ...{ reason: why, note: why ? maskedReason(why, note) : maskPersonalData(note).masked },
    ...{ takenBy: person.id, takenAt: changing.now },
  })
  await tellAnswered(changing, id, yes)
}
