import { fallingRoot } from "./falling-root.ts"
import type { Direction, Stretch } from "./stretch.ts"

/** The log-likelihood that a change of the logarithm of all means by kappa, from week `from` to `to`, gains. */
export function interceptGain(
  { counts, means }: Stretch,
  from: number,
  to: number,
  kappa: number,
  alpha: number,
): number {
  let sum = 0
  const factor = Math.exp(kappa)
  for (let i = from; i <= to; i++) {
    const count = counts[i] as number
    const mean = means[i] as number
    if (alpha === 0) sum += kappa * count + (1 - factor) * mean
    else sum += kappa * count + (count + 1 / alpha) * Math.log((1 + alpha * mean) / (1 + alpha * mean * factor))
  }
  return sum
}

/** The kappa of most likelihood in a direction, 0 at least; minus infinity where nothing was counted and less is sought. */
function likeliestChange(
  { counts, means }: Stretch,
  from: number,
  to: number,
  alpha: number,
  direction: Direction,
): number {
  const valueAndSlope = (kappa: number): readonly [number, number] => {
    let [value, slope] = [0, 0]
    const factor = Math.exp(kappa)
    for (let i = from; i <= to; i++) {
      const count = counts[i] as number
      const mean = factor * (means[i] as number)
      value += (count - mean) / (1 + alpha * mean)
      slope -= (mean * (1 + alpha * count)) / (1 + alpha * mean) ** 2
    }
    return [value, slope]
  }
  if (direction * valueAndSlope(0)[0] <= 0) return 0
  let total = 0
  for (let i = from; i <= to; i++) total += counts[i] as number
  return total === 0 ? Number.NEGATIVE_INFINITY : fallingRoot(0, valueAndSlope)
}

/** What the likeliest change of the intercept gains. */
export function bestIntercept(stretch: Stretch, from: number, to: number, alpha: number, direction: Direction): number {
  const kappa = likeliestChange(stretch, from, to, alpha, direction)
  // For counts that are all 0 the gain grows towards a mean of 0, as far as numbers go.
  return interceptGain(stretch, from, to, Math.max(kappa, -40), alpha)
}
