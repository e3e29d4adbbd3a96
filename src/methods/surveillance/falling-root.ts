/** How often Newton's method may step; it needs fewer than ten. */
const mostSteps = 200

/** The root of a function that falls, from a start on its positive side or beyond; its derivative goes with it. */
export function fallingRoot(start: number, valueAndSlope: (at: number) => readonly [number, number]): number {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  let at = start
  for (let step = 0; step < mostSteps; step++) {
    const [value, slope] = valueAndSlope(at)
    if (value > 0) low = at
    else high = at
    const next = at - value / slope
    const inside = next > low && next < high
    const to = inside
      ? next
      : Number.isFinite(low) && Number.isFinite(high)
        ? (low + high) / 2
        : at + (value > 0 ? 1 : -1)
    if (Math.abs(to - at) <= 1e-13 * (1 + Math.abs(to))) return to
    at = to
  }
  return at
}
