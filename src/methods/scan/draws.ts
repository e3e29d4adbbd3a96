import { logGamma } from "../statistics/gamma.ts"
import { fraction, type Stream, wholeBelow } from "./stream.ts"

/** How many outcomes are drawn from, as columns of equal height with at most two outcomes each (Walker 1977; Vose 1991). */
export type Columns = { height: Float64Array; other: Uint32Array }

/** Columns for drawing index i with a chance of weights[i] to their sum. Weights are 0 or more, one of them above 0. */
export function columnsOf(weights: Float64Array): Columns {
  const count = weights.length
  let sum = 0
  for (let index = 0; index < count; index++) sum += weights[index] as number
  const height = new Float64Array(count)
  const other = new Uint32Array(count)
  // The short ones from the front, the tall ones from the back.
  const waiting = new Uint32Array(count)
  let short = 0
  let tall = count
  for (let index = 0; index < count; index++) {
    const own = ((weights[index] as number) * count) / sum
    height[index] = own
    other[index] = index
    waiting[own < 1 ? short++ : --tall] = index
  }
  while (short > 0 && tall < count) {
    const low = waiting[--short] as number
    const high = waiting[tall] as number
    other[low] = high
    const left = (height[high] as number) + (height[low] as number) - 1
    height[high] = left
    if (left >= 1) continue
    waiting[short++] = high
    tall++
  }
  // What is left is full but for rounding.
  for (let index = 0; index < short; index++) height[waiting[index] as number] = 1
  for (let index = tall; index < count; index++) height[waiting[index] as number] = 1
  return { height, other }
}

export function drawOne({ height, other }: Columns, stream: Stream): number {
  const column = wholeBelow(stream, height.length)
  return stream() < (height[column] as number) * 0x1_0000_0000 ? column : (other[column] as number)
}

const logFactorial = (n: number): number => logGamma(n + 1)

/**
 * Inversion that starts at the likeliest value and walks to both sides, the likelier neighbour first: exact, and as many
 * steps as the spread is wide. `up(k)` is the chance of k + 1 to that of k.
 */
function fromMode(
  stream: Stream,
  mode: number,
  chance: number,
  least: number,
  most: number,
  up: (k: number) => number,
): number {
  let left = fraction(stream) - chance
  if (left <= 0) return mode
  let [low, high] = [mode, mode]
  let [lowChance, highChance] = [chance, chance]
  while (low > least || high < most) {
    if (high < most) {
      highChance *= up(high++)
      left -= highChance
      if (left <= 0) return high
    }
    if (low > least) {
      lowChance /= up(--low)
      left -= lowChance
      if (left <= 0) return low
    }
  }
  return mode
}

/** How many of `trials` succeed, each with chance p. */
export function binomialDraw(stream: Stream, trials: number, p: number): number {
  if (trials === 0 || p <= 0) return 0
  if (p >= 1) return trials
  const mode = Math.min(trials, Math.floor((trials + 1) * p))
  const log = logFactorial(trials) - logFactorial(mode) - logFactorial(trials - mode)
  const chance = Math.exp(log + mode * Math.log(p) + (trials - mode) * Math.log1p(-p))
  const odds = p / (1 - p)
  return fromMode(stream, mode, chance, 0, trials, (k) => ((trials - k) / (k + 1)) * odds)
}

/** How many of `marked` among `total` are in a handful of `drawn`. */
export function hypergeometricDraw(stream: Stream, total: number, marked: number, drawn: number): number {
  const least = Math.max(0, drawn - (total - marked))
  const most = Math.min(drawn, marked)
  if (least >= most) return most
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))))
  const rest = total - marked
  const log =
    logFactorial(marked) -
    logFactorial(mode) -
    logFactorial(marked - mode) +
    (logFactorial(rest) - logFactorial(drawn - mode) - logFactorial(rest - drawn + mode)) -
    (logFactorial(total) - logFactorial(drawn) - logFactorial(total - drawn))
  const up = (k: number) => ((marked - k) / (k + 1)) * ((drawn - k) / (rest - drawn + k + 1))
  return fromMode(stream, mode, Math.exp(log), least, most, up)
}

/** A Poisson number: by inversion from the mode. */
export function poissonDraw(stream: Stream, mean: number): number {
  if (mean <= 0) return 0
  const mode = Math.floor(mean)
  const chance = Math.exp(mode * Math.log(mean) - mean - logFactorial(mode))
  return fromMode(stream, mode, chance, 0, mode + 100 + Math.ceil(20 * Math.sqrt(mean)), (k) => mean / (k + 1))
}
