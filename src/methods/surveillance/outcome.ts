/** Why a count cannot be judged: which words a person needs. */
export type Reason =
  /** Some of the earlier weeks to compare with do not exist. */
  | "noReferenceWeeks"
  /** There are earlier weeks, but too few for the model. */
  | "tooFewReferenceWeeks"
  /** Fewer cases in the last weeks than `limit54` asks. */
  | "belowLimit"
  /** The model of earlier weeks does not settle. */
  | "notConverged"
  /** No bound exists: what may be expected is known too badly. */
  | "unbounded"
  /** The earlier counts do not differ at all, so nothing can be said about how much they usually vary. */
  | "noSpread"

/** Numbers about a judgement, by the names R's package surveillance gives them; absent where there is none. */
export type Details = {
  expected?: number
  pvalue?: number
  score?: number
  mu0?: number
  phi?: number
  /** The trend that was kept: change of the logarithm of the mean in one step of time. */
  trend?: number
  /** The value of a cumulative sum or likelihood ratio. */
  statistic?: number
}

/**
 * What is said of one count: a judgement, or why there is none. `tooFewCases` never alarms; a bound is given where the
 * method has one all the same.
 */
export type Outcome = { t: number; observed: number } & Details &
  (
    | { kind: "judged"; upperbound: number; alarm: boolean }
    | { kind: "tooFewCases"; why: Reason; upperbound?: number; alarm: false }
    | { kind: "tooLittleHistory"; why: Reason }
    | { kind: "unclear"; why: Reason; alarm?: false }
  )

/** A count a step of time, in order and without gaps; `t` in all methods counts from 1. */
export type Counts = ArrayLike<number>

export function tooLittleHistory(t: number, observed: number, why: Reason = "noReferenceWeeks"): Outcome {
  return { t, observed, kind: "tooLittleHistory", why }
}

/** The count at t, which counts from 1. @throws RangeError outside the series */
export function at(series: Counts, t: number): number {
  const count = series[t - 1]
  if (count === undefined) throw new RangeError(`there is no count at t = ${t}`)
  return count
}
