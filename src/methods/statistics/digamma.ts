/** B₂ₖ / 2k, k = 1…8: NIST DLMF 5.11.2. With x at least 10 the first left-out term is below 1e-17. */
const coefficients = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160]

/**
 * ψ(x), the derivative of ln Γ(x), for x above 0, to about 1e-14.
 * @throws RangeError when x is not above 0.
 * @source NIST DLMF 5.11.2 from 10 on, the recurrence 5.5.2 below
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma needs a number above 0, not ${x}`)
  let shifted = x
  let steps = 0
  while (shifted < 10) {
    steps += 1 / shifted
    shifted += 1
  }
  const inverseSquare = 1 / (shifted * shifted)
  let tail = 0
  for (let k = coefficients.length - 1; k >= 0; k--) tail = (tail + (coefficients[k] as number)) * inverseSquare
  return Math.log(shifted) - 1 / (2 * shifted) - tail - steps
}
