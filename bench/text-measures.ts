/** Measures of agreement and order, as their papers define them. */

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0)
const pairs = (many: number): number => (many * (many - 1)) / 2

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** How well groups agree with themes: adjusted Rand index (Hubert and Arabie, 1985) and normalised mutual information (arithmetic mean). */
export function agreement(groups: readonly string[], themes: readonly string[]): { ari: number; nmi: number } {
  const size = groups.length
  const [ofGroup, ofTheme] = [counted(groups), counted(themes)]
  const both = counted(groups.map((group, at) => `${group}\n${themes[at]}`))
  const together = sum([...both.values()].map(pairs))
  const [one, other] = [sum([...ofGroup.values()].map(pairs)), sum([...ofTheme.values()].map(pairs))]
  const expected = (one * other) / pairs(size)
  const entropy = (counts: Map<string, number>) =>
    -sum([...counts.values()].map((many) => (many / size) * Math.log(many / size)))
  const shared = sum(
    [...both].map(([key, many]) => {
      const [group = "", theme = ""] = key.split("\n")
      return (many / size) * Math.log((many * size) / ((ofGroup.get(group) ?? 1) * (ofTheme.get(theme) ?? 1)))
    }),
  )
  return {
    ari: (together - expected) / ((one + other) / 2 - expected),
    nmi: shared / ((entropy(ofGroup) + entropy(ofTheme)) / 2),
  }
}

/** Discounted gain of the first ten against the best order (Järvelin and Kekäläinen, 2002), and one in the place of the first that is right. */
export function orderOf(right: readonly boolean[], relevant: number): { ndcg: number; first: number } {
  const gain = (hits: readonly boolean[]) => sum(hits.slice(0, 10).map((hit, at) => (hit ? 1 / Math.log2(at + 2) : 0)))
  const best = gain(Array(Math.min(10, relevant)).fill(true))
  return { ndcg: best > 0 ? gain(right) / best : 0, first: right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0 }
}

export const mean = (numbers: readonly number[]): number => sum(numbers) / (numbers.length || 1)
export const round = (value: number): number => Math.round(value * 1000) / 1000

/** Milliseconds that each of many takes. */
export function timed<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const started = performance.now()
  for (const item of items) work(item)
  return round((performance.now() - started) / items.length)
}
