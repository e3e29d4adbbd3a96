import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { noise, noisyCount } from "../../../src/methods/privacy/noisy-count.ts"

const minima = { count: 5, denominator: 50, sources: 3 }
const keys = (many: number) =>
  fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: many, maxLength: many })

test("the same people give the same number, in whatever order, never far from the truth and never below the minimum", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }).chain(keys), (people) => {
      const told = noisyCount(people, 3, minima)
      assert.deepEqual(noisyCount(people.toReversed(), 3, minima), told)
      if (told.kind === "about") {
        assert.ok(told.value >= minima.count)
        assert.ok(Math.abs(told.value - people.length) <= noise.most)
      }
      if (people.length >= minima.count + noise.most) assert.equal(told.kind, "about")
    }),
  )
})

test("nobody is nobody, and too few organisations tell nothing, however many people they are", () => {
  assert.deepEqual(noisyCount([], 3, minima), { kind: "tooFew" })
  assert.deepEqual(
    noisyCount(
      Array.from({ length: 90 }, () => 0.3),
      2,
      minima,
    ),
    { kind: "tooFew" },
  )
})

test("one person more or less changes the number by chance: the difference of two answers does not tell who is in it", () => {
  let state = 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const differences = new Map<number, number>()
  for (let turn = 0; turn < 2000; turn++) {
    const people = Array.from({ length: 20 }, next)
    const [all, without] = [noisyCount(people, 3, minima), noisyCount(people.slice(1), 3, minima)]
    if (all.kind !== "about" || without.kind !== "about") continue
    const difference = all.value - without.value
    differences.set(difference, (differences.get(difference) ?? 0) + 1)
  }
  const told = (differences.get(1) ?? 0) / 2000
  assert.ok(told < 0.25, `the true difference came out in ${told} of all tries`)
})
