import { incompleteBeta } from "./incomplete-beta.ts"

/**
 * The chance that Student's t lies at least as far from 0 as `t`, on either side.
 * @param freedom degrees of freedom, above 0
 * @source NIST DLMF 8.17.19: I_x(freedom / 2, 1/2) at x = freedom / (freedom + t²)
 */
export function studentTwoSided(t: number, freedom: number): number {
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return 0
  const whole = freedom + square
  return incompleteBeta(freedom / 2, 0.5, freedom / whole, square / whole).lower
}
