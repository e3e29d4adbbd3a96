import { binomialInterval, binomialTails } from "../../methods/statistics/binomial.ts"
import { type Interval, largestCount } from "../../methods/statistics/interval.ts"
import { poissonInterval } from "../../methods/statistics/poisson.ts"
import { standardisedRatio } from "../../methods/statistics/standardised-ratio.ts"
import type { Tails } from "../../methods/statistics/tails.ts"
import { twoRates } from "../../methods/statistics/two-rates.ts"
import { aboveZero, type Cells, chance, wholeNumber } from "../cells.ts"
import { WrongInput } from "../records.ts"

/** What a row gives: numbers by name, intervals, and the tails where there is something to compare with. */
export type RateResult = { [name: string]: number | Interval | Tails | undefined; tails?: Tails }

/**
 * A way of reading a row. `columns` must all be in the input for it to apply. One that asks so little that a file may
 * have it by chance allows `onlyLabels` beside it.
 */
export type RateModel = {
  columns: readonly string[]
  onlyLabels?: true
  compute: (cells: Cells, level: number) => RateResult
}

const poissonCount: RateModel = {
  columns: ["x"],
  onlyLabels: true,
  compute(cells, level) {
    const x = cells.number("x", wholeNumber)
    return {
      x,
      level,
      rate: x,
      exact: poissonInterval(x, level, "garwood"),
      midP: poissonInterval(x, level, "mid-p"),
      byar: poissonInterval(x, level, "byar"),
      byarHalf: poissonInterval(x, level, "byar-half"),
    }
  },
}

const observedExpected: RateModel = {
  columns: ["O", "E"],
  compute(cells, level) {
    const observed = cells.number("O", wholeNumber)
    const expected = cells.number("E", aboveZero)
    return { O: observed, E: expected, level, ...standardisedRatio(observed, expected, level) }
  },
}

const binomial: RateModel = {
  columns: ["x", "n", "p0"],
  compute(cells, level) {
    const x = cells.number("x", wholeNumber)
    const n = cells.number("n", wholeNumber)
    if (n === 0)
      throw new WrongInput(
        { nl: "0 is geen aantal om uit te tellen", en: "0 is nothing to count out of" },
        cells.line,
        "n",
      )
    if (x > n)
      throw new WrongInput({ nl: `${x} is meer dan n (${n})`, en: `${x} is more than n (${n})` }, cells.line, "x")
    const p0 = cells.number("p0", chance)
    return {
      x,
      n,
      p0,
      level,
      proportion: x / n,
      exact: binomialInterval(x, n, level, "clopper-pearson"),
      midP: binomialInterval(x, n, level, "mid-p"),
      wilson: binomialInterval(x, n, level, "wilson"),
      tails: binomialTails(x, n, p0),
    }
  },
}

/** Nothing counted on either side: any ratio is possible, and nothing is unusual. */
const nothingCounted = {
  rates: [0, 0] as const,
  ratio: Number.NaN,
  exact: [0, Number.POSITIVE_INFINITY] as const,
  midP: [0, Number.POSITIVE_INFINITY] as const,
  tails: { upper: 1, upperMid: 0.5, lower: 1, lowerMid: 0.5, twoSidedCentral: 1, twoSidedMid: 1, twoSidedMinlike: 1 },
}

const twoPoissonRates: RateModel = {
  columns: ["x1", "T1", "x2", "T2"],
  compute(cells, level) {
    const [x1, T1] = [cells.number("x1", wholeNumber), cells.number("T1", aboveZero)]
    const [x2, T2] = [cells.number("x2", wholeNumber), cells.number("T2", aboveZero)]
    if (x1 + x2 > largestCount) {
      const complaint = { nl: "x1 en x2 zijn samen meer dan 10 miljard", en: "x1 and x2 are together over 10 billion" }
      throw new WrongInput(complaint, cells.line, "x2")
    }
    const outcome = twoRates(x1, T1, x2, T2, level)
    const { rates, ratio, exact, midP, tails } = outcome.kind === "unclear" ? nothingCounted : outcome
    return { x1, T1, x2, T2, level, rate1: rates[0], rate2: rates[1], ratio, exact, midP, tails }
  },
}

export const modelNames = ["poisson", "binomial", "two-rates"] as const
export type ModelName = (typeof modelNames)[number]

/** The ways of reading a row that each model knows, the more telling first. */
export const rateModels: Record<ModelName, readonly RateModel[]> = {
  poisson: [observedExpected, poissonCount],
  binomial: [binomial],
  "two-rates": [twoPoissonRates],
}
