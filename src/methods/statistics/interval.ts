/** The bounds of a confidence interval; `Infinity` where there is no upper bound. */
export type Interval = readonly [low: number, high: number]

/** The largest count the exact methods take: their work grows with its square root, and no country is larger. */
export const largestCount = 1e10

/** @throws RangeError when the level is not between 0 and 1. */
export function mustBeLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, such as 0.95, not ${level}`)
}

/** @throws RangeError when the count is not a whole number from 0 to `largestCount`. */
export function mustBeCount(count: number, name: string): void {
  if (!Number.isInteger(count) || count < 0 || count > largestCount) {
    throw new RangeError(`${name} is a whole number from 0 to ${largestCount}, not ${count}`)
  }
}

/**
 * Amounts (expected numbers, times, populations) stay where a quotient of two of them is still a number.
 * @throws RangeError when the amount does not lie from 1e-100 to 1e100.
 */
export function mustBePositive(amount: number, name: string): void {
  if (!(amount >= 1e-100 && amount <= 1e100)) {
    throw new RangeError(`${name} is a number above 0, from 1e-100 to 1e100, not ${amount}`)
  }
}
