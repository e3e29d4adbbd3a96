import { logGamma } from "../statistics/gamma.ts"
import { likeliestAlpha } from "./likeliest-dispersion.ts"
import { type Fitted, fitLogLinear, type LogLinear } from "./log-linear.ts"

/** The log-likelihood but for what does not depend on mean and alpha. */
function logLikelihood(counts: readonly number[], means: readonly number[], alpha: number): number {
  const size = 1 / alpha
  let sum = 0
  for (const [index, count] of counts.entries()) {
    const mean = means[index] as number
    sum += logGamma(size + count) - logGamma(size) + size * Math.log(size) - (size + count) * Math.log(size + mean)
    if (count > 0) sum += count * Math.log(mean)
  }
  return sum
}

/**
 * Means and dispersion alpha of most likelihood together (variance mean + alpha × mean²), in turn until neither moves by
 * more than what MASS's glm.nb lets pass.
 * @returns undefined when the means do not settle
 * @source Lawless (1987), Canadian J. of Statistics 15:209-225; W. N. Venables and B. D. Ripley (2002), Modern Applied
 *   Statistics with S, section 7.4
 */
export function fitNegativeBinomial(model: LogLinear): (Fitted & { alpha: number }) | undefined {
  const { counts, rows } = model
  let fitted = fitLogLinear(model, 0)
  if (!fitted) return undefined
  let alpha = likeliestAlpha(counts, fitted.means)
  const scale = Math.sqrt(2 * Math.max(1, counts.length - (rows[0]?.length ?? 0)))
  let likelihood = logLikelihood(counts, fitted.means, alpha)
  for (let round = 0; round < 25 && alpha > 0; round++) {
    const next: Fitted | undefined = fitLogLinear(model, alpha, fitted.means)
    if (!next) return undefined
    const [sizeBefore, likelihoodBefore] = [1 / alpha, likelihood]
    // As glm.nb does: alpha follows from the means of the round before.
    alpha = likeliestAlpha(counts, fitted.means)
    fitted = next
    if (alpha === 0) break
    likelihood = logLikelihood(counts, fitted.means, alpha)
    if (Math.abs(likelihood - likelihoodBefore) / scale + Math.abs(1 / alpha - sizeBefore) <= 1e-8) break
  }
  return { ...fitted, alpha }
}
