/** Cases observed and expected in each of a collection of clusters that do not overlap. */
export type Collection = readonly { observed: number; expected: number }[]

/**
 * How unequally the cases are spread over the expected cases, from 0 (evenly) towards 1, when only the clusters and the
 * rest of the map are told apart: the Gini coefficient by which Han and others (2016) choose among collections.
 */
export function giniOf(collection: Collection, cases: number): number {
  const inside = collection.reduce((sum, { observed }) => sum + observed, 0)
  const expectedInside = collection.reduce((sum, { expected }) => sum + expected, 0)
  const rest = { observed: cases - inside, expected: cases - expectedInside }
  const parts = [...collection, rest].filter(({ expected, observed }) => expected > 0 || observed > 0)
  parts.sort((a, b) => a.observed * b.expected - b.observed * a.expected)
  // Twice the area between the diagonal and the curve of Lorenz.
  let [below, area] = [0, 0]
  for (const { observed, expected } of parts) {
    area += (expected / cases) * (2 * below + observed / cases)
    below += observed / cases
  }
  return Math.max(0, 1 - area)
}
