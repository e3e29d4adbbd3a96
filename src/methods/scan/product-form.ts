import type { WindowProblem } from "./windows.ts"

/** A measure that is a share of each location times a profile over time, the same for all. */
export type ProductForm = { share: Float64Array; profile: Float64Array }

/**
 * The measure as a product, where it is one: in the permutation model, and wherever the population does not change in
 * time. Undefined where places have profiles of their own.
 */
export function productForm({ measure, locations, intervals }: WindowProblem): ProductForm | undefined {
  const share = new Float64Array(locations)
  const profile = new Float64Array(intervals)
  let total = 0
  for (let cell = 0; cell < measure.length; cell++) {
    const value = measure[cell] as number
    const location = Math.floor(cell / intervals)
    share[location] = (share[location] as number) + value
    profile[cell % intervals] = (profile[cell % intervals] as number) + value
    total += value
  }
  for (let interval = 0; interval < intervals; interval++) profile[interval] = (profile[interval] as number) / total
  for (let cell = 0; cell < measure.length; cell++) {
    const product = (share[Math.floor(cell / intervals)] as number) * (profile[cell % intervals] as number)
    // What differs by rounding alone is the same.
    if (Math.abs(product - (measure[cell] as number)) > 1e-12 * Math.max(product, measure[cell] as number))
      return undefined
  }
  return { share, profile }
}
