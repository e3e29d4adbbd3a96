import { z } from "zod"
import { only } from "../../platform/http/may.ts"

/** Who looks whether help reaches people; only who plans sees small numbers. */
export const reachReaders = only("volunteerCoordinator", "coordinator", "analyst")

/** By what needs are told apart, one at a time or two crossed. */
export const dimensions = ["tier", "area", "language", "entry"] as const
export type Dimension = (typeof dimensions)[number]
export const dimensionLabels: Record<Dimension, string> = {
  tier: "Regel",
  area: "Plaats",
  language: "Taal",
  entry: "Manier van vragen",
}

const count = z.number().int()
/** What is hidden is null. */
export const ReachRow = z.object({ label: z.string(), asked: count.nullable(), reached: count.nullable() })
export type ReachRow = z.output<typeof ReachRow>

/** `null`: too few to show any of it. */
export const ReachTable = z.object({ dimension: z.enum(dimensions), rows: z.array(ReachRow).nullable() })
export type ReachTable = z.output<typeof ReachTable>

/** Whether reach leans to who misses help most. */
export const Lean = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unclear"), why: z.enum(["tooFew", "hidden", "nobody", "everybody", "oneTier"]) }),
  z.object({
    kind: z.enum(["mostVulnerable", "leastVulnerable", "even", "chance"]),
    ...{ index: z.number(), low: z.number(), high: z.number() },
    first: ReachRow,
    last: ReachRow,
  }),
])
export type Lean = z.output<typeof Lean>

/** Days until half had a first portion; null: within what was followed it was not so far. */
export const Wait = z.object({
  label: z.string(),
  asked: count,
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Wait = z.output<typeof Wait>

const Cross = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(z.object({ asked: count, reached: count }))),
})
export type Cross = z.output<typeof Cross>

/** How proposals went for needs of a tier; metres between the middles of two neighbourhoods. */
export const Way = z.object({
  ...{ label: z.string(), proposals: count, metres: z.number().nullable(), done: count },
  ...{ declined: count, notAccepted: count, helperAway: count, residentAway: count, otherwise: count },
})
export type Way = z.output<typeof Way>

/** How often people chose otherwise than was proposed, by reason. */
export const Override = z.object({ what: z.enum(["byHand", "refused"]), reason: z.string(), times: count })
export type Override = z.output<typeof Override>

export const Estimated = z.object({
  figure: z.string(),
  label: z.string(),
  rows: z.array(
    z.object({
      ...{ label: z.string(), reached: count, need: z.number(), expected: z.number() },
      ...{ ratio: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() },
    }),
  ),
  /** Needs of an area that is larger or smaller than these, or without a figure. */
  outside: count,
})
export type Estimated = z.output<typeof Estimated>

const Period = z.object({ code: z.string(), label: z.string() })
export const HelpReach = z.object({
  plans: z.boolean(),
  period: Period.extend({ from: z.string(), until: z.string(), days: count.nullable() }).nullable(),
  periods: z.array(Period),
  total: ReachRow,
  tables: z.array(ReachTable),
  lean: Lean,
  waits: z.array(Wait),
  professional: ReachRow,
  /** For who plans only. */
  detail: z
    .object({
      cross: Cross.extend({ by: z.enum(dimensions), and: z.enum(dimensions) }).nullable(),
      ways: z.array(Way),
      overrides: z.array(Override),
      figures: z.array(z.object({ code: z.string(), label: z.string() })),
      estimated: Estimated.nullable(),
    })
    .nullable(),
})
export type HelpReach = z.output<typeof HelpReach>
