import type { Direction } from "./stretch.ts"

/** The least count that would have raised an alarm now: doubled until it does, then halved towards it. */
export function casesNeeded(
  ratioWith: (count: number) => number,
  limit: number,
  most: number,
  direction: Direction,
): number {
  const alarms = (count: number) => ratioWith(count) >= limit
  if (direction < 0) {
    // Few enough cases alarm here: the first count that no longer does, as R counts it.
    let count = 0
    while (ratioWith(count) > limit && count <= most) count++
    return count
  }
  if (alarms(0)) return 0
  let [low, high] = [0, 1]
  while (!alarms(high)) {
    if (high >= most) return 1e99
    low = high
    high = Math.min(most, high * 2)
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (alarms(middle)) high = middle
    else low = middle
  }
  return high
}
