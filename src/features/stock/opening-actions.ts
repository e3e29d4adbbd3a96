import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { flowSums, holdPoint } from "./flow-store.ts"
import { PointId } from "./model.ts"
import { ownPoint } from "./own-point.ts"
import { keepers, shelvesOf } from "./rules.ts"
import { addStep } from "./store.ts"

const Done = z.object({ id: z.uuid() })

async function step(changing: Changing, id: string, step: "opened" | "closed") {
  const { database, who, now } = changing
  await holdPoint(database, id)
  const { open } = await ownPoint(changing, id)
  if (open === (step === "opened")) throw conflict(`Dit punt is al ${open ? "open" : "dicht"}. Er is niets veranderd.`)
  const held = shelvesOf(await flowSums(database, id), []).filter((row) => row.point === id)
  if (step === "closed" && held.length > 0)
    throw conflict("Hier ligt nog iets. Geef of verplaats het eerst; daarna kun je het punt sluiten.")
  await addStep(database, { pointId: id, step, takenBy: personOf(who).id, takenOn: dayOf(now) })
  return { id }
}

export const closeStockPoint = action({
  name: "closeStockPoint",
  method: "POST",
  path: "/stock-points/:id/closing",
  summary: "Close a point where nothing lies any more",
  may: keepers,
  input: z.object({ id: PointId }),
  output: Done,
  run: (changing, { id }) => step(changing, id, "closed"),
})

export const reopenStockPoint = action({
  name: "reopenStockPoint",
  method: "POST",
  path: "/stock-points/:id/reopening",
  summary: "Open a closed point again",
  may: keepers,
  input: z.object({ id: PointId }),
  output: Done,
  run: (changing, { id }) => step(changing, id, "opened"),
})
