/** Below this a negative binomial distribution is Poisson as far as numbers can tell. */
const smallestAlpha = 1e-10

/** How many counts are larger than 0, 1, 2, …: counts that repeat are then added up once. */
function numberLarger(counts: readonly number[]): Float64Array {
  const larger = new Float64Array(counts.reduce((most, count) => Math.max(most, count), 0))
  for (const count of counts) if (count > 0) larger[count - 1] = (larger[count - 1] as number) + 1
  for (let j = larger.length - 2; j >= 0; j--) larger[j] = (larger[j] as number) + (larger[j + 1] as number)
  return larger
}

/**
 * Slope of the log-likelihood of alpha at these means, written so that nothing is divided by an alpha near 0.
 * @source Lawless (1987), formula 2.5
 */
function slope(counts: readonly number[], larger: Float64Array, means: readonly number[], alpha: number): number {
  let sum = 0
  for (let j = 1; j < larger.length; j++) sum += ((larger[j] as number) * j) / (1 + alpha * j)
  for (const [index, count] of counts.entries()) {
    const mean = means[index] as number
    const x = alpha * mean
    // (ln(1 + x) − x / (1 + x)) / alpha², as a series where the difference is lost in rounding.
    const rest =
      x < 1e-4 ? mean * mean * (0.5 - (2 * x) / 3 + 0.75 * x * x) : (Math.log1p(x) - x / (1 + x)) / alpha ** 2
    sum += rest - (count * mean) / (1 + x)
  }
  return sum
}

/** The alpha of most likelihood at these means, by halving its logarithm; 0 when the counts vary no more than Poisson counts. */
export function likeliestAlpha(counts: readonly number[], means: readonly number[]): number {
  const larger = numberLarger(counts)
  let [low, high] = [Math.log(smallestAlpha), Math.log(1e6)]
  if (slope(counts, larger, means, smallestAlpha) <= 0) return 0
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (slope(counts, larger, means, Math.exp(middle)) > 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
