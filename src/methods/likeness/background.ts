/** So many pairs tell what is ordinary. */
const pairs = 1000
/** The median absolute deviation times this is the standard deviation of a normal distribution (Hampel, 1974). */
const deviation = 1.4826
const furthest = 0.95

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length >> 1
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/**
 * The cosine below which two texts have nothing to do with each other. Models differ: for one, any two texts have a cosine of 0.1, for
 * another 0.8. So it is measured on pairs of any texts: their median and two standard deviations, estimated from the median
 * absolute deviation so that the few pairs that do belong together hardly count. A normal distribution has 2 % above it.
 * @param count how many texts there are; all pairs of few are measured, of many a fixed choice of a thousand
 * @param cosine of two texts, by their place from 0
 * @returns 0 to 0.95; 0 for fewer than three texts
 */
export function backgroundOf(count: number, cosine: (one: number, other: number) => number): number {
  if (count < 3) return 0
  const found = [...chosen(count)].map(([one, other]) => cosine(one, other)).sort((a, b) => a - b)
  const ordinary = middle(found)
  const spread = middle(found.map((each) => Math.abs(each - ordinary)).sort((a, b) => a - b))
  return Math.min(furthest, Math.max(0, ordinary + 2 * deviation * spread))
}

function* chosen(count: number): Generator<[one: number, other: number]> {
  if ((count * (count - 1)) / 2 <= pairs) {
    for (let one = 0; one < count; one++) for (let other = one + 1; other < count; other++) yield [one, other]
    return
  }
  // Two primes walk through all texts in different steps.
  for (let at = 0; at < pairs; at++) {
    const [one, other] = [(at * 7919) % count, (at * 104_729 + (count >> 1)) % count]
    if (one !== other) yield [one, other]
  }
}
