import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addMatchStep, holdMatch } from "./match-step-store.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import type { Reason } from "./reason-model.ts"
import { mayFollow } from "./rules.ts"
import { type MatchState, stateLabels } from "./state-model.ts"

export type Step = { step: MatchState; reason?: Reason | undefined; note: string; takenBy: string | null }

/** One step further, if this step may follow; the match as it was before. */
export async function take(changing: Changing, id: string, may: (match: MatchRow) => boolean, step: Step) {
  const { database, now } = changing
  await holdMatch(database, id)
  const match = await matchById(database, id)
  if (!match || !may(match)) throw notFound()
  if (!mayFollow(match.state, step.step))
    throw conflict(
      `Dit is intussen veranderd: ${stateLabels[match.state].toLowerCase()}. Kijk hoe het nu staat. Er is niets verloren.`,
    )
  const note = maskPersonalData(step.note).masked
  await addMatchStep(database, id, { ...step, note, takenAt: now })
  return match
}

/** Whoever asked speaks with the resident. */
export const own = (changing: Changing) => (match: MatchRow) => match.intermediaryId === personOf(changing.who).id
