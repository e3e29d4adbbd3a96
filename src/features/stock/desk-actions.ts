import { randomUUID } from "node:crypto"
import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { pointsOf } from "../areas/middle-rules.ts"
import { outlinesOf } from "../areas/middle-store.ts"
import { areasToChoose } from "../areas/store.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { choosable } from "./area-rules.ts"
import { flowLines, flowSums } from "./flow-store.ts"
import { keptForMatches } from "./match-stock-store.ts"
import { FlowLine, type Good, OnePoint, PointId, StockDesk } from "./model.ts"
import { plannedAt } from "./planned-store.ts"
import { keepers, proposedMoves, shelvesOf } from "./rules.ts"
import * as store from "./store.ts"

async function goods({ database, who }: Asking): Promise<Good[]> {
  const { country } = personOf(who).organisation
  return (await helpItems(database))
    .filter(({ kind }) => kind === "goods")
    .map((item) => ({
      ...{ code: item.code, label: labelFor(item, country), retired: item.retired },
      ...{ unitOne: item.unitOne, unitMany: item.unitMany },
    }))
}

export const stockDesk = question({
  name: "stockDesk",
  path: "/stock",
  summary: "What lies where, per item and point, and which moves between points would help",
  may: keepers,
  input: z.object({}),
  output: StockDesk,
  async run(asking) {
    const { database, who } = asking
    const points = await store.points(database)
    const shelves = shelvesOf(await flowSums(database), await store.minima(database))
    const placed = pointsOf(await outlinesOf(database, [...new Set(points.map(({ areaCode }) => areaCode))]))
    return {
      ...{ points, shelves, goods: await goods(asking), own: personOf(who).organisation.id },
      moves: proposedMoves(points, shelves, placed).map((move) => ({ ...move, once: randomUUID() })),
      unplaced: points.filter(({ open, areaCode }) => open && !placed.has(areaCode)).map(({ name }) => name),
      areas: choosable(await areasToChoose(database)),
    }
  },
})

const shown = 30

export const onePoint = question({
  name: "oneStockPoint",
  path: "/stock-points/:id",
  summary: "One collection point: what lies there, what it wants at least, and its newest flows",
  may: keepers,
  input: z.object({ id: PointId }),
  output: OnePoint,
  async run(asking, { id }) {
    const { database, who } = asking
    const points = await store.points(database)
    const point = points.find((one) => one.id === id)
    if (!point) throw notFound()
    const shelves = shelvesOf(await flowSums(database, id), await store.minima(database, id))
    return {
      ...{ point, own: point.organisationId === personOf(who).organisation.id, goods: await goods(asking) },
      shelves: shelves.filter((row) => row.point === id),
      flows: await flowLines(database, id, shown),
      others: points.filter((other) => other.id !== id && other.open),
      once: randomUUID(),
      planned: (await plannedAt(database, id)).flatMap(({ open, item, radius }) => (open ? [{ item, radius }] : [])),
      kept: await keptForMatches(database, id),
    }
  },
})

const mostLines = 100_000

export const stockFlows = question({
  name: "stockFlows",
  path: "/stock-flows",
  summary: "Every flow of goods, of all points or of one, the newest first",
  may: keepers,
  input: z.object({ punt: PointId.optional() }),
  output: z.object({ flows: z.array(FlowLine), goods: z.array(z.object({ code: z.string(), label: z.string() })) }),
  async run(asking, { punt }) {
    const labelled = (await goods(asking)).map(({ code, label }) => ({ code, label }))
    return { flows: await flowLines(asking.database, punt, mostLines), goods: labelled }
  },
})
