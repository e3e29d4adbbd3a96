import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { concentration } from "../../../src/methods/reach/concentration.ts"
import { coverageGap, inequality } from "../../../src/methods/reach/inequality.ts"
import { representation } from "../../../src/methods/reach/representation.ts"
import { binomialInterval } from "../../../src/methods/statistics/binomial.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"

const file = join(import.meta.dirname, "../../../../shared/data/references/reach/reach-equity.json")
const skip = existsSync(file) ? false : "the folder with reference data is not here"
const reference = () => JSON.parse(readFileSync(file, "utf8"))

const near = (found: number, expected: number, what: string, within = 1e-9) =>
  assert.ok(
    Math.abs(found - expected) <= within * Math.max(1, Math.abs(expected)),
    `${what}: ${found}, not ${expected}`,
  )
const ranked = (people: readonly number[], reached: readonly number[]) =>
  people.map((one, at) => ({ rank: at + 1, people: one, reached: reached[at] as number }))
const grouped = (need: readonly number[], reached: readonly number[]) =>
  need.map((one, at) => ({ need: one, reached: reached[at] as number }))

test("indices of concentration and inequality are those of the reference file", { skip }, () => {
  for (const one of reference().concentration) {
    const found = concentration(ranked(one.populationNeed, one.reached), 0.95)
    near(found.index, one.concentrationIndex, one.name)
    near(found.erreygers, one.erreygersCorrected, `${one.name}, Erreygers`)
    near(found.wagstaff, one.wagstaffNormalised, `${one.name}, Wagstaff`)
    found.curve.forEach((point, at) => {
      near(point.people, one.curveP[at], `${one.name}, people`)
      near(point.reached, one.curveL[at], `${one.name}, reached`)
    })
    const unequal = inequality(grouped(one.populationNeed, one.reached))
    near(unequal.gini, Math.abs(one.giniOfGroupRates), `${one.name}, Gini`)
    near(unequal.theilT, one.theilT, `${one.name}, Theil T`)
    if (one.theilL_MLD === null) assert.equal(unequal.theilL, Number.POSITIVE_INFINITY)
    else near(unequal.theilL, one.theilL_MLD, `${one.name}, Theil L`)
    near(unequal.hoover, one.hoover, `${one.name}, Hoover`)
    representation(grouped(one.populationNeed, one.reached), 0.95).forEach((group, at) => {
      assert.equal(group.kind, "ratio")
      if (group.kind === "ratio") near(group.ratio, one.representationRatio[at], one.name)
    })
  }
})

test("margins of ratios are Garwood's, of shares Wilson's, as in the reference file", { skip }, () => {
  for (const { observed, expected, SIR, garwood95 } of reference().ratioOfSharesPoisson) {
    // The group of which so many are expected, beside a group that makes up the rest.
    const rest = 1000 - observed
    const [group] = representation(
      [
        { reached: observed, need: expected },
        { reached: rest, need: 1000 - expected },
      ],
      0.95,
    )
    if (expected < 5) {
      assert.equal(group?.kind, "tooFew")
      continue
    }
    if (group?.kind !== "ratio") throw new Error("a ratio was expected")
    near(group.ratio, SIR, `${observed} of ${expected}`)
    near(group.margin[0], garwood95[0], `${observed} of ${expected}, low`)
    near(group.margin[1], garwood95[1], `${observed} of ${expected}, high`)
  }
  for (const { x, n, wilson95 } of reference().wilson) {
    const [low, high] = binomialInterval(x, n, 0.95, "wilson")
    near(low, wilson95[0], `${x} of ${n}`)
    near(high, wilson95[1], `${x} of ${n}`)
  }
})

test("the margin of the index is as wide as when people are drawn again and again", () => {
  const [people, reached] = [
    [120, 200, 80, 100],
    [80, 90, 30, 22],
  ]
  const { index, standardError } = concentration(ranked(people, reached), 0.95)
  const cells = people.flatMap((one, at) => [
    { rank: at + 1, reached: 1, many: reached[at] as number },
    { rank: at + 1, reached: 0, many: one - (reached[at] as number) },
  ])
  const everybody = cells.flatMap((cell) => Array<typeof cell>(cell.many).fill(cell))
  const random = new RandomStream(11)
  const drawn = Array.from({ length: 2000 }, () => {
    const counts = ranked([0, 0, 0, 0], [0, 0, 0, 0])
    for (let at = 0; at < everybody.length; at++) {
      const one = everybody[random.below(everybody.length)]
      const group = counts[(one?.rank ?? 1) - 1]
      if (group && one) Object.assign(group, { people: group.people + 1, reached: group.reached + one.reached })
    }
    return concentration(counts, 0.95).index
  })
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (drawn.length - 1))
  assert.ok(index < 0)
  assert.ok(Math.abs(spread / standardError - 1) < 0.06, `${spread} drawn, ${standardError} computed`)
})

test("groups of the same rank stand in the same place, whichever comes first", () => {
  const one = concentration(
    [
      { rank: 1, people: 10, reached: 2 },
      { rank: 1, people: 30, reached: 9 },
      { rank: 2, people: 40, reached: 6 },
    ],
    0.95,
  )
  const other = concentration(
    [
      { rank: 2, people: 40, reached: 6 },
      { rank: 1, people: 40, reached: 11 },
    ],
    0.95,
  )
  near(one.index, other.index, "index")
  near(one.standardError, other.standardError, "standard error")
})

test("a gap counts only who falls short, in people", () => {
  const groups = grouped([100, 100, 50], [20, 60, 25])
  assert.equal(coverageGap(groups, 0.5), 30)
  assert.equal(coverageGap(groups, 0.2), 0)
})

test("where nobody was reached, or a need is nothing, it says so instead of giving a number", () => {
  assert.throws(() => concentration(ranked([10, 10], [0, 0]), 0.95), /nobody was reached/)
  assert.throws(() => inequality(grouped([10], [0])), /nobody was reached/)
  assert.throws(() => representation(grouped([10, 0], [1, 1]), 0.95), RangeError)
  assert.throws(() => concentration(ranked([10, -1], [1, 1]), 0.95), RangeError)
  assert.throws(() => concentration(ranked([10], [1]), 1.5), RangeError)
})
