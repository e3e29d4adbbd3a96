import { type Minimum, newtonMinimum, type Sloped } from "../newton-minimum.ts"
import { type CountedPairs, type GammaMixture, minusLogLikelihood, mixtureOf, unknownsOf } from "./prior.ts"
import { automaticSquashing, squashed } from "./squash.ts"

/** `atEdge`: a number of the prior ran off, as when one gamma distribution would do as well; margins of the scores are then too narrow to use. */
export type FittedPrior =
  | { kind: "fitted"; prior: GammaMixture; logLikelihood: number; points: number; atEdge: boolean }
  | { kind: "unclear"; why: "too few pairs" | "nothing varies" }

/** Where the search begins: the five starts that openEBGM's documentation uses. */
export const usualStarts: readonly GammaMixture[] = [
  { alpha1: 0.2, beta1: 0.1, alpha2: 2, beta2: 4, part: 1 / 3 },
  { alpha1: 0.1, beta1: 0.1, alpha2: 10, beta2: 10, part: 0.2 },
  { alpha1: 0.3, beta1: 0.5, alpha2: 6, beta2: 6, part: 0.5 },
  { alpha1: 0.5, beta1: 0.3, alpha2: 12, beta2: 12, part: 0.8 },
  { alpha1: 0.2, beta1: 0.2, alpha2: 5, beta2: 5, part: 0.4 },
]

/** Shapes and rates from e⁻¹² to e¹², the part from 10⁻⁶ to its opposite: beyond these nothing changes any more. */
const edges = [12, 12, 12, 12, 13.8]
const fewestPairs = 10

/** The component with the larger mean first, as in every published fit: the two are interchangeable. */
function ordered(prior: GammaMixture): GammaMixture {
  const { alpha1, beta1, alpha2, beta2, part } = prior
  if (alpha1 / beta1 >= alpha2 / beta2) return prior
  return { alpha1: alpha2, beta1: beta2, alpha2: alpha1, beta2: beta1, part: 1 - part }
}

function lowest(slope: Sloped, starts: readonly GammaMixture[]): Minimum {
  const found = starts.map((start) => newtonMinimum(slope, unknownsOf(start), edges, 50))
  return found.reduce((best, one) => (one.value < best.value ? one : best))
}

/**
 * The prior under which the counts are likeliest, found from several starts by a damped Newton search. Many points are
 * first searched in a squashed form, and the best of that is then refined on all.
 * @param pairs counted and expected; @param least the smallest count in the list: 1, or 0 when zeros are listed too
 * @returns `unclear` when there are fewer than ten pairs, or all are alike
 * @source W. DuMouchel (1999), The American Statistician 53:177-190
 */
export function fittedPrior(
  pairs: CountedPairs,
  least: number,
  starts: readonly GammaMixture[] = usualStarts,
): FittedPrior {
  const { counts, expected } = pairs
  if (counts.length < fewestPairs) return { kind: "unclear", why: "too few pairs" }
  const first = (counts[0] as number) / (expected[0] as number)
  if (counts.every((count, index) => count / (expected[index] as number) === first))
    return { kind: "unclear", why: "nothing varies" }
  const slope = minusLogLikelihood(pairs, least)
  const sketch = counts.length > 2500 ? squashed(pairs, automaticSquashing(pairs)) : pairs
  const rough = lowest(sketch === pairs ? slope : minusLogLikelihood(sketch, least), starts)
  const best = sketch === pairs && rough.converged ? rough : newtonMinimum(slope, rough.at, edges)
  const atEdge = !best.converged || best.at.some((value, index) => Math.abs(value) >= (edges[index] as number))
  return {
    kind: "fitted",
    prior: ordered(mixtureOf(best.at)),
    logLikelihood: -best.value,
    points: counts.length,
    atEdge,
  }
}
