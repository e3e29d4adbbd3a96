/** Where the next guess goes when Newton's step leaves what is already known to hold the root. */
function between(low: number, high: number, at: number): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2
  return Number.isFinite(low) ? at + 2 : at - 2
}

/**
 * The root of an increasing function on the whole line: Newton's method that never leaves the bracket found so far.
 * Meant for functions of a logarithm, so that a step below 1e-11 leaves a relative error near machine precision.
 * @param valueAndSlope gives the value and its derivative; minus and plus infinity are welcome as values.
 * @throws RangeError when 400 steps do not suffice, which an increasing function with a root cannot cause.
 */
export function increasingRoot(start: number, valueAndSlope: (at: number) => readonly [number, number]): number {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  let at = start
  for (let step = 0; step < 400; step++) {
    const [value, slope] = valueAndSlope(at)
    if (value === 0) return at
    if (value < 0) low = at
    else high = at
    const newton = value / slope
    if (Math.abs(newton) <= 1e-11) return at - newton
    const next = at - Math.max(-8, Math.min(8, newton))
    at = next > low && next < high ? next : between(low, high, at)
    if (high - low <= 1e-15 * Math.abs(at)) return at
  }
  throw new RangeError(`no root found near ${at}`)
}
