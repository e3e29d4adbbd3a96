import assert from "node:assert/strict"
import { test } from "node:test"
import { digamma } from "../../../src/methods/statistics/digamma.ts"
import { newtonMinimum } from "../../../src/methods/statistics/newton-minimum.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { near } from "./references.ts"

test("digamma is right where tables say it", () => {
  // NIST DLMF 5.4.12-5.4.15; Abramowitz & Stegun table 6.1
  near(digamma(1), -0.5772156649015329, 1e-14, "1")
  near(digamma(0.5), -1.9635100260214235, 1e-14, "1/2")
  near(digamma(10), 2.251752589066721, 1e-14, "10")
  near(digamma(1e-5), -100000.57719921568, 1e-14, "small")
  near(digamma(1e6), 13.815510057964191, 1e-14, "large")
  assert.throws(() => digamma(0), RangeError)
})

test("the bottom of Rosenbrock's valley is found from far", () => {
  const valley = (at: Float64Array, slopes: Float64Array) => {
    const [x = 0, y = 0] = at
    slopes[0] = -2 * (1 - x) - 400 * x * (y - x * x)
    slopes[1] = 200 * (y - x * x)
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2
  }
  const found = newtonMinimum(valley, Float64Array.of(-1.2, 1), [10, 10])
  assert.ok(found.converged)
  near(found.at[0] as number, 1, 1e-8, "x")
  near(found.at[1] as number, 1, 1e-8, "y")
  const leaning = newtonMinimum(valley, Float64Array.of(-0.2, 0.3), [0.5, 10])
  near(leaning.at[0] as number, 0.5, 1e-12, "at its edge")
})

test("a stream is the same again, others are other, and block and single draws agree", () => {
  const [one, again, other] = [new RandomStream(7, 3), new RandomStream(7, 3), new RandomStream(7, 4)]
  const block = new Uint32Array(1000)
  one.fill(block)
  let same = 0
  for (const bits of block) {
    assert.equal(again.bits() >>> 0, bits)
    if (other.bits() >>> 0 === bits) same++
  }
  assert.equal(same, 0)
  assert.equal(one.part(), again.part())
  assert.throws(() => new RandomStream(-1), RangeError)
})

test("first numbers of neighbouring streams are spread evenly and do not hang together", () => {
  const streams = 20_000
  const parts = Array.from({ length: streams }, (_, index) => new RandomStream(12345678, index).part())
  const tenths = Array<number>(10).fill(0)
  for (const part of parts) tenths[Math.floor(part * 10)] = (tenths[Math.floor(part * 10)] as number) + 1
  const chiSquare = tenths.reduce((sum, count) => sum + (count - streams / 10) ** 2 / (streams / 10), 0)
  assert.ok(chiSquare < 27.9, `chi-square ${chiSquare}`)
  const product = parts.slice(1).reduce((sum, part, index) => sum + (part - 0.5) * ((parts[index] as number) - 0.5), 0)
  assert.ok(Math.abs(product / streams / (1 / 12)) < 4 / Math.sqrt(streams))
})
