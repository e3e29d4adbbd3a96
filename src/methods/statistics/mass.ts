import { stirlingError } from "./gamma.ts"

/** ln(1 + e) − e without cancellation for small e: the series of 2 artanh(e / (2 + e)), DLMF 4.6.4. */
function logOnePlusMinus(e: number): number {
  const r = e / (2 + e)
  const square = r * r
  let sum = 0
  let power = 1
  for (let k = 3; ; k += 2) {
    const next = sum + power / k
    if (next === sum) break
    sum = next
    power *= square
  }
  return r * (2 * square * sum - e)
}

/** x ln(x / mean) + mean − x: how far x lies from the mean, in log-likelihood; both above 0. */
function deviance(x: number, mean: number): number {
  const gap = mean - x
  if (Math.abs(gap) < 0.5 * x) return -x * logOnePlusMinus(gap / x)
  return x * Math.log(x / mean) + gap
}

/**
 * The Poisson probability of x at this mean, meanˣ e^(−mean) / Γ(x + 1); x need not be whole.
 * Saddle-point form: full precision at ten million as well as at ten.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities, formula 4
 */
export function poissonMass(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  if (mean === Number.POSITIVE_INFINITY) return 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x)
}

function logComplement(part: number, rest: number): number {
  return part < 0.5 ? Math.log1p(-part) : Math.log(rest)
}

/**
 * The binomial probability of x in n; x and n need not be whole. `rest` is 1 − part, given apart so that a part
 * that lies closer to 1 than a number can say keeps its meaning.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities, formula 5
 */
export function binomialMass(x: number, n: number, part: number, rest: number): number {
  const others = n - x
  if (part === 0) return x === 0 ? 1 : 0
  if (rest === 0) return others === 0 ? 1 : 0
  if (x === 0) return Math.exp(n * logComplement(part, rest))
  if (others === 0) return Math.exp(n * logComplement(rest, part))
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(others) - deviance(x, n * part) - deviance(others, n * rest)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * others))
}
