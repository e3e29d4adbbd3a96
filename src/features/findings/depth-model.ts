import { z } from "zod"

const Count = z.number().int().min(0)
/** Infinite or not to be had: null. */
const Figure = z.number().nullable()
const unclear = <const Why extends readonly [string, ...string[]]>(why: Why) =>
  z.object({ kind: z.literal("unclear"), why: z.enum(why), have: z.number().optional(), need: z.number().optional() })

/** How one repeats the numbers: the data that went in, and the command that gives them again. */
const repeated = { commands: z.array(z.string()), files: z.array(z.string()) }

const Pair = z.object({
  count: Count,
  expected: z.number(),
  prr: z.object({ value: Figure, low: Figure, high: Figure }),
  /** Null where no prior could be fitted, or one ran off to an edge. */
  shrunk: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export const Disproportion = z.object({
  ...repeated,
  outcome: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("made"),
      pair: Pair,
      places: Count,
      themes: Count,
      pairs: Count,
      prior: z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("fitted"),
          alpha1: z.number(),
          beta1: z.number(),
          alpha2: z.number(),
          beta2: z.number(),
          part: z.number(),
          atEdge: z.boolean(),
        }),
        z.object({ kind: z.literal("unclear"), why: z.enum(["tooFewPairs", "nothingVaries"]) }),
      ]),
    }),
    unclear(["noTheme", "noArea", "oneArea", "nothingHere"]),
  ]),
})
export type Disproportion = z.output<typeof Disproportion>

/** A group of places in a stretch of weeks; `from` and `until` are the Mondays of its first and last week. */
const Cluster = z.object({
  places: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  observed: Count,
  expected: z.number(),
  ratio: Figure,
  llr: z.number(),
  /** Chance that the highest of all groups is as high by chance alone. */
  p: z.number(),
})
export type Cluster = z.output<typeof Cluster>
export const Scanned = z.object({
  ...repeated,
  outcome: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("made"),
      clusters: z.array(Cluster),
      /** All places that were scanned. */
      places: z.array(z.object({ code: z.string(), name: z.string() })),
      /** Places with signals of which no outline is known. */
      unplaced: Count,
      weeks: Count,
      cases: Count,
      signals: Count,
      /** Circles times stretches of weeks; absent from what was kept before they were counted. */
      tried: Count.optional(),
      settings: z.object({ replicas: Count, seed: Count, maxPart: z.number(), maxTime: z.number() }),
    }),
    unclear([
      "noTheme",
      "oneArea",
      "noOutlines",
      "tooFewSignals",
      "oneWeek",
      "tooLarge",
      "tooMuch",
      "tooSlow",
      "failed",
    ]),
  ]),
})
export type Scanned = z.output<typeof Scanned>

const Branch = z.object({
  code: z.string(),
  labelNl: z.string(),
  labelBe: z.string(),
  observed: Count,
  expected: z.number(),
  llr: z.number(),
  p: z.number(),
})
export const Branches = z.object({
  ...repeated,
  outcome: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("made"),
      over: z.enum(["below", "whole"]),
      branches: z.array(Branch),
      themes: Count,
      here: Count,
      region: Count,
      /** Signals without a theme, or with one that is not in the tree: they are in no branch. */
      left: z.object({ here: Count, region: Count }).optional(),
      settings: z.object({ replicas: Count, seed: Count }),
    }),
    unclear(["noTheme", "noElsewhere", "nothingElsewhere", "tooFewSignals"]),
  ]),
})
export type Branches = z.output<typeof Branches>

const Rate = z.object({
  code: z.string(),
  name: z.string(),
  cases: Count,
  population: z.number(),
  raw: z.number(),
  shrunk: z.number(),
  /** What it was pulled towards, and how much true rates differ around it. */
  mean: z.number(),
  variance: z.number(),
  alone: z.boolean(),
})
export const Shrunk = z.object({
  ...repeated,
  outcome: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("made"),
      by: z.enum(["neighbours", "all"]),
      per: z.enum(["inhabitant", "signal"]),
      rates: z.array(Rate),
      prior: z.object({ mean: z.number(), variance: z.number() }),
      /** Why by all places together; absent from what was kept before this was told. */
      allBecause: z.enum(["fewPlaces", "fewOutlines", "drawnApart", "fewTouch"]).optional(),
    }),
    unclear(["tooFewPlaces", "nothingCounted"]),
  ]),
})
export type Shrunk = z.output<typeof Shrunk>

const Repeated = z.object(repeated)

/** Everything behind a finding: each method with its numbers, and the data that went in, as files for the command line. */
export const Depth = z.object({
  version: z.literal(1),
  /** The numbers of these three stand in the finding itself. */
  compared: Repeated,
  unusual: Repeated,
  disproportion: Disproportion,
  scan: Scanned,
  branches: Branches,
  shrunk: Shrunk,
  files: z.array(z.object({ name: z.string(), text: z.string() })),
})
export type Depth = z.output<typeof Depth>
export type DepthFile = Depth["files"][number]

/** A section and the files that belong to it. */
export type Made<Section> = { section: Section; files: DepthFile[] }
