import type { TimeAdjustment } from "./trend.ts"
import type { Direction } from "./windows.ts"

export const models = ["poisson", "bernoulli", "permutation", "ordinal", "multinomial", "expectation"] as const
export type Model = (typeof models)[number]

export const analysisTypes = ["space", "time", "space-time", "prospective-space-time", "prospective-time"] as const
export type AnalysisType = (typeof analysisTypes)[number]

/** Which clusters are reported beside the most likely one, from the likeliest down. "all": the best of every centre. */
export const criteria = [
  "none",
  "no-overlap",
  "no-centre-in-other",
  "no-centre-in-more-likely",
  "no-centre-in-less-likely",
  "no-pair-of-centres",
  "all",
] as const
export type Criterion = (typeof criteria)[number]

/** How p is worked out. "default": Gumbel where fewer than ten replicas are as great, else by counting replicas. */
export type Inference = { kind: "standard" | "gumbel" | "default" } | { kind: "early-stop"; exceedances: number }

/** Which stretches may be clusters, beside their length. "alive": only those that last until the end. */
export type Clusters =
  | { kind: "any" }
  | { kind: "alive" }
  | { kind: "within"; start: readonly [number, number]; end: readonly [number, number] }

/** Everything there is to choose. Percentages from 0 to 100; times in units of the field. */
export type Analysis = {
  model: Model
  type: AnalysisType
  scanFor: Direction
  maxPopulation: number
  /** Of the weights of the field, where it has them. */
  maxCircleWeight: number
  maxDistance: number
  maxTime: { kind: "percent" | "units"; value: number }
  /** In intervals. */
  minTime: number
  clusters: Clusters
  alsoSpace: boolean
  alsoTime: boolean
  leastHigh: number
  leastLow: number
  riskAbove: number
  riskBelow: number
  timeAdjustment: TimeAdjustment
  spaceAdjustment: "none" | "stratified" | "nonparametric"
  weekdays: boolean
  inference: Inference
  replicas: number
  seed: number
  /** Analyses made before, of a prospective scan: since which day, and how many days between them. */
  earlier: { since: number; every: number } | undefined
  secondary: Criterion
  /** Report only clusters of at most so much of the population; the others still count in the replicas. */
  maxReported: number
  gini: { stops: readonly number[]; cutoff: number; alsoHierarchical: boolean } | undefined
}

/** The choices that hold where nothing else is chosen. */
export const usualAnalysis: Analysis = {
  model: "poisson",
  type: "space-time",
  scanFor: "high",
  maxPopulation: 50,
  maxCircleWeight: 50,
  maxDistance: Number.POSITIVE_INFINITY,
  maxTime: { kind: "percent", value: 50 },
  minTime: 1,
  clusters: { kind: "any" },
  alsoSpace: false,
  alsoTime: false,
  leastHigh: 2,
  leastLow: 0,
  riskAbove: 0,
  riskBelow: Number.POSITIVE_INFINITY,
  timeAdjustment: { kind: "none" },
  spaceAdjustment: "none",
  weekdays: false,
  inference: { kind: "standard" },
  replicas: 999,
  seed: 1,
  earlier: undefined,
  secondary: "no-overlap",
  maxReported: 100,
  gini: undefined,
}

export const isProspective = (type: AnalysisType): boolean =>
  type === "prospective-space-time" || type === "prospective-time"
export const isTemporal = (type: AnalysisType): boolean => type === "time" || type === "prospective-time"
