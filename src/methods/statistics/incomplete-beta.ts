import type { Sides } from "./incomplete-gamma.ts"
import { binomialMass } from "./mass.ts"

/**
 * Iₓ(a, b) B(a, b) / (xᵃ yᵇ) as the continued fraction of Didonato and Morris (1992), formula 9, forwards by Lentz's
 * method. It takes how far x lies below the mean, `gap` = a − (a + b)x, as a number of its own, and so keeps its
 * precision when a and b differ by a factor of millions.
 */
function fraction(a: number, b: number, x: number, y: number, gap: number): number {
  let denominator = (a / (a + 1)) * (gap + 1)
  let c = Number.POSITIVE_INFINITY
  let d = 1 / denominator
  let value = d
  for (let n = 1; ; n++) {
    const place = a + 2 * n
    const numerator = ((a + n - 1) / (place - 1)) * ((a + b + n - 1) / (place - 1)) * n * (b - n) * x * x
    denominator = n + (n * (b - n) * x) / (place - 1) + ((a + n) / (place + 1)) * (gap + 1 + n * (1 + y))
    d = 1 / (denominator + numerator * d)
    c = denominator + numerator / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 3e-16) return value
  }
}

/**
 * The regularised incomplete beta function: `lower` is Iₓ(a, b), `upper` is 1 − Iₓ(a, b), with y = 1 − x given apart.
 * For whole a and b, `lower` is the chance of at least a successes in a + b − 1 draws with chance x.
 * The smaller side is good to about 1e-13 relative up to a + b of ten million.
 * @throws RangeError when a or b is not above 0, or x or y lies outside 0 to 1.
 * @source A. R. Didonato and A. H. Morris (1992), ACM TOMS 18:360-373
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Sides {
  if (!(a > 0) || !(b > 0)) throw new RangeError(`incompleteBeta needs a and b above 0: ${a}, ${b}`)
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new RangeError(`incompleteBeta needs 0 <= x <= 1: ${x}, ${y}`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (y === 0) return { lower: 1, upper: 0 }
  const mass = binomialMass(a, a + b, x, y)
  if (mass === 0) return x * b < y * a ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 }
  const scale = mass * a * (b / (a + b))
  const gap = a > b ? (a + b) * y - b : a - (a + b) * x
  if (gap >= 0) {
    const lower = Math.min(1, scale * fraction(a, b, x, y, gap))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, scale * fraction(b, a, y, x, -gap))
  return { lower: 1 - upper, upper }
}
