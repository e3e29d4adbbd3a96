import { logGamma } from "./gamma.ts"
import { incompleteBeta } from "./incomplete-beta.ts"
import { incompleteGamma } from "./incomplete-gamma.ts"
import { binomialMass, poissonMass } from "./mass.ts"
import { roughNormalQuantile } from "./normal.ts"
import { increasingRoot } from "./root.ts"

export type Side = "lower" | "upper"

const other = { lower: "upper", upper: "lower" } as const

function mustBeChance(chance: number): void {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies between 0 and 1, not ${chance}`)
}

/** A first guess at the logarithm of a gamma quantile: Wilson and Hilferty (1931), or the first term of the series. */
export function roughLogGammaQuantile(shape: number, chance: number, side: Side): number {
  const z = roughNormalQuantile(chance) * (side === "upper" ? 1 : -1)
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))
  if (cubeRoot > 0.2) return Math.log(shape) + 3 * Math.log(cubeRoot)
  return (Math.log(chance) + logGamma(shape + 1)) / shape
}

/**
 * The x at which the lower (or upper) side of the gamma distribution with this shape and scale 1 holds `chance`:
 * the inverse of `incompleteGamma`, to about 1e-13 relative.
 * Half a chi-square quantile with 2 × shape degrees of freedom.
 * @throws RangeError when shape is not above 0 or chance lies outside 0 to 1.
 * @source Newton's method on ln P against ln x, which is concave; DLMF 8.8.13 for the derivative
 */
export function gammaQuantile(shape: number, chance: number, side: Side): number {
  mustBeChance(chance)
  if (!(shape > 0)) throw new RangeError(`a shape lies above 0: ${shape}`)
  if (chance === 0) return side === "lower" ? 0 : Number.POSITIVE_INFINITY
  if (chance === 1) return side === "lower" ? Number.POSITIVE_INFINITY : 0
  if (chance > 0.5) return gammaQuantile(shape, 1 - chance, other[side])
  const direction = side === "lower" ? 1 : -1
  const logarithm = increasingRoot(roughLogGammaQuantile(shape, chance, side), (at) => {
    const x = Math.exp(at)
    const reached = incompleteGamma(shape, x)[side]
    return [direction * Math.log(reached / chance), (shape * poissonMass(shape, x)) / reached]
  })
  return Math.exp(logarithm)
}

/** ln(x / (1 − x)) back to x and 1 − x, both in full precision. */
export function fromLogOdds(logOdds: number): readonly [part: number, rest: number] {
  return [1 / (1 + Math.exp(-logOdds)), 1 / (1 + Math.exp(logOdds))]
}

/**
 * The log-odds ln(x / (1 − x)) at which the lower (or upper) side of the beta distribution holds `chance`. Log-odds
 * say where x lies near 0 and near 1 alike, and are what a ratio of two rates needs.
 * @throws RangeError when a or b is not above 0 or chance lies outside 0 to 1.
 * @source Newton's method on ln I against the log-odds; DLMF 8.17.20 for the derivative
 */
export function betaLogOddsQuantile(a: number, b: number, chance: number, side: Side): number {
  mustBeChance(chance)
  if (!(a > 0) || !(b > 0)) throw new RangeError(`a and b lie above 0: ${a}, ${b}`)
  const direction = side === "lower" ? 1 : -1
  if (chance === 0) return direction * Number.NEGATIVE_INFINITY
  if (chance === 1) return direction * Number.POSITIVE_INFINITY
  if (chance > 0.5) return betaLogOddsQuantile(a, b, 1 - chance, other[side])
  const start = Math.log(a / b) - direction * roughNormalQuantile(chance) * Math.sqrt(1 / a + 1 / b)
  return increasingRoot(start, (at) => {
    const [x, y] = fromLogOdds(at)
    const reached = incompleteBeta(a, b, x, y)[side]
    const slope = (binomialMass(a, a + b, x, y) * a * (b / (a + b))) / reached
    return [direction * Math.log(reached / chance), slope]
  })
}

/**
 * The x at which the lower (or upper) side of the beta distribution holds `chance`: the inverse of `incompleteBeta`.
 * @throws RangeError as `betaLogOddsQuantile` does.
 */
export function betaQuantile(a: number, b: number, chance: number, side: Side): number {
  return fromLogOdds(betaLogOddsQuantile(a, b, chance, side))[0]
}
