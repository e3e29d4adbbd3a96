import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { NeedId, type NeedStep, Note, stateLabels } from "./model.ts"
import { askers } from "./people-rules.ts"
import { mayFollow } from "./rules.ts"
import * as steps from "./step-store.ts"
import { needById } from "./store.ts"

const Done = z.object({ id: z.uuid() })

async function step({ database, who, now }: Changing, id: string, step: NeedStep, note = "") {
  const person = personOf(who)
  await steps.holdNeed(database, id)
  const need = await needById(database, id)
  if (!need || (step === "withdrawn" && need.intermediaryId !== person.id)) throw notFound()
  if (!mayFollow(need.state, step))
    throw conflict(
      `Deze hulpvraag is intussen veranderd: ${stateLabels[need.state].toLowerCase()}. Kijk hoe het nu staat.`,
    )
  const masked = maskPersonalData(note).masked
  await steps.addStep(database, { needId: id, step, note: masked, takenBy: person.id, takenAt: now })
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
  run: (changing, { id }) => step(changing, id, "takenUp"),
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
    return step(changing, id, outcome, note)
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
  run: (changing, { id, note }) => step(changing, id, "withdrawn", note),
})
