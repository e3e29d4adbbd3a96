import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { helpItems } from "../help-items/store.ts"
import { addFlow, flowById, flowSums, holdShelves } from "./flow-store.ts"
import { keptForMatches } from "./match-stock-store.ts"
import { type Account, type FlowKind, Gift, Loss, Moving, Plain, type Point, type Reason, Recount } from "./model.ts"
import { keepers, shelvesOf } from "./rules.ts"
import * as store from "./store.ts"

type Asked = { id: string; item: string; units: number; once?: string | undefined }
type Way = { kind: FlowKind; from: Account; to: Account; target?: string | undefined; reason?: Reason }

/** A point of one's own organisation, that is open; nobody writes for another. */
async function ownOpenPoint({ database, who }: Changing, id: string): Promise<Point> {
  const point = await store.pointById(database, id)
  if (point?.organisationId !== personOf(who).organisation.id) throw notFound()
  if (!point.open) throw conflict("Dit punt is dicht. Open het eerst weer. Er is niets veranderd.")
  return point
}

/** What is there of one item at one point now; whoever asks holds the shelf. */
async function thereOf({ database }: Changing, point: string, item: string) {
  const [there] = shelvesOf(await flowSums(database, point, item), []).filter((row) => row.point === point)
  return { shelf: there?.shelf ?? 0, promised: there?.promised ?? 0 }
}

/** The same form sent twice counts once; another thing written on a page from before is another thing. */
async function firstTime({ database }: Changing, { item, units, once }: Asked, kind: FlowKind): Promise<void> {
  const kept = once ? await flowById(database, once) : undefined
  if (kept && kept.kind === kind && kept.itemCode === item && kept.units === units)
    throw conflict("Dit is al opgeschreven, en telt één keer. Ga terug om te zien wat er nu ligt.")
}

async function hold(changing: Changing, { id, item }: Asked, target?: string) {
  const known = (await helpItems(changing.database)).find(({ code, kind }) => code === item && kind === "goods")
  if (!known) throw invalid("item", "Dit staat niet op de lijst van spullen. Kies uit de lijst")
  await holdShelves(changing.database, target ? [id, target] : [id], item)
  await ownOpenPoint(changing, id)
  if (target && !(await store.pointById(changing.database, target))?.open)
    throw invalid("to", "Dit punt is er niet, of het is dicht. Kies er een uit de lijst")
  return known
}

async function write({ database, who, now }: Changing, { id, item, units, once }: Asked, way: Way): Promise<void> {
  const pointOf = (account: Account, point: string) => (account === "shelf" || account === "promised" ? point : null)
  const isNew = once !== undefined && !(await flowById(database, once))
  await addFlow(database, {
    ...{ id: isNew ? once : randomUUID(), kind: way.kind, itemCode: item, units, reason: way.reason ?? "" },
    ...{ fromAccount: way.from, fromPoint: pointOf(way.from, id) },
    ...{ toAccount: way.to, toPoint: pointOf(way.to, way.target ?? id) },
    ...{ madeBy: personOf(who).id, madeOn: dayOf(now) },
  })
}

/** Writes a flow out of a shelf or out of what is promised, if there is enough. */
async function takeOut(changing: Changing, asked: Asked & { seen?: number | undefined }, way: Way) {
  const { unitMany } = await hold(changing, asked, way.target)
  await firstTime(changing, asked, way.kind)
  const there = await thereOf(changing, asked.id, asked.item)
  if (asked.seen !== undefined && asked.seen !== there.shelf)
    throw conflict("Wat er ligt, is intussen veranderd. Er is niets verplaatst. Kijk naar het nieuwe voorstel.")
  const forMatches = way.from === "promised" ? await keptForMatches(changing.database, asked.id) : []
  const agreed = forMatches.find(({ item }) => item === asked.item)?.units ?? 0
  const left = way.from === "promised" ? there.promised - agreed : there.shelf
  if (asked.units > left)
    throw invalid(
      "units",
      way.from === "promised"
        ? `Er zijn nog ${left} ${unitMany} toegezegd${agreed > 0 ? ` buiten de ${agreed} van de planning` : ""}. Vul ten hoogste ${left} in`
        : `Er liggen nu ${left} ${unitMany} die nog niemand heeft. Vul ten hoogste ${left} in, of tel opnieuw`,
    )
  await write(changing, asked, way)
  return { id: asked.id }
}

/** What every flow has in common: who writes it, and what the log says of it. */
const written = {
  ...{ method: "POST" as const, may: keepers, output: z.object({ id: z.uuid() }) },
  audit: ({ id, item, units }: Asked) => ({ subject: id, detail: { item, units } }),
}

export const receiveStock = action({
  ...written,
  name: "receiveStock",
  path: "/stock-points/:id/receipts",
  summary: "Goods came in at a point of one's own organisation",
  input: Plain,
  async run(changing, input) {
    const item = await hold(changing, input)
    await firstTime(changing, input, "received")
    if (item.retired) throw invalid("item", "Dit kiezen mensen niet meer. Kies iets anders uit de lijst")
    await write(changing, input, { kind: "received", from: "outside", to: "shelf" })
    return { id: input.id }
  },
})

export const promiseStock = action({
  ...written,
  name: "promiseStock",
  path: "/stock-points/:id/promises",
  summary: "Keep goods apart for somebody who will fetch them; for whom is not written down",
  input: Plain,
  run: (changing, input) => takeOut(changing, input, { kind: "promised", from: "shelf", to: "promised" }),
})

export const releaseStock = action({
  ...written,
  name: "releaseStock",
  path: "/stock-points/:id/releases",
  summary: "Put what was kept apart back on the shelf",
  input: Plain,
  run: (changing, input) => takeOut(changing, input, { kind: "released", from: "promised", to: "shelf" }),
})

export const giveStock = action({
  ...written,
  name: "giveStock",
  path: "/stock-points/:id/gifts",
  summary: "Goods were given, from the shelf or (`promised`) out of what was kept apart",
  input: Gift,
  run: (changing, { promised, ...input }) =>
    takeOut(changing, input, { kind: "given", from: promised ? "promised" : "shelf", to: "people" }),
})

export const moveStock = action({
  ...written,
  name: "moveStock",
  path: "/stock-points/:id/moves",
  summary: "Move goods to another open point, also of another organisation; who gives decides",
  input: Moving,
  async run(changing, { to, ...input }) {
    if (to === input.id) throw invalid("to", "Dit is hetzelfde punt. Kies een ander punt")
    return takeOut(changing, input, { kind: "moved", from: "shelf", to: "shelf", target: to })
  },
})

export const loseStock = action({
  ...written,
  name: "loseStock",
  path: "/stock-points/:id/losses",
  summary: "Goods that can no longer be given, and why",
  input: Loss,
  run: (changing, { reason, ...input }) =>
    takeOut(changing, input, { kind: "lost", from: "shelf", to: "lost", reason }),
})

export const recountStock = action({
  ...written,
  name: "recountStock",
  path: "/stock-points/:id/recounts",
  summary: "Say how many lie on the shelf, apart from what is promised; the difference is written down with its reason",
  input: Recount,
  async run(changing, { reason, ...input }) {
    await hold(changing, input)
    const { shelf } = await thereOf(changing, input.id, input.item)
    const units = Math.abs(input.units - shelf)
    const way = input.units > shelf ? (["difference", "shelf"] as const) : (["shelf", "difference"] as const)
    if (units > 0) await write(changing, { ...input, units }, { kind: "recounted", from: way[0], to: way[1], reason })
    return { id: input.id }
  },
})
