import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { fittedPrior, usualStarts } from "../../../src/methods/statistics/disproportion/fit.ts"
import { minusLogLikelihood, unknownsOf } from "../../../src/methods/statistics/disproportion/prior.ts"
import { disproportionAt } from "../../../src/methods/statistics/disproportion/ratios.ts"
import { posteriorOf, posteriorQuantile } from "../../../src/methods/statistics/disproportion/scores.ts"
import {
  countedPairs,
  gammaPoissonShrinker,
  scoresUnder,
} from "../../../src/methods/statistics/disproportion/shrinker.ts"
import { squashed, usualSquashing } from "../../../src/methods/statistics/disproportion/squash.ts"
import { pairsOfCounts, pairsOfReports } from "../../../src/methods/statistics/disproportion/table.ts"
import { incompleteGamma } from "../../../src/methods/statistics/incomplete-gamma.ts"
import { referenceTable, referenceText } from "./reference-files.ts"
import { near, withReferences } from "./references.ts"

const set = "rate_ebgm_caers"
const names = ["alpha1", "beta1", "alpha2", "beta2", "part"] as const
const priorOf = ([alpha1 = 0, beta1 = 0, alpha2 = 0, beta2 = 0, part = 0]: number[]) => ({
  alpha1,
  beta1,
  alpha2,
  beta2,
  part,
})

function caers() {
  const rows = referenceTable(`${set}/output.csv`)
  const pairs = rows.map((row) => ({ count: Number(row.N), expected: Number(row.E) }))
  return { rows, pairs, reference: JSON.parse(referenceText(`${set}/reference.json`)) }
}

test("the likelihood is that of openEBGM, at each of its starting points", withReferences, () => {
  const { pairs, reference } = caers()
  const all = countedPairs(pairs)
  const few = squashed(all, usualSquashing.slice(0, 1))
  for (const [index, start] of usualStarts.entries()) {
    const at = unknownsOf(start)
    near(minusLogLikelihood(all, 1)(at, new Float64Array(5)), reference.negLL_at_init[index].full, 1e-12, "all")
    near(minusLogLikelihood(few, 1)(at, new Float64Array(5)), reference.negLL_at_init[index].sq, 1e-12, "squashed")
  }
})

test("the fitted prior is that of openEBGM or likelier, squashed and not", withReferences, () => {
  const { pairs, reference } = caers()
  const all = countedPairs(pairs)
  const fits = { theta_squashed1: usualSquashing.slice(0, 1), theta_squashed2: usualSquashing, theta_full: [] }
  for (const [name, rules] of Object.entries(fits)) {
    const points = squashed(all, rules)
    const fitted = fittedPrior(points, 1)
    assert.ok(fitted.kind === "fitted" && !fitted.atEdge)
    const theirs = priorOf(reference[name])
    const reached = minusLogLikelihood(points, 1)(unknownsOf(theirs), new Float64Array(5))
    assert.ok(fitted.logLikelihood >= -reached - 1e-9)
    // openEBGM's optimiser stops where its own likelihood no longer changes, about 2e-6 from the top.
    for (const part of names) near(fitted.prior[part], theirs[part], 5e-6, `${name} ${part}`)
  }
})

test("scores equal those of openEBGM, which rounds to two decimals", withReferences, () => {
  const { rows, pairs, reference } = caers()
  const scores = scoresUnder(priorOf(reference.theta_squashed1), pairs)
  for (const [index, score] of scores.entries()) {
    const row = rows[index] as Record<string, string>
    near(score.qn, Number(row.Qn), 1e-11, "Qn")
    assert.ok(Math.abs(score.ebgm - Number(row.EBGM)) <= 0.005 + 1e-9, `EBGM of ${row.var1}, ${row.var2}`)
    // Its quantiles are found by halving until the step is below a hundredth.
    assert.ok(Math.abs(score.low - Number(row.QUANT_05)) < 0.011)
    assert.ok(Math.abs(score.high - Number(row.QUANT_95)) < 0.011)
  }
})

test(
  "pairs, expectations and ratios out of reports are those of openEBGM, with and without strata",
  withReferences,
  () => {
    const lines = referenceTable(`${set}/input_caers_raw.csv.gz`) as {
      id: string
      var1: string
      var2: string
      strat1: string
    }[]
    const plain = pairsOfReports(lines.map(({ id, var1, var2 }) => ({ id, var1, var2 })))
    const strata = pairsOfReports(lines.map(({ strat1, ...line }) => ({ ...line, stratum: strat1 })))
    const ratios = disproportionAt(0.95)
    for (const [pairs, file] of [
      [plain, "input.csv"],
      [strata, "input_stratified.csv.gz"],
    ] as const) {
      const rows = new Map(referenceTable(`${set}/${file}`).map((row) => [`${row.var1}|${row.var2}`, row]))
      assert.equal(pairs.length, rows.size)
      for (const { var1, var2, count, expected, margins } of pairs) {
        const row = rows.get(`${var1}|${var2}`)
        assert.equal(count, Number(row?.N))
        near(expected, Number(row?.E), 1e-12, "E")
        const { prr } = ratios(count, margins)
        if (row?.PRR === "Inf") assert.equal(prr.ratio, Number.POSITIVE_INFINITY)
        else assert.ok(Math.abs(prr.ratio - Number(row?.PRR)) <= 0.005 + 1e-9)
      }
    }
  },
)

