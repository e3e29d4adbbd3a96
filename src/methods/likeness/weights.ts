import type { Rows } from "./rows.ts"

/** In how many texts each feature stands. */
export function countOf(rows: Rows, features: number): Int32Array {
  const counts = new Int32Array(features)
  for (let at = 0; at < rows.features.length; at++) {
    const feature = rows.features.numbers[at] as number
    counts[feature] = (counts[feature] as number) + 1
  }
  return counts
}

/**
 * How much each word says, by how rare it is: ln((N + 1) / (n + 0.5)), the inverse document frequency of Spärck Jones (Journal of
 * Documentation 28, 1972), smoothed so that an unseen word stays finite.
 */
export const rarity = (counts: Int32Array, texts: number): Float32Array =>
  Float32Array.from(counts, (count) => Math.max(0, Math.log((texts + 1) / (count + 0.5))))

/** The same for topics, flatter and within bounds: a common topic still says something, a rare one not everything. */
export const tellingTopics = (counts: Int32Array, texts: number): Float32Array =>
  Float32Array.from(counts, (count) => Math.min(1.3, Math.max(0.2, -Math.log(count / texts + 0.01) / 3)))

/** The length of a row of weights: the square root of the sum of squares. */
export function lengthOf(
  row: Iterable<readonly [feature: number, weight: number]>,
  weightOf: (feature: number) => number,
): number {
  let squares = 0
  for (const [feature, weight] of row) squares += (weight * weightOf(feature)) ** 2
  return Math.sqrt(squares)
}

/** The same for every row at once, with `extra` added. */
export function lengthsOf(rows: Rows, weights: Float32Array, extra: number): Float32Array {
  const lengths = new Float32Array(rows.length)
  let at = 0
  for (let row = 0; row < lengths.length; row++) {
    let squares = 0
    for (const end = rows.starts.numbers[row + 1] as number; at < end; at++)
      squares += ((rows.weights.numbers[at] as number) * (weights[rows.features.numbers[at] as number] as number)) ** 2
    lengths[row] = extra + Math.sqrt(squares)
  }
  return lengths
}
