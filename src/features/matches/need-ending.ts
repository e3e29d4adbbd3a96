import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayFollow } from "../needs/rules.ts"
import * as needSteps from "../needs/step-store.ts"
import { needById } from "../needs/store.ts"
import { type Reason, reasonLabels } from "./reason-model.ts"

const masked = (note: string) => maskPersonalData(note).masked

/** All that was asked is given: the need itself is done. The need is held already. */
export async function endGiven({ database, who, now }: Changing, needId: string): Promise<void> {
  if ((await needById(database, needId))?.state !== "takenUp") return
  const takenBy = personOf(who).id
  await needSteps.addStep(database, { needId, step: "done", note: masked(""), takenBy, takenAt: now })
}

/**
 * Solved another way: the need closes with its match, or it would be proposed to others for ever. What else goes on for it is let go
 * by the round. The need is held already.
 */
export async function endSolved({ database, who, now }: Changing, needId: string, reason?: Reason): Promise<void> {
  const need = reason === "solved" ? await needById(database, needId) : undefined
  if (!need || !mayFollow(need.state, "withdrawn")) return
  const takenAt = await needSteps.dayAfterSteps(database, needId, dayOf(now))
  const step = { step: "withdrawn" as const, note: masked(reasonLabels.solved), takenBy: personOf(who).id, takenAt }
  await needSteps.addStep(database, { needId, ...step })
}
