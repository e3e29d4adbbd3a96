/** The greatest log likelihood ratios of the replicas, ready to hold others against. */
export type Simulated = { sorted: Float64Array; mean: number; spread: number }

/** How much two ratios may differ by rounding alone; a tie counts against the cluster. */
const tie = 1e-9
const eulerGamma = 0.5772156649015329

export function simulatedOf(maxima: Float64Array): Simulated {
  const sorted = maxima.slice().sort()
  const count = Math.max(1, sorted.length)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count
  return { sorted, mean, spread: Math.sqrt(variance) }
}

/** Where a ratio stands among the replicas, from the top: 1 + how many are as great or greater. */
export function rankOf({ sorted }: Simulated, llr: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < llr - tie) low = middle + 1
    else high = middle
  }
  return 1 + sorted.length - low
}

/** The Monte Carlo chance of a ratio as great by chance alone (Dwass 1957). */
export const monteCarloChance = (simulated: Simulated, llr: number): number =>
  rankOf(simulated, llr) / (simulated.sorted.length + 1)

/** The chance by a Gumbel distribution with the mean and the spread of the replicas (Abrams, Kulldorff, Kleinman 2010). */
export function gumbelChance({ mean, spread }: Simulated, llr: number): number {
  if (spread === 0) return llr > mean ? 0 : 1
  const scale = (spread * Math.sqrt(6)) / Math.PI
  const place = mean - eulerGamma * scale
  return -Math.expm1(-Math.exp((place - llr) / scale))
}

/** The ratio that a cluster must exceed at a level: of 999 replicas at 0.05 the 50th greatest. Undefined with too few. */
export function criticalValue({ sorted }: Simulated, level: number): number | undefined {
  const rank = Math.floor(level * (sorted.length + 1) + 1e-9)
  return rank >= 1 ? sorted[sorted.length - rank] : undefined
}

/**
 * After how many days such a cluster appears once by chance alone, when the analysis is made every `days` days. A chance
 * that is already corrected for `analyses` analyses (this one included) is taken back to one.
 */
export function recurrenceDays(p: number, days: number, analyses: number): number {
  return days / (analyses > 1 ? -Math.expm1(Math.log1p(-p) / analyses) : p)
}
