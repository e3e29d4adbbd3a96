import assert from "node:assert/strict"
import { test } from "node:test"
import { happensExponentially, uniformBelow } from "../../../src/methods/privacy/discrete-laplace/chance.ts"
import {
  laplaceChance,
  laplaceHalfWidth,
  laplaceSpread,
} from "../../../src/methods/privacy/discrete-laplace/distribution.ts"
import { budgetLeft, type Ledger, spend } from "../../../src/methods/privacy/discrete-laplace/ledger.ts"
import { asNumber, rationalOf } from "../../../src/methods/privacy/discrete-laplace/rational.ts"
import { discreteLaplace } from "../../../src/methods/privacy/discrete-laplace/sample.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { referenceJson, withReferences } from "./references.ts"

type Row = {
  epsilon: number
  sensitivity: number
  alpha: number
  pmf0to10: number[]
  variance: number
  sd: number
  halfwidth95: number
  halfwidth99: number
}

const bitsOf = (seed: number) => {
  const stream = new RandomStream(seed)
  return () => stream.bits()
}

test("chances, variance and half widths are those of the reference", withReferences, () => {
  const close = (one: number, other: number) => assert.ok(Math.abs(one / other - 1) < 1e-12, `${one} ${other}`)
  for (const row of referenceJson<{ rows: Row[] }>("discrete-laplace.json").rows) {
    const { epsilon, sensitivity } = row
    const { alpha, variance, deviation } = laplaceSpread(epsilon, sensitivity)
    for (const [one, other] of [
      [alpha, row.alpha],
      [variance, row.variance],
      [deviation, row.sd],
    ] as const)
      close(one, other)
    for (const [size, chance] of row.pmf0to10.entries()) close(laplaceChance(-size, epsilon, sensitivity), chance)
    assert.equal(laplaceHalfWidth(0.95, epsilon, sensitivity), row.halfwidth95)
    assert.equal(laplaceHalfWidth(0.99, epsilon, sensitivity), row.halfwidth99)
  }
})

test("what is drawn has those chances: chi-square of 40,000 draws, three epsilons and a sensitivity of two", () => {
  for (const [epsilon, sensitivity] of [
    ["0.5", 1],
    ["1", 1],
    ["2", 1],
    ["1", 2],
  ] as const) {
    const bits = bitsOf(11)
    const [draws, reach] = [40_000, 4]
    const seen = new Map<number, number>()
    for (let draw = 0; draw < draws; draw++) {
      const noise = discreteLaplace(rationalOf(epsilon), sensitivity, bits)
      const cell = Math.max(-reach, Math.min(reach, noise))
      seen.set(cell, (seen.get(cell) ?? 0) + 1)
    }
    const chance = (size: number) => laplaceChance(size, Number(epsilon), sensitivity)
    const inner = Array.from({ length: 2 * reach - 1 }, (_, at) => at - reach + 1)
    const tail = (1 - inner.reduce((sum, size) => sum + chance(size), 0)) / 2
    const cells = [...inner.map((size) => [size, chance(size)] as const), [-reach, tail], [reach, tail]] as const
    const square = cells.reduce((sum, [size, expected]) => {
      return (
        sum + ((seen.get(size as number) ?? 0) - draws * (expected as number)) ** 2 / (draws * (expected as number))
      )
    }, 0)
    // Of chi-square with 8 degrees of freedom 1 in 1000 exceeds 26.1.
    assert.ok(square < 26.1, `${epsilon} ${sensitivity}: ${square}`)
  }
})

test("chances are exact: e to the minus one third, and each number below seven", () => {
  const bits = bitsOf(5)
  let happened = 0
  const seen = new Array<number>(7).fill(0)
  for (let draw = 0; draw < 30_000; draw++) {
    happened += Number(happensExponentially(1n, 3n, bits))
    const drawn = Number(uniformBelow(7n, bits))
    seen[drawn] = (seen[drawn] ?? 0) + 1
  }
  assert.ok(Math.abs(happened / 30_000 - Math.exp(-1 / 3)) < 0.01)
  for (const times of seen) assert.ok(Math.abs(times / 30_000 - 1 / 7) < 0.01)
  const large = uniformBelow(10n ** 30n, bits)
  assert.ok(large >= 0n && large < 10n ** 30n)
})

test("the same bits give the same noise, and an epsilon is read exactly", () => {
  const draw = () => {
    const bits = bitsOf(8)
    return Array.from({ length: 20 }, () => discreteLaplace(rationalOf("0.1"), 3, bits))
  }
  assert.deepEqual(draw(), draw())
  assert.deepEqual(rationalOf("0.25"), { over: 1n, under: 4n })
  assert.equal(asNumber(rationalOf("1.5")), 1.5)
  for (const wrong of ["0", "-1", "1e3", "", "a"]) assert.throws(() => rationalOf(wrong), RangeError)
})

test("nobody is told of more than the budget of a year allows, and no release is drawn twice", () => {
  const year = 2026
  const first = spend([], { year, name: "first quarter", thousandths: 400 }, 1000)
  assert.ok(first.kind === "granted" && first.left === 600)
  const second = spend(first.ledger, { year, name: "second quarter", thousandths: 600 }, 1000)
  assert.ok(second.kind === "granted" && second.left === 0)
  assert.deepEqual(spend(second.ledger, { year, name: "third quarter", thousandths: 1 }, 1000), {
    kind: "refused",
    why: "budget is used up",
    left: 0,
  })
  assert.equal(spend(second.ledger, { year: 2027, name: "first quarter", thousandths: 400 }, 1000).kind, "granted")
  assert.deepEqual(spend(first.ledger, { year, name: "first quarter", thousandths: 1 }, 1000), {
    kind: "refused",
    why: "released before",
    left: 600,
  })
  const ledger: Ledger = second.ledger
  assert.equal(budgetLeft(ledger, year, 1000), 0)
  assert.throws(() => spend([], { year, name: "x", thousandths: 0.5 }, 1000), RangeError)
})
