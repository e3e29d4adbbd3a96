import { type FittedPrior, fittedPrior } from "./fit.ts"
import type { CountedPairs, GammaMixture } from "./prior.ts"
import { geometricMean, type Posterior, posteriorOf, posteriorQuantile } from "./scores.ts"
import { type Squashing, squashed } from "./squash.ts"

/** `qn`: the chance that the pair belongs to the first component. */
export type Score = { qn: number; ebgm: number; low: number; high: number }

export type Shrinker = { fitted: FittedPrior; least: number; scores: Score[] | undefined }

export function countedPairs(pairs: readonly { count: number; expected: number }[]): CountedPairs {
  return {
    counts: Int32Array.from(pairs, ({ count }) => count),
    expected: Float64Array.from(pairs, ({ expected }) => expected),
    weights: new Float64Array(pairs.length).fill(1),
  }
}

const scoreOf = (posterior: Posterior, chance: number): Score => ({
  qn: posterior.part,
  ebgm: geometricMean(posterior),
  low: posteriorQuantile(posterior, chance),
  high: posteriorQuantile(posterior, 1 - chance),
})

/** The scores of many pairs under a prior; pairs with the same count and expectation are computed once. */
export function scoresUnder(
  prior: GammaMixture,
  pairs: readonly { count: number; expected: number }[],
  chance = 0.05,
): Score[] {
  const known = new Map<number, Map<number, Score>>()
  return pairs.map(({ count, expected }) => {
    const ofCount = known.get(count) ?? new Map<number, Score>()
    if (ofCount.size === 0) known.set(count, ofCount)
    const score = ofCount.get(expected) ?? scoreOf(posteriorOf(prior, count, expected), chance)
    ofCount.set(expected, score)
    return score
  })
}

/**
 * DuMouchel's Gamma-Poisson shrinker: fits the prior to the pairs and scores each. A list with pairs of 0 is taken to
 * hold every pair that could be; a list without is taken to hold only what occurred, and the likelihood is truncated.
 * @param rules which counts to squash for the fit; none: all pairs are used
 * @param chance for the two quantiles: 0.05 gives EB05 and EB95
 * @throws RangeError when an expectation is not above 0.
 */
export function gammaPoissonShrinker(
  pairs: readonly { count: number; expected: number }[],
  rules: readonly Squashing[] = [],
  chance = 0.05,
): Shrinker {
  for (const { expected } of pairs)
    if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`expected lies above 0, not ${expected}`)
  const least = pairs.some(({ count }) => count === 0) ? 0 : 1
  const all = countedPairs(pairs)
  const fitted = fittedPrior(rules.length > 0 ? squashed(all, rules) : all, least)
  return { fitted, least, scores: fitted.kind === "fitted" ? scoresUnder(fitted.prior, pairs, chance) : undefined }
}
