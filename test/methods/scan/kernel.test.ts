import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import * as fast from "../../../src/methods/scan/kernel/fast.ts"
import { madeFrom } from "../../../src/methods/scan/kernel/kernel.generated.ts"
import { kernelRuns } from "../../../src/methods/scan/kernel/machine.ts"
import * as plain from "../../../src/methods/scan/plain.ts"
import type { PoissonProblem } from "../../../src/methods/scan/problem.ts"
import { anyProblem, countsOf } from "./kernel-problems.ts"

const near = (one: number, other: number, what: string) =>
  assert.ok(Math.abs(one - other) < 1e-9, `${what}: ${one} and ${other}`)

test("this machine runs the kernel", () => assert.ok(kernelRuns()))

test("the kernel comes from its source", () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../../src/methods/scan/kernel/${name}`, import.meta.url), "utf8")
  const source = ["kernel.as", "cut.as", "look.as", "draw.as", "windows.as"].map(read).join("\n")
  assert.equal(createHash("sha256").update(source).digest("hex"), madeFrom)
})

test("replicas have the same greatest ratio as in the plain scan, whatever the problem", () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), fc.integer({ min: 1, max: 19 }), (problem, seed, many) => {
      const expected = plain.simulatedMaxima(problem, seed, 3, many)
      const found = fast.simulatedMaxima(problem, seed, 3, many)
      for (let index = 0; index < many; index++) near(found[index] as number, expected[index] as number, `${index}`)
    }),
    { numRuns: 150 },
  )
})

test("replicas that keep the cases of every place and interval, or of one of both, are scanned alike", () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), fc.constantFrom("both", "intervals"), (problem, seed, kept) => {
      const { locations, intervals, expected } = problem
      const counts = countsOf(problem, seed)
      const [perLocation, perInterval] = [new Uint32Array(locations), new Uint32Array(intervals)]
      for (const [cell, count] of counts.entries()) {
        const [location, interval] = [Math.floor(cell / intervals), cell % intervals]
        perLocation[location] = (perLocation[location] as number) + count
        perInterval[interval] = (perInterval[interval] as number) + count
      }
      const group = Uint32Array.from(counts, (_, cell) => cell % intervals)
      const randomness =
        kept === "both"
          ? ({ kind: "permutation", perLocation, perInterval } as const)
          : ({ kind: "per-group", group, totals: perInterval } as const)
      const fitting = expected.map((_, cell) => {
        return (
          ((perLocation[Math.floor(cell / intervals)] as number) * (perInterval[cell % intervals] as number)) /
          problem.cases
        )
      })
      const own = { ...problem, expected: fitting, randomness }
      const slow = plain.simulatedMaxima(own, seed, 2, 11)
      for (const [index, value] of fast.simulatedMaxima(own, seed, 2, 11).entries())
        near(value, slow[index] as number, `${index}`)
    }),
    { numRuns: 80 },
  )
})

test("every centre has the same best window as in the plain scan", () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), (problem, seed) => {
      const counts = countsOf(problem, seed)
      const expected = plain.bestOfCentres(problem, counts)
      const found = fast.bestOfCentres(problem, counts)
      assert.equal(found.length, expected.length)
      found.forEach((best, index) => {
        const other = expected[index] as typeof best
        assert.equal(best.centre, other.centre)
        near(best.llr, other.llr, `centre ${index}`)
      })
    }),
    { numRuns: 150 },
  )
})

/** Four places of which one has most people, so that windows hold more cases than 16 bits can count. */
function manyCases(): PoissonProblem {
  const people = [700_000, 9_000, 25_000, 66_000]
  const expected = new Float64Array(4 * 10)
  for (let cell = 0; cell < 40; cell++) expected[cell] = ((people[Math.floor(cell / 10)] as number) / 800_000) * 30_000
  const circles = { starts: Uint32Array.of(0, 2, 4, 7, 9), locations: Uint32Array.of(0, 1, 1, 2, 2, 1, 0, 3, 1) }
  const spans = { kind: "all", longest: 6 } as const
  return {
    locations: 4,
    intervals: 10,
    expected,
    cases: 300_000,
    circles,
    spans,
    alsoWhole: true,
    alsoEverywhere: true,
    leastCases: 2,
  }
}

test("counts beyond 16 bits are told apart", () => {
  const problem = manyCases()
  const expected = plain.simulatedMaxima(problem, 5, 0, 16)
  const found = fast.simulatedMaxima(problem, 5, 0, 16)
  for (const [index, value] of found.entries()) near(value, expected[index] as number, `${index}`)
})

test("replicas are the same however they are divided", () => {
  const problem = manyCases()
  const all = fast.simulatedMaxima(problem, 9, 0, 12)
  const parts = [...fast.simulatedMaxima(problem, 9, 0, 5), ...fast.simulatedMaxima(problem, 9, 5, 7)]
  assert.deepEqual(parts, [...all])
})
