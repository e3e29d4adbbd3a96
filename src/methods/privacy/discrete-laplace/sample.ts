import { happens, happensExponentially, type RandomBits, uniformBelow } from "./chance.ts"
import type { Rational } from "./rational.ts"

/**
 * Noise with a discrete Laplace distribution, drawn exactly: the chance of k is (1 − a) / (1 + a) times a to the power |k|,
 * with a = e to the power −epsilon / sensitivity. Only whole numbers are used, since noise from rounded numbers can be
 * undone (Mironov, 2012).
 * @param epsilon what one release may tell of one person, as a fraction
 * @param sensitivity by how much one person can change all published cells together: a whole number from 1
 * @param bits random bits nobody can guess; the same bits give the same noise
 * @source Canonne, Kamath and Steinke (2020), algorithm 2; Ghosh, Roughgarden and Sundararajan (2009)
 */
export function discreteLaplace(epsilon: Rational, sensitivity: number, bits: RandomBits): number {
  if (!Number.isSafeInteger(sensitivity) || sensitivity < 1) throw new RangeError("a sensitivity is a number from 1")
  const { over: per, under } = epsilon
  const scale = under * BigInt(sensitivity)
  for (;;) {
    const part = uniformBelow(scale, bits)
    if (!happensExponentially(part, scale, bits)) continue
    let wholes = 0n
    while (happensExponentially(1n, 1n, bits)) wholes++
    const size = (part + scale * wholes) / per
    const negative = happens(1n, 2n, bits)
    if (negative && size === 0n) continue
    return Number(negative ? -size : size)
  }
}
