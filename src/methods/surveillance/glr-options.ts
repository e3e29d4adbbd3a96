import type { Change } from "./likelihood-ratio.ts"
import { isWhole, mustHold } from "./option-error.ts"

export type GlrOptions = {
  /** The weeks to judge, counted from 1. */
  range: readonly [from: number, to: number]
  freq: number
  /** Where the alarm goes. */
  "c.ARL": number
  /** The usual mean of each week in range, one for all, or how to learn it; `refit` learns again after each alarm. */
  mu0: number | readonly number[] | { S: number; trend: boolean; refit: boolean }
  /** Variance mean + alpha × mean²; 0 for Poisson; undefined to learn it from the weeks before the range. */
  alpha: number | undefined
  Mtilde: number
  M: number
  change: Change
  /** A fixed change of the logarithm of the mean: a likelihood-ratio CUSUM instead of a search for the likeliest. */
  theta: number | undefined
  dir: "inc" | "dec"
  /** What `upperbound` is: the ratio itself, or the number of cases that would have raised an alarm. */
  ret: "value" | "cases"
  /** Where the search for that number ends. */
  xMax: number
}

export const glrDefaults = {
  freq: 52,
  "c.ARL": 5,
  mu0: { S: 1, trend: false, refit: false },
  alpha: undefined,
  Mtilde: 1,
  M: -1,
  change: "intercept",
  theta: undefined,
  dir: "inc",
  ret: "value",
  xMax: 1e4,
} as const

/** @throws OptionError when an option is out of range. */
export function mustBeGlr(options: GlrOptions): void {
  const { range, mu0, alpha, Mtilde, M, theta } = options
  const length = range[1] - range[0] + 1
  const means = typeof mu0 === "number" ? [mu0] : Array.isArray(mu0) ? mu0 : []
  const learned = typeof mu0 === "object" && "S" in mu0 ? mu0.S : 0
  mustHold([
    ["c.ARL", options["c.ARL"] > 0],
    ["mu0", means.every((mean) => mean > 0) && (!Array.isArray(mu0) || mu0.length === length)],
    ["mu0", isWhole(learned, 0)],
    ["alpha", alpha === undefined || alpha >= 0],
    ["Mtilde", isWhole(Mtilde, 1)],
    ["M", Number.isInteger(M) && (M < 0 || M >= Mtilde)],
    ["theta", theta === undefined || (Number.isFinite(theta) && theta !== 0)],
    ["theta", theta === undefined || options.change === "intercept"],
  ])
}
