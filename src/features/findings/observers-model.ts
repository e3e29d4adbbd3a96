import { z } from "zod"
import { Margin, yardsticks } from "./comparison-model.ts"

const Bounds = z.object({ least: z.number(), most: z.number() })
/** As many equally busy sources would give as much variety: Hill numbers, between bounds where sources are unknown. */
const Effective = z.object({ order1: Bounds, order2: Bounds })

const outcomes = [
  "contradictory",
  "nothingToCompare",
  "tooLittle",
  "couldBeChance",
  "probablyMore",
  "clearlyMore",
  "less",
] as const

/** What is left of the deciding comparison. Never how many were left out: that would be the number of one source. */
const Left = z.object({ outcome: z.enum(outcomes), ratio: Margin.nullable(), chance: z.number().nullable() })

/** The deciding comparison made again without the source that gave most. */
export const Without = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("recomputed"),
    with: z.enum(yardsticks),
    stands: z.boolean(),
    found: Left,
    /** The same without everything of which the source is unknown; null where all are known. */
    ifUnknownToo: Left.extend({ stands: z.boolean() }).nullable(),
  }),
  z.object({
    kind: z.literal("notMade"),
    /** Too few sources to break down, nothing claimed that could fall, a norm that rests on who was asked, nobody known. */
    why: z.enum(["tooFew", "noClaim", "baseline", "nobodyKnown"]),
  }),
])
export type Without = z.output<typeof Without>

/** Whether it is more than one busy worker. Null below the minimum: then nothing is broken down. */
export const Observers = z.object({
  reporters: Effective.nullable(),
  organisations: Effective.nullable(),
  withoutOrganisation: Without,
  withoutReporter: Without,
})
export type Observers = z.output<typeof Observers>

/** The finding leans on one source: without it, this is what is left. */
export const LeansOn = z.object({
  kind: z.literal("leansOn"),
  source: z.enum(["organisation", "reporter"]),
  outcome: z.enum(outcomes),
})
export type LeansOn = z.output<typeof LeansOn>
