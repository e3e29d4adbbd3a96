import { z } from "zod"

/**
 * What one can compare with: a baseline that somebody entered, inhabitants elsewhere, the part of all signals elsewhere,
 * and the part of all signals in the period before.
 */
export const yardsticks = ["baseline", "population", "share", "before"] as const
export type Yardstick = (typeof yardsticks)[number]

const Bounds = z.object({ least: z.number(), most: z.number() })
const Shortfall = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("counts"), have: z.number(), need: z.number() }),
  z.object({ kind: z.literal("reporters"), have: z.number(), need: z.number(), possible: z.boolean() }),
  z.object({ kind: z.literal("organisations"), have: z.number(), need: z.number(), possible: z.boolean() }),
])
export type Shortfall = z.output<typeof Shortfall>

export const Verdict = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tooLittle"), why: z.array(Shortfall) }),
  z.object({ kind: z.literal("couldBeChance"), chance: z.number(), undecided: z.boolean() }),
  z.object({ kind: z.literal("probablyMore"), chance: z.number() }),
  z.object({ kind: z.literal("clearlyMore"), chance: z.number() }),
  z.object({ kind: z.literal("less"), chance: z.number() }),
])
export type Verdict = z.output<typeof Verdict>

/** How often: a count out of people asked, inhabitants or signals. */
const Part = z.object({ count: z.number(), of: z.number() })
/** A value with its interval; a null bound is infinite, a null value has nothing counted beside it. */
export const Margin = z.object({ value: z.number().nullable(), low: z.number(), high: z.number().nullable() })
export type Margin = z.output<typeof Margin>

const Figure = z.object({ label: z.string(), year: z.number(), source: z.string() })

export const Compared = z.object({
  kind: z.literal("compared"),
  with: z.enum(yardsticks),
  here: Part,
  /** The share (0 to 1) or the rate per inhabitant here, exact interval. */
  rate: Margin,
  /** The same of a proportion by Wilson's formula; null where it is a rate. */
  wilson: Margin.nullable(),
  /** Counted elsewhere or before; null where the baseline is a known share. */
  there: Part.nullable(),
  /** The share or rate that it is laid beside. */
  reference: z.number(),
  /** How many times as often, with the exact interval. */
  ratio: Margin,
  expected: z.number(),
  chance: z.object({ more: z.number(), less: z.number() }),
  /** The same after Holm, for the number of comparisons made. */
  adjusted: z.object({ more: z.number(), less: z.number() }),
  verdict: Verdict,
  /** The published figure that this rests on: a population or a baseline. */
  figure: Figure.nullable(),
})
export type Compared = z.output<typeof Compared>

export const Comparison = z.discriminatedUnion("kind", [
  Compared,
  z.object({
    kind: z.literal("unclear"),
    with: z.enum(yardsticks),
    why: z.enum(["noElsewhere", "noPopulation", "nothingCounted"]),
  }),
])
export type Comparison = z.output<typeof Comparison>

/** What the whole comes to: by the yardstick that decides, or that yardsticks contradict each other, or that there is none. */
export const Judgement = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("judged"), by: z.enum(yardsticks), verdict: Verdict }),
  z.object({ kind: z.literal("tooLittle"), why: z.array(Shortfall) }),
  z.object({ kind: z.literal("contradictory") }),
  z.object({ kind: z.literal("nothingToCompare") }),
])
export type Judgement = z.output<typeof Judgement>

export type SourceBounds = { reporters: z.output<typeof Bounds>; organisations: z.output<typeof Bounds> }
