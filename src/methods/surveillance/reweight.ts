import type { GroupDesign } from "./group-design.ts"
import type { GroupFit } from "./group-fit.ts"

/**
 * How much more the counts vary than Poisson counts: Pearson's chi-square over the degrees of freedom.
 * `plain` weighs each week by its prior weight alone.
 */
export function dispersionOf({ room }: GroupDesign, fit: GroupFit, plain = false): number {
  const { counts, means } = room
  const weights = plain ? room.priors : room.weights
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i] as number
    const residual = ((counts[i] as number) - mean) / mean
    sum += (weights[i] as number) * residual * residual
  }
  return sum / fit.freedom
}

/**
 * Anscombe's residual of a count, standardised: about normal with variance 1 when the model holds.
 * @param leverage how far the count itself pulls its fitted mean, below 1
 * @source C. P. Farrington, N. J. Andrews, A. D. Beale and M. A. Catchpole (1996), JRSS A 159:547-563, section 3.4
 */
export function anscombeResidual(count: number, mean: number, phi: number, leverage: number): number {
  const raw = 1.5 * (Math.cbrt(count) ** 2 * mean ** (-1 / 6) - Math.sqrt(mean))
  return raw / Math.sqrt(phi * (1 - leverage))
}

/**
 * Weights that add up to the number of weeks: weeks whose residual exceeds the threshold count as its inverse square,
 * all others alike, so that an outbreak of last year does not hide one of this year.
 * @source Farrington and others (1996), section 3.6
 */
export function assignWeights(residuals: Float64Array, threshold: number, weights: Float64Array): void {
  let sum = 0
  for (let i = 0; i < residuals.length; i++) {
    const residual = residuals[i] as number
    const weight = residual > threshold ? 1 / (residual * residual) : 1
    weights[i] = weight
    sum += weight
  }
  const scale = residuals.length / sum
  for (let i = 0; i < weights.length; i++) weights[i] = scale * (weights[i] as number)
}

/** Sets the prior weights of the room by the residuals of the fit that stands in it. */
export function reweight({ room, groups, times }: GroupDesign, fit: GroupFit, phi: number, threshold: number): void {
  const { counts, means, weights, sums, timeMeans, working, priors } = room
  for (let i = 0; i < counts.length; i++) {
    const group = groups[i] as number
    const time = (times[i] as number) - (timeMeans[group] as number)
    const own = 1 / (sums[group] as number) + (fit.hasSlope ? time * time * fit.slopeVariance : 0)
    working[i] = anscombeResidual(counts[i] as number, means[i] as number, phi, (weights[i] as number) * own)
  }
  assignWeights(working, threshold, priors)
}