test("a two-by-two table gives its textbook ratios", () => {
  // a 25, b 53, c 300, d 30700: PRR (25/78)/(300/31000), ROR 25 × 30700/(53 × 300)
  const { prr, ror, chiSquare } = disproportionAt(0.95)(25, { first: 78, second: 325, total: 31078 })
  near(prr.ratio, 33.119658, 1e-7, "PRR")
  near(ror.ratio, 48.27044, 1e-7, "ROR")
  near(
    Math.log(ror.interval[1] / ror.ratio),
    1.959963985 * Math.sqrt(1 / 25 + 1 / 53 + 1 / 300 + 1 / 30700),
    1e-8,
    "width",
  )
  near(chiSquare.value, (31078 * (25 * 30700 - 53 * 300 - 31078 / 2) ** 2) / (78 * 325 * 31000 * 30753), 1e-12, "Yates")
  // Uveitis with rifabutin: Evans, Waller and Davis (2001), table 2: PRR 586, chi-square 22,740
  const uveitis = disproportionAt(0.95)(41, { first: 55, second: 795, total: 592_767 })
  assert.deepEqual([Math.round(uveitis.prr.ratio), Math.round(uveitis.chiSquare.uncorrected)], [586, 22_740])
  const alone = disproportionAt(0.95)(3, { first: 3, second: 3, total: 100 })
  assert.deepEqual([alone.prr.ratio, alone.prr.interval], [Number.POSITIVE_INFINITY, [0, Number.POSITIVE_INFINITY]])
  assert.throws(() => disproportionAt(0.95)(5, { first: 4, second: 9, total: 100 }), RangeError)
})

test("slopes of the likelihood are its differences, for each kind of truncation", () => {
  const pairs = countedPairs([3, 4, 5, 8, 3, 20].map((count, index) => ({ count, expected: 0.4 + index })))
  for (const least of [0, 1, 3]) {
    const value = minusLogLikelihood(pairs, least)
    for (const start of usualStarts) {
      const at = unknownsOf(start)
      const slopes = new Float64Array(5)
      value(at, slopes)
      for (let place = 0; place < 5; place++) {
        const step = (by: number) => at.map((number, index) => (index === place ? number + by : number))
        const difference = (value(step(1e-5), new Float64Array(5)) - value(step(-1e-5), new Float64Array(5))) / 2e-5
        assert.ok(Math.abs(difference - (slopes[place] as number)) < 1e-3 * (1 + Math.abs(difference)))
      }
    }
  }
})

test("a quantile holds its chance, also where much of the posterior lies at 0", () => {
  const prior = fc.record({
    alpha1: fc.double({ min: 1e-5, max: 20, noNaN: true }),
    beta1: fc.double({ min: 1e-3, max: 20, noNaN: true }),
    alpha2: fc.double({ min: 1e-5, max: 20, noNaN: true }),
    beta2: fc.double({ min: 1e-3, max: 20, noNaN: true }),
    part: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  })
  fc.assert(
    fc.property(prior, fc.nat(40), fc.double({ min: 0.01, max: 50, noNaN: true }), (mixture, count, expected) => {
      const { part, shape1, rate1, shape2, rate2 } = posteriorOf(mixture, count, expected)
      for (const chance of [0.05, 0.5, 0.95]) {
        const at = posteriorQuantile({ part, shape1, rate1, shape2, rate2 }, chance)
        const below = (shape: number, rate: number) => incompleteGamma(shape, Math.max(at, 1e-300) * rate).lower
        const reached = part * below(shape1, rate1) + (1 - part) * below(shape2, rate2)
        assert.ok(at === 0 ? reached >= chance - 1e-9 : Math.abs(reached - chance) < 1e-9)
      }
    }),
  )
})

test("too few pairs, or pairs that are all alike, give no prior", () => {
  const few = gammaPoissonShrinker([{ count: 3, expected: 1 }])
  assert.deepEqual(few.fitted, { kind: "unclear", why: "too few pairs" })
  assert.equal(few.scores, undefined)
  const alike = gammaPoissonShrinker(Array.from({ length: 20 }, () => ({ count: 2, expected: 1 })))
  assert.deepEqual(alike.fitted, { kind: "unclear", why: "nothing varies" })
  assert.throws(() => gammaPoissonShrinker([{ count: 1, expected: 0 }]), RangeError)
})

test("a report counts once, however many lines it has", () => {
  const line = (id: string, var1: string, var2: string) => ({ id, var1, var2 })
  const pairs = pairsOfReports(
    [line("1", "a", "x"), line("1", "a", "x"), line("1", "a", "y"), line("2", "b", "x")],
    true,
  )
  assert.deepEqual(
    pairs.map(({ var1, var2, count, expected }) => [var1, var2, count, expected]),
    [
      ["a", "x", 1, 1],
      ["a", "y", 1, 0.5],
      ["b", "x", 1, 1],
      ["b", "y", 0, 0.5],
    ],
  )
  const [first] = pairsOfCounts([
    { var1: "a", var2: "x", count: 3 },
    { var1: "b", var2: "x", count: 1 },
  ])
  assert.equal(first?.expected, 3)
})
