import { digamma } from "../digamma.ts"
import { logGamma } from "../gamma.ts"
import type { Sloped } from "../newton-minimum.ts"

/**
 * DuMouchel's prior of the ratio of counted to expected: with chance `part` a draw from Gamma(shape1, rate1), else from
 * Gamma(shape2, rate2). openEBGM names them alpha1, beta1, alpha2, beta2 and P.
 */
export type GammaMixture = { alpha1: number; beta1: number; alpha2: number; beta2: number; part: number }

/** Pairs as far as the prior needs them: how many were counted and expected, and how many pairs each entry stands for. */
export type CountedPairs = { counts: Int32Array; expected: Float64Array; weights: Float64Array }

/** Differences of ln Γ and ψ from those of the shape itself, for each count that occurs. */
type CountTable = { gammas: Float64Array; digammas: Float64Array }

function tableOf(shape: number, distinct: Int32Array): CountTable {
  const [logGammaOfShape, digammaOfShape] = [logGamma(shape), digamma(shape)]
  return {
    gammas: Float64Array.from(distinct, (count) => (count === 0 ? 0 : logGamma(shape + count) - logGammaOfShape)),
    digammas: Float64Array.from(distinct, (count) => (count === 0 ? 0 : digamma(shape + count) - digammaOfShape)),
  }
}

/** ln P(count) of one component, given that it is at least `least`; slopes by ln shape and ln rate. */
class Component {
  readonly #shape: number
  readonly #rate: number
  readonly #logRate: number
  readonly #table: CountTable
  readonly #below: CountTable
  log = 0
  byShape = 0
  byRate = 0

  constructor(shape: number, rate: number, distinct: Int32Array, least: number) {
    this.#shape = shape
    this.#rate = rate
    this.#logRate = Math.log(rate)
    this.#table = tableOf(shape, distinct)
    this.#below = tableOf(
      shape,
      Int32Array.from({ length: least }, (_, count) => count),
    )
  }

  /** @param constant what does not hang on shape and rate: count × ln expected − ln count! */
  set(count: number, kind: number, expected: number, constant: number): void {
    const [shape, rate] = [this.#shape, this.#rate]
    const stretch = Math.log1p(expected / rate)
    const own = rate / (rate + expected)
    this.log = (this.#table.gammas[kind] as number) - (shape + count) * stretch - count * this.#logRate + constant
    this.byShape = shape * ((this.#table.digammas[kind] as number) - stretch)
    this.byRate = shape - (shape + count) * own
    const least = this.#below.gammas.length
    if (least > 0) this.#truncate(least, stretch, own, expected)
  }

  /** Divides by the chance of `least` or more: smaller counts do not stand in the list, so they could not be seen. */
  #truncate(least: number, stretch: number, own: number, expected: number): void {
    const shape = this.#shape
    const none = Math.exp(-shape * stretch)
    let rest = -Math.expm1(-shape * stretch)
    let byShape = none * shape * stretch
    let byRate = -none * shape * (1 - own)
    let scale = none
    for (let count = 1; count < least; count++) {
      scale *= ((shape + count - 1) / count) * (expected / this.#rate) * own
      rest -= scale
      byShape -= scale * shape * ((this.#below.digammas[count] as number) - stretch)
      byRate -= scale * (shape - (shape + count) * own)
    }
    this.log -= Math.log(rest)
    this.byShape -= byShape / rest
    this.byRate -= byRate / rest
  }
}

const part = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

/** The unknowns of the optimiser: logarithms and log-odds, so that no step leaves what is possible. */
export function unknownsOf({ alpha1, beta1, alpha2, beta2, part }: GammaMixture): Float64Array {
  return Float64Array.of(...[alpha1, beta1, alpha2, beta2].map(Math.log), Math.log(part / (1 - part)))
}

export function mixtureOf(unknowns: Float64Array): GammaMixture {
  const [alpha1 = 0, beta1 = 0, alpha2 = 0, beta2 = 0] = unknowns.subarray(0, 4).map(Math.exp)
  return { alpha1, beta1, alpha2, beta2, part: part(unknowns[4] as number) }
}

/**
 * Minus the log-likelihood of the prior, as a function of `unknownsOf` it, with its slopes.
 * @param least the smallest count that stands in the list: each component is truncated there; 0 when zeros are in it too
 * @source W. DuMouchel (1999), The American Statistician 53:177-190, formulas 2 and 12; W. DuMouchel and D. Pregibon (2001),
 *   KDD, 67-76, for weights and truncation of each component
 */
export function minusLogLikelihood({ counts, expected, weights }: CountedPairs, least: number): Sloped {
  const distinct = Int32Array.from(new Set(counts)).sort()
  const kindOf = new Map([...distinct].map((count, kind) => [count, kind]))
  const kinds = counts.map((count) => kindOf.get(count) as number)
  const constants = expected.map((amount, index) => {
    const count = counts[index] as number
    return count === 0 ? 0 : count * Math.log(amount) - logGamma(count + 1)
  })
  return (unknowns, slopes) => {
    const { alpha1, beta1, alpha2, beta2, part: share } = mixtureOf(unknowns)
    const one = new Component(alpha1, beta1, distinct, least)
    const two = new Component(alpha2, beta2, distinct, least)
    const [logOne, logTwo] = [
      -Math.log1p(Math.exp(-(unknowns[4] as number))),
      -Math.log1p(Math.exp(unknowns[4] as number)),
    ]
    let value = 0
    slopes.fill(0)
    for (let index = 0; index < counts.length; index++) {
      const [count, kind] = [counts[index] as number, kinds[index] as number]
      const [amount, weight] = [expected[index] as number, weights[index] as number]
      one.set(count, kind, amount, constants[index] as number)
      two.set(count, kind, amount, constants[index] as number)
      const gap = logTwo + two.log - logOne - one.log
      const ofOne = part(-gap)
      value -=
        weight *
        (gap > 0 ? logTwo + two.log + Math.log1p(Math.exp(-gap)) : logOne + one.log + Math.log1p(Math.exp(gap)))
      slopes[0] = (slopes[0] as number) - weight * ofOne * one.byShape
      slopes[1] = (slopes[1] as number) - weight * ofOne * one.byRate
      slopes[2] = (slopes[2] as number) - weight * (1 - ofOne) * two.byShape
      slopes[3] = (slopes[3] as number) - weight * (1 - ofOne) * two.byRate
      slopes[4] = (slopes[4] as number) - weight * (ofOne - share)
    }
    return value
  }
}
