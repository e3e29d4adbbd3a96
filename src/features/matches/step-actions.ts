import { z } from "zod"
import { action, type Changing } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { noSaysWhy } from "../../platform/http/no-says-why.ts"
import { personOf } from "../../platform/http/who.ts"
import { notElsewhere, planHere } from "../claims/plan-store.ts"
import { askers } from "../needs/people-rules.ts"
import * as needSteps from "../needs/step-store.ts"
import { agree } from "./agreeing.ts"
import { coverReasons } from "./cover-model.ts"
import { tellHelperSaid, tellOver, tellReleased } from "./mails.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import { MatchId, Note } from "./model.ts"
import { endGiven, endSolved } from "./need-ending.ts"
import { reasonsFor } from "./reason-model.ts"
import { own, take } from "./taking.ts"

const Done = z.object({ id: z.uuid() })
const coordinators = only("volunteerCoordinator")

const ownOrCoordinator = (changing: Changing) => (match: MatchRow) =>
  own(changing)(match) || personOf(changing.who).roles.includes("volunteerCoordinator")

/** The match with its need held. Whoever approves waits for need, claim and shelf in that order: so does this, and never in a circle. */
async function needFirst(
  { database }: Changing,
  id: string,
  may: (match: MatchRow) => boolean = () => true,
): Promise<MatchRow> {
  const match = await matchById(database, id)
  if (!match || !may(match)) throw notFound()
  await needSteps.holdNeed(database, match.needId)
  return match
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
    coverReason: z.enum(coverReasons, "Kies waarom je toch doorgaat").optional(),
    note: Note,
  }),
  output: Done,
  async run(changing, { id, answer, note, coverReason, ...given }) {
    const reason = noSaysWhy({ field: "answer", yes: answer === "agreed" }, given.reason)
    if (answer === "agreed") return { id: (await agree(changing, id, { note, coverReason })).id }
    await needFirst(changing, id, own(changing))
    const step = { step: answer, reason, note, takenBy: personOf(changing.who).id }
    await endSolved(changing, (await take(changing, id, own(changing), step)).needId, reason)
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
    const step = {
      step: answer,
      reason: noSaysWhy({ field: "answer", yes }, given.reason),
      note,
      takenBy: personOf(changing.who).id,
    }
    await planHere(changing, (await needFirst(changing, id)).needId)
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
    const step = {
      step: outcome,
      reason: noSaysWhy({ field: "outcome", yes: done, said: "dat het gelukt is" }, given.reason),
      note,
      takenBy,
    }
    const found = await needFirst(changing, id, ownOrCoordinator(changing))
    if (!own(changing)(found)) await notElsewhere(changing, found.needId)
    const match = await take(changing, id, ownOrCoordinator(changing), step)
    await tellOver(changing, match)
    if (done && match.given + match.units >= match.asked) await endGiven(changing, match.needId)
    return { id }
  },
})

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
    await notElsewhere(changing, (await needFirst(changing, id)).needId)
    const match = await take(changing, id, () => true, step)
    // Whoever was not asked yet does not hear that it is off.
    if (match.state !== "approved") await tellReleased(changing, match)
    await endSolved(changing, match.needId, reason)
    return { id }
  },
})
