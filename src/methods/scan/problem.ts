/** Which circles there are: for each centre its locations from near to far, only as far as the circle may grow. */
export type Circles = { starts: Uint32Array /* centres + 1 */; locations: Uint32Array }

/**
 * Which stretches of intervals count. "ending": only those that end at the last interval, of lengths 1 to `longest`;
 * "all": every stretch of length 1 to `longest`; "whole": the whole period only.
 */
export type Spans = { kind: "ending" | "all" | "whole"; longest: number }

/** How a replica is drawn when nothing is the matter; see replicas.ts. */
export type Randomness =
  | { kind: "multinomial"; cases: number }
  | { kind: "per-group"; group: Uint32Array; totals: Uint32Array }
  | { kind: "hypergeometric"; cases: number }
  | { kind: "permutation"; perLocation: Uint32Array; perInterval: Uint32Array }
  | { kind: "independent" }

/** A Poisson scan for high rates, made plain: indices in, indices out. */
export type PoissonProblem = {
  locations: number
  intervals: number
  /** locations × intervals, row by location; sums to `cases`. */
  expected: Float64Array
  cases: number
  circles: Circles
  spans: Spans
  /** Whether each circle over the whole period counts too. */
  alsoWhole: boolean
  /** Whether all places together over each stretch count too. */
  alsoEverywhere: boolean
  /** How many cases a cluster must have: 2. */
  leastCases: number
  /** How replicas are drawn; where nothing is said, all cases over all cells by what is expected. */
  randomness?: Randomness
}

/**
 * The best window of a centre. Where all places together count too, that is one more centre after the last, with the
 * size of all locations. `size`: how many locations of the circle, 0 locations and llr 0 where there is none;
 * `from` and `until` in intervals, `until` not included.
 */
export type Best = {
  centre: number
  size: number
  from: number
  until: number
  observed: number
  expected: number
  llr: number
}
