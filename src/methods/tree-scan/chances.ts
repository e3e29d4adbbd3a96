/** Two likelihood ratios this close are equal; a tie counts against the finding. */
const tie = 1e-9

/**
 * The Monte-Carlo chance of each likelihood ratio: (1 + replicas whose largest is at least as high)/(1 + replicas).
 * @source M. Dwass (1957), Annals of Mathematical Statistics 28:181-187
 */
export function monteCarloChances(heights: readonly number[], maxima: Float64Array): number[] {
  const sorted = maxima.toSorted()
  return heights.map((height) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as number) >= height - tie) high = middle
      else low = middle + 1
    }
    return (1 + sorted.length - low) / (1 + sorted.length)
  })
}
