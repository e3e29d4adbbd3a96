import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaByCode } from "../areas/store.ts"
import { helpItems } from "../help-items/store.ts"
import { flowSums, holdPoint } from "./flow-store.ts"
import { Minimum, NewPoint, PointId } from "./model.ts"
import { keepers, shelvesOf } from "./rules.ts"
import * as store from "./store.ts"

const Done = z.object({ id: z.uuid() })

export const addStockPoint = action({
  name: "addStockPoint",
  method: "POST",
  path: "/stock-points",
  summary: "Open a collection point of one's own organisation, in a neighbourhood",
  may: keepers,
  input: NewPoint,
  output: Done,
  async run({ database, who, now }, { name, area }) {
    const { masked } = maskPersonalData(name)
    if (masked !== name)
      throw invalid(
        "name",
        "Dit lijkt op een naam of adres van iemand. Noem het punt naar de plek, zoals 'Buurthuis Noord'",
      )
    const known = await areaByCode(database, area)
    if (!known) throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies uit de lijst`)
    const { id, organisation } = personOf(who)
    const point = { organisationId: organisation.id, name: masked, areaCode: area, addedBy: id, addedOn: dayOf(now) }
    return { id: await store.addPoint(database, point) }
  },
})

async function ownPoint({ database, who }: Changing, id: string) {
  const point = await store.pointById(database, id)
  if (point?.organisationId !== personOf(who).organisation.id) throw notFound()
  return point
}

async function step(changing: Changing, id: string, step: "opened" | "closed") {
  const { database, who, now } = changing
  await holdPoint(database, id)
  const { open } = await ownPoint(changing, id)
  if (open === (step === "opened")) throw conflict(`Dit punt is al ${open ? "open" : "dicht"}. Er is niets veranderd.`)
  const held = shelvesOf(await flowSums(database, id), []).filter((row) => row.point === id)
  if (step === "closed" && held.length > 0)
    throw conflict("Hier ligt nog iets. Geef of verplaats het eerst; daarna kun je het punt sluiten.")
  await store.addStep(database, { pointId: id, step, takenBy: personOf(who).id, takenOn: dayOf(now) })
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

export const setStockMinimum = action({
  name: "setStockMinimum",
  method: "POST",
  path: "/stock-points/:id/minima",
  summary: "Say how many of an item a point wants at least; 0 where everything may go to others",
  may: keepers,
  input: Minimum,
  output: Done,
  audit: ({ id, item, units }) => ({ subject: id, detail: { item, units } }),
  async run(changing, { id, item, units }) {
    const { database, who, now } = changing
    await ownPoint(changing, id)
    if (!(await helpItems(database)).some(({ code, kind }) => code === item && kind === "goods"))
      throw invalid("item", "Dit staat niet op de lijst van spullen. Kies uit de lijst")
    await store.addMinimum(database, {
      ...{ pointId: id, itemCode: item, units, setBy: personOf(who).id, setOn: dayOf(now) },
    })
    return { id }
  },
})
