import { incompleteGamma } from "./incomplete-gamma.ts"
import { increasingRoot } from "./root.ts"

/** P(Z > z) for a standard normal Z, with full relative precision far out: ½ Q(½, z²/2), DLMF 7.11.2. */
export function normalUpperTail(z: number): number {
  const sides = incompleteGamma(0.5, (z * z) / 2)
  return z >= 0 ? sides.upper / 2 : 0.5 + sides.lower / 2
}

/** The z with P(Z > z) = tail, within 5e-4 of the truth: a first guess. Abramowitz & Stegun 26.2.23. */
export function roughNormalQuantile(tail: number): number {
  if (tail > 0.5) return -roughNormalQuantile(1 - tail)
  const t = Math.sqrt(-2 * Math.log(tail))
  const above = 2.515517 + t * (0.802853 + t * 0.010328)
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - above / below
}

/**
 * The z that a standard normal variable exceeds with chance `tail`, to about 1e-13: 0.025 gives 1.959964.
 * @throws RangeError when tail does not lie between 0 and 1.
 * @source the root of NIST DLMF 7.11.2
 */
export function normalUpperQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`a tail lies between 0 and 1, not ${tail}`)
  if (tail > 0.5) return -normalUpperQuantile(1 - tail)
  if (tail === 0.5) return 0
  return increasingRoot(roughNormalQuantile(tail), (z) => {
    const upper = normalUpperTail(z)
    const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
    return [Math.log(tail / upper), density / upper]
  })
}
