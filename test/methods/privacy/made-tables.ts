import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"

/** A count that is 0 often and large seldom, with the given mean. */
const skewedCount = (mean: number, random: RandomStream): number =>
  Math.floor(-Math.log(1 - random.part()) * (mean + 0.5))

/** A number of events of the given mean: Knuth's product of chances. */
export function poissonCount(mean: number, random: RandomStream): number {
  let [count, product] = [0, random.part()]
  for (const least = Math.exp(-mean); product > least; count++) product *= random.part()
  return count
}

/** A table with skewed counts; `seed` makes it another. */
export function madeTable(rows: number, columns: number, mean: number, seed: number): number[][] {
  const random = new RandomStream(seed, rows * 1000 + columns)
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => skewedCount(mean, random)))
}
