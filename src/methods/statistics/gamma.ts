/** ½ ln 2π. */
const halfLogTwoPi = 0.9189385332046728

/** B₂ₖ / (2k(2k−1)), k = 1…8: NIST DLMF 5.11.1. With x at least 10 the first left-out term is below 2e-18. */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

function stirlingTail(x: number): number {
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (let k = stirlingCoefficients.length - 1; k >= 0; k--) {
    sum = sum * inverseSquare + (stirlingCoefficients[k] as number)
  }
  return sum / x
}

/** ζ(s) − 1 by Euler-Maclaurin from n = 50 on (DLMF 25.2.8-25.2.10). */
function zetaMinusOne(s: number): number {
  const from = 50
  let sum = 0
  for (let n = from - 1; n >= 2; n--) sum += n ** -s
  const power = from ** -s
  return (
    sum +
    (power * from) / (s - 1) +
    power / 2 +
    (s * power) / (12 * from) -
    (s * (s + 1) * (s + 2) * power) / (720 * from ** 3) +
    (s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * power) / (30240 * from ** 5)
  )
}

/** 1 − Euler's constant. */
const oneMinusEuler = 0.42278433509846713
const zetaSeries = Array.from({ length: 30 }, (_, index) => zetaMinusOne(index + 2))

/** ln Γ(2 + d), |d| ≤ ½, without cancellation at d = 0: Abramowitz & Stegun 6.1.33. */
function logGammaNearTwo(d: number): number {
  let sum = 0
  for (let index = zetaSeries.length - 1; index >= 0; index--) {
    const k = index + 2
    sum = sum * -d + (zetaSeries[index] as number) / k
  }
  return d * oneMinusEuler + d * d * sum
}

/**
 * ln Γ(x) for x above 0, to about 1e-14 relative, near its zeros 1 and 2 as well.
 * Stirling's series from 10 on, the zeta series near 1 and 2, the recurrence Γ(x + 1) = xΓ(x) between.
 * @throws RangeError when x is not above 0.
 * @source NIST DLMF 5.11.1 and 5.5.1; Abramowitz & Stegun 6.1.33
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a number above 0, not ${x}`)
  if (x === Number.POSITIVE_INFINITY) return x
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingTail(x)
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log(x)
  let product = 1
  let shifted = x
  while (shifted > 2.5) {
    shifted -= 1
    product *= shifted
  }
  return logGammaNearTwo(shifted - 2) + Math.log(product)
}

/**
 * What Stirling's formula leaves: ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π, for n above 0.
 * It lets probabilities of large counts be written without subtracting large logarithms.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingError(n: number): number {
  if (n >= 10) return stirlingTail(n)
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi
}
