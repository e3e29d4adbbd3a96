import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { notElsewhere, planHere } from "../claims/plan-store.ts"
import { isArranging } from "./arranged-store.ts"
import { NeedId, type NeedStep, Note, stateLabels } from "./model.ts"
import { askers } from "./people-rules.ts"
import { placeNames } from "./place-names-store.ts"
import { mayFollow } from "./rules.ts"
import * as steps from "./step-store.ts"
import { needById } from "./store.ts"

const Done = z.object({ id: z.uuid() })

async function step(
  { database, who, now }: Changing,
  id: string,
  step: NeedStep,
  note = "",
  momentOf = async (_id: string) => now,
) {
  const person = personOf(who)
  await steps.holdNeed(database, id)
  const need = await needById(database, id)
  if (!need || (step === "withdrawn" && need.intermediaryId !== person.id)) throw notFound()
  if (!mayFollow(need.state, step))
    throw conflict(
      `Deze hulpvraag is intussen veranderd: ${stateLabels[need.state].toLowerCase()}. Kijk hoe het nu staat. Er is niets verloren.`,
    )
  const { masked } = maskPersonalData(note, { known: await placeNames(database) })
  await steps.addStep(database, { needId: id, step, note: masked, takenBy: person.id, takenAt: await momentOf(id) })
  return { id }
}

export const takeUpNeed = action({
  name: "takeUpNeed",
  method: "POST",
  path: "/needs/:id/uptake",
  summary: "Take up a need as a volunteer coordinator",
  may: only("volunteerCoordinator"),
  input: z.object({ id: NeedId }),
  output: Done,
  async run(changing, { id }) {
    const done = await step(changing, id, "takenUp")
    await planHere(changing, id)
    return done
  },
})

export const endNeed = action({
  name: "endNeed",
  method: "POST",
  path: "/needs/:id/outcome",
  summary: "Say how it ended: done, or not done and why",
  may: only("volunteerCoordinator"),
  input: z.object({ id: NeedId, outcome: z.enum(["done", "notDone"], "Kies of het gelukt is"), note: Note }),
  output: Done,
  async run(changing, { id, outcome, note }) {
    if (outcome === "notDone" && note.length < 5)
      throw invalid("note", "Schrijf kort waarom het niet lukte. Wie de vraag stelde, leest dit")
    // Somebody may be approving at this moment: only who holds the need sees what becomes of that.
    await steps.holdNeed(changing.database, id)
    if (await isArranging(changing.database, id))
      throw conflict("Er wordt nog hulp geregeld voor deze vraag. Zeg daar hoe het afliep, of laat het los.")
    const done = await step(changing, id, outcome, note)
    await notElsewhere(changing, id)
    return done
  },
})

export const withdrawNeed = action({
  name: "withdrawNeed",
  method: "POST",
  path: "/needs/:id/withdrawal",
  summary: "Withdraw a need that one asked: it is no longer needed, or somebody else helped",
  may: askers,
  input: z.object({ id: NeedId, note: Note }),
  output: Done,
  // As asking: that one asked for somebody, and when, stands in no line of the log.
  discreet: () => true,
  run: (changing, { id, note }) =>
    step(changing, id, "withdrawn", note, (need) => steps.dayAfterSteps(changing.database, need, dayOf(changing.now))),
})
