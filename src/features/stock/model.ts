import { z } from "zod"

export const flowKinds = ["received", "promised", "released", "given", "moved", "lost", "recounted"] as const
export type FlowKind = (typeof flowKinds)[number]
export const accounts = ["outside", "shelf", "promised", "people", "lost", "difference"] as const
export type Account = (typeof accounts)[number]
/** Chosen, never written: so nothing about a person comes in, and it is quick with full hands. */
export const lossReasons = ["date", "broken", "dirty", "gone", "otherLoss"] as const
export const recountReasons = ["miscounted", "mistyped", "found", "gone", "otherCount"] as const
export type Reason = (typeof lossReasons)[number] | (typeof recountReasons)[number]

const most = 100_000
const unitsWords = `Vul een heel aantal in, van 1 tot ${most.toLocaleString("nl-NL")}`
const countWords = `Vul een heel aantal in, van 0 tot ${most.toLocaleString("nl-NL")}`
export const PointId = z.uuid("Dit punt is er niet")
const Item = z
  .string("Kies wat het is")
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/, "Kies wat het is")
const Units = z.number(unitsWords).int(unitsWords).min(1, unitsWords).max(most, unitsWords)
const Count = z.number(countWords).int(countWords).min(0, countWords).max(most, countWords)

/** What every flow says; `once` is a number of the form itself, so that pressing twice does not count twice. */
const flow = { id: PointId, item: Item, units: Units, once: z.uuid().optional() }
export const Plain = z.object(flow)
export const Gift = z.object({ ...flow, promised: z.boolean().default(false) })
/** `seen`: how many lay there when the move was proposed; where that changed, nothing moves. */
export const Moving = z.object({ ...flow, to: z.uuid("Kies waar het heen gaat"), seen: Count.optional() })
export const Loss = z.object({ ...flow, reason: z.enum(lossReasons, "Kies waarom het weg is") })
export const Recount = z.object({ ...flow, units: Count, reason: z.enum(recountReasons, "Kies waarom het anders is") })
const reach = "Kies tot hoe ver"
export const Planning = z.object({
  id: PointId,
  item: Item,
  radius: z.number(reach).int(reach).min(0, reach).max(100_000, reach),
})
export const PlannedEnd = z.object({ id: PointId, item: Item })
export const Minimum = z.object({ id: PointId, item: Item, units: Count })

const street = z.string().trim().max(100, "Houd het adres bij 100 tekens").default("")
const hours = z.string().trim().max(120, "Houd het bij 120 tekens").default("")
/** Where exactly and when: for everybody, and empty where only the neighbourhood is said. */
export const PointPlace = z.object({ id: PointId, street, hours })

export const NewPoint = z.object({
  name: z
    .string("Vul in hoe mensen dit punt noemen")
    .trim()
    .min(2, "Vul in hoe mensen dit punt noemen")
    .max(80, "Houd de naam bij 80 tekens"),
  area: z.string("Kies een buurt").min(1, "Kies een buurt").max(40),
  ...{ street, hours },
})

export const Point = z.object({
  ...{ id: z.uuid(), name: z.string(), organisationId: z.uuid(), organisation: z.string() },
  ...{ areaCode: z.string(), area: z.string(), open: z.boolean() },
  ...{ street: z.string(), hours: z.string() },
})
export type Point = z.output<typeof Point>

/** Of one item at one point: what lies there for anybody, what is promised, and how many it wants to have at least. */
export const Shelf = z.object({
  ...{ point: z.uuid(), item: z.string(), shelf: z.number().int(), promised: z.number().int() },
  least: z.number().int().nullable(),
})
export type Shelf = z.output<typeof Shelf>

/** An item as one's country calls it, with what one of it is called. */
export const Good = z.object({
  ...{ code: z.string(), label: z.string(), unitOne: z.string(), unitMany: z.string(), retired: z.boolean() },
})
export type Good = z.output<typeof Good>

export const FlowLine = z.object({
  ...{ id: z.uuid(), kind: z.enum(flowKinds), item: z.string(), units: z.number().int(), madeOn: z.string() },
  ...{ fromAccount: z.enum(accounts), fromPoint: z.string().nullable(), fromName: z.string().nullable() },
  ...{ toAccount: z.enum(accounts), toPoint: z.string().nullable(), toName: z.string().nullable(), reason: z.string() },
  /** Kept apart, given or put back for a match of the planning. */
  planned: z.boolean(),
})
export type FlowLine = z.output<typeof FlowLine>

/** A move that would help: nothing goes before somebody of the point that gives says so. */
export const ProposedMove = z.object({
  ...{ item: z.string(), from: z.uuid(), to: z.uuid(), units: z.number().int(), metres: z.number() },
  ...{ seen: z.number().int(), once: z.uuid() },
})
export type ProposedMove = z.output<typeof ProposedMove>

const Place = z.object({ code: z.string(), name: z.string(), municipality: z.string().nullable() })
export const StockDesk = z.object({
  ...{ points: z.array(Point), shelves: z.array(Shelf), goods: z.array(Good), moves: z.array(ProposedMove) },
  ...{ unplaced: z.array(z.string()), areas: z.array(Place), own: z.uuid() },
})
export type StockDesk = z.output<typeof StockDesk>

export const OnePoint = z.object({
  ...{ point: Point, own: z.boolean(), shelves: z.array(Shelf), goods: z.array(Good), flows: z.array(FlowLine) },
  ...{ others: z.array(Point), once: z.uuid() },
  /** What takes part in the planning, and how much of what is promised is for matches. */
  planned: z.array(z.object({ item: z.string(), radius: z.number().int() })),
  kept: z.array(z.object({ item: z.string(), units: z.number().int() })),
})
export type OnePoint = z.output<typeof OnePoint>
