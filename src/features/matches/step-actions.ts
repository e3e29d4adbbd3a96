import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { askers } from "../needs/people-rules.ts"
import * as needSteps from "../needs/step-store.ts"
import { needById } from "../needs/store.ts"
import { askHelper, tellHelperSaid, tellReleased } from "./mails.ts"
import { addMatchStep, holdMatch } from "./match-step-store.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import { MatchId, Note } from "./model.ts"
import { type Reason, reasonsFor } from "./reason-model.ts"
import { mayFollow } from "./rules.ts"
import { type MatchState, stateLabels } from "./state-model.ts"

const Done = z.object({ id: z.uuid() })
const coordinators = only("volunteerCoordinator")

type Step = { step: MatchState; reason?: Reason | undefined; note: string; takenBy: string | null }

/** One step further, if this step may follow; the match as it was before. */
export async function take(changing: Changing, id: string, may: (match: MatchRow) => boolean, step: Step) {
  const { database, now } = changing
  await holdMatch(database, id)
  const match = await matchById(database, id)
  if (!match || !may(match)) throw notFound()
  if (!mayFollow(match.state, step.step))
    throw conflict(`Dit is intussen veranderd: ${stateLabels[match.state].toLowerCase()}. Kijk hoe het nu staat.`)
  const note = maskPersonalData(step.note).masked
  await addMatchStep(database, id, { ...step, note, takenAt: now })
  return match
}

const own = (changing: Changing) => (match: MatchRow) => match.intermediaryId === personOf(changing.who).id
const ownOrCoordinator = (changing: Changing) => (match: MatchRow) =>
  own(changing)(match) || personOf(changing.who).roles.includes("volunteerCoordinator")

/** A no or a failure says why: somebody will look for another with it. */
function reasonOf<R extends Reason>(yes: boolean, reason: R | undefined): R | undefined {
  if (!yes && !reason) throw invalid("reason", "Kies waarom niet")
  return yes ? undefined : reason
}

export const noteAgreement = action({
  name: "noteAgreement",
  method: "POST",
  path: "/help-matches/:id/agreement",
  summary: "Note what the resident said: help is welcome, or not and why. Only who asked does so",
  may: askers,
  input: z.object({
    id: MatchId,
    answer: z.enum(["agreed", "declined"], "Kies wat de bewoner zei"),
    reason: z.enum(reasonsFor.declined, "Kies waarom niet").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { id, answer, note, ...given }) {
    const reason = reasonOf(answer === "agreed", given.reason)
    const step = { step: answer, reason, note, takenBy: personOf(changing.who).id }
    const match = await take(changing, id, own(changing), step)
    if (answer === "agreed") await askHelper(changing, match)
    return { id }
  },
})

export const noteAcceptance = action({
  name: "noteAcceptance",
  method: "POST",
  path: "/help-matches/:id/acceptance",
  summary: "Note what the helper said by telephone: yes, or no and why",
  may: coordinators,
  input: z.object({
    id: MatchId,
    answer: z.enum(["accepted", "notAccepted"], "Kies wat de helper zei"),
    reason: z.enum(reasonsFor.notAccepted, "Kies waarom niet").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { id, answer, note, ...given }) {
    const yes = answer === "accepted"
    const step = { step: answer, reason: reasonOf(yes, given.reason), note, takenBy: personOf(changing.who).id }
    const match = await take(changing, id, () => true, step)
    await tellHelperSaid(changing, match, yes)
    return { id }
  },
})

export const endMatch = action({
  name: "endMatch",
  method: "POST",
  path: "/help-matches/:id/outcome",
  summary: "Say how it ended: done, or not done and why; then its portions are free again",
  may: askers,
  input: z.object({
    id: MatchId,
    outcome: z.enum(["done", "notDone"], "Kies of het gelukt is"),
    reason: z.enum(reasonsFor.notDone, "Kies waarom niet").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { id, outcome, note, ...given }) {
    const takenBy = personOf(changing.who).id
    const done = outcome === "done"
    const step = { step: outcome, reason: reasonOf(done, given.reason), note, takenBy }
    const match = await take(changing, id, ownOrCoordinator(changing), step)
    if (done && match.given + match.units >= match.asked) await endNeed(changing, match.needId, takenBy)
    return { id }
  },
})

/** All that was asked is given: the need itself is done. */
async function endNeed({ database, now }: Changing, needId: string, takenBy: string): Promise<void> {
  await needSteps.holdNeed(database, needId)
  if ((await needById(database, needId))?.state !== "takenUp") return
  await needSteps.addStep(database, {
    ...{ needId, step: "done", note: maskPersonalData("").masked },
    ...{ takenBy, takenAt: now },
  })
}

export const releaseMatch = action({
  name: "releaseMatch",
  method: "POST",
  path: "/help-matches/:id/release",
  summary: "Let a match go before its end, with a reason: the need and the offer are free again",
  may: coordinators,
  input: z.object({ id: MatchId, reason: z.enum(reasonsFor.released, "Kies waarom"), note: Note }),
  output: Done,
  async run(changing, { id, reason, note }) {
    const step = { step: "released" as const, reason, note, takenBy: personOf(changing.who).id }
    const match = await take(changing, id, () => true, step)
    // Whoever was not asked yet does not hear that it is off.
    if (match.state !== "approved") await tellReleased(changing, match)
    return { id }
  },
})
