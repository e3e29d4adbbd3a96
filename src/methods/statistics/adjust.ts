/**
 * - `bonferroni`, `holm`, `hochberg`: the chance of even one false alarm stays below the level; Holm is never worse than
 *   Bonferroni, Hochberg is sharper but asks for comparisons that are independent or move together.
 * - `benjamini-hochberg`: at most this share of the alarms is false, for the same kind of comparisons.
 * - `benjamini-yekutieli`: the same whatever way the comparisons hang together.
 */
export type Adjustment = "bonferroni" | "holm" | "hochberg" | "benjamini-hochberg" | "benjamini-yekutieli"

/** Σ 1/i for i from 1 to n. */
function harmonic(n: number): number {
  let sum = 0
  for (let i = n; i >= 1; i--) sum += 1 / i
  return sum
}

/** What the p-value of this rank (1 is the smallest) among n is multiplied by. */
function factors(n: number, method: Adjustment): (rank: number) => number {
  switch (method) {
    case "bonferroni":
      return () => n
    case "holm":
    case "hochberg":
      return (rank) => n - rank + 1
    case "benjamini-hochberg":
      return (rank) => n / rank
    case "benjamini-yekutieli": {
      const sum = harmonic(n)
      return (rank) => (sum * n) / rank
    }
  }
}

/**
 * Adjusts p-values for having made many comparisons: compare the result with the level as if it were one p-value.
 * @param pValues one for each comparison made, also those that came to nothing
 * @returns the adjusted p-values, in the order given
 * @throws RangeError when a p-value does not lie from 0 to 1.
 * @source S. Holm (1979), Scand. J. Statist. 6:65-70; Y. Hochberg (1988), Biometrika 75:800-802;
 *   Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300; Y. Benjamini and D. Yekutieli (2001), Ann. Statist. 29:1165
 */
export function adjust(pValues: ArrayLike<number>, method: Adjustment): number[] {
  const values = Float64Array.from(pValues)
  const wrong = values.findIndex((p) => !(p >= 0 && p <= 1))
  if (wrong >= 0) throw new RangeError(`p-value ${wrong + 1} is ${values[wrong]}; it must lie from 0 to 1`)
  const order = Uint32Array.from(values.keys()).sort((i, j) => (values[i] as number) - (values[j] as number))
  const factor = factors(values.length, method)
  const adjusted = new Array<number>(values.length)
  const fill = (rank: number, soFar: number, choose: (a: number, b: number) => number): number => {
    const index = order[rank - 1] as number
    const value = choose(soFar, (values[index] as number) * factor(rank))
    adjusted[index] = Math.min(1, value)
    return value
  }
  let running = method === "holm" || method === "bonferroni" ? 0 : 1
  if (running === 0) for (let rank = 1; rank <= values.length; rank++) running = fill(rank, running, Math.max)
  else for (let rank = values.length; rank >= 1; rank--) running = fill(rank, running, Math.min)
  return adjusted
}
