import type { CountedPairs } from "./prior.ts"

/** How the pairs with one count are put together: `bin` of like expectation at a time, but not the `keep` largest. */
export type Squashing = { count: number; bin: number; keep: number }

/** openEBGM's own: its defaults for count 1, and what its introduction uses for count 2. */
export const usualSquashing: readonly Squashing[] = [
  { count: 1, bin: 50, keep: 100 },
  { count: 2, bin: 10, keep: 50 },
]

/** With fewer pairs of a count than this, squashing saves nothing (openEBGM refuses it: min_pts). */
export const leastToSquash = 500

/** What openEBGM's autoSquash does: for each common count about as many bins as its table says. */
export function automaticSquashing({ counts }: CountedPairs): Squashing[] {
  const keeps = [100, 75, 50, 25]
  const limits = [500, 1e3, 1e4, 1e5, 5e5, 1e6, 5e6]
  const bins = [50, 75, 150, 500, 750, 1e3, 2e3, 5e3]
  const numbers = new Map<number, number>()
  for (const count of counts) numbers.set(count, (numbers.get(count) ?? 0) + 1)
  const common = [...numbers].filter(([, number]) => number > 101).sort(([a], [b]) => a - b)
  return common.map(([count, number], index) => {
    const keep = keeps[Math.min(index, keeps.length - 1)] as number
    const at = limits.findIndex((limit) => number - keep < limit)
    const wanted = bins[at < 0 ? limits.length : at] as number
    return { count, keep, bin: Math.max(2, Math.floor((number - keep) / wanted)) }
  })
}

/** Indices of the pairs with this count, by rising expectation. */
function ranked({ counts, expected }: CountedPairs, count: number): number[] {
  const own = [...counts.keys()].filter((index) => counts[index] === count)
  return own.sort((a, b) => (expected[a] as number) - (expected[b] as number))
}

/**
 * Fewer points that say almost the same about the prior: pairs of one count and like expectation become one, with their
 * mean expectation and their number as its weight. The scores are computed for the pairs themselves all the same.
 * @param rules for which counts; a count that has fewer pairs than a bin and those to keep stays as it is
 * @source W. DuMouchel and D. Pregibon (2001), KDD, 67-76
 */
export function squashed(pairs: CountedPairs, rules: readonly Squashing[]): CountedPairs {
  const points: [count: number, expected: number, weight: number][] = []
  const done = new Set<number>()
  for (const { count, bin, keep } of rules) {
    const own = ranked(pairs, count)
    if (own.length - keep < bin || done.has(count)) continue
    done.add(count)
    const until = own.length - keep
    for (let from = 0; from < until; from += bin) {
      const those = own.slice(from, Math.min(from + bin, until))
      const sum = those.reduce((all, index) => all + (pairs.expected[index] as number), 0)
      points.push([count, sum / those.length, those.length])
    }
    for (const index of own.slice(until)) points.push([count, pairs.expected[index] as number, 1])
  }
  for (const [index, count] of pairs.counts.entries())
    if (!done.has(count)) points.push([count, pairs.expected[index] as number, pairs.weights[index] as number])
  return {
    counts: Int32Array.from(points, ([count]) => count),
    expected: Float64Array.from(points, ([, expected]) => expected),
    weights: Float64Array.from(points, ([, , weight]) => weight),
  }
}
