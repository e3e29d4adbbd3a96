import assert from "node:assert/strict"
import { test } from "node:test"
import type { Place } from "../../src/features/findings/model.ts"
import { withShrunkRates } from "../../src/features/findings/place-shrinkage.ts"
import { shadingOf } from "../../src/features/findings/places.ts"
import { globalShrinkage, localShrinkage } from "../../src/methods/statistics/shrinkage.ts"

const place = (code: string, count: number, population: number | null): Place => ({
  ...{ code, name: code, count, population },
  all: 100,
})
const few = [place("a", 40, 10_000), place("b", 30, 9000), place("c", 6, 300), place("d", 20, 8000)]
const noNeighbours = new Map<string, string[]>()

test("a handful of signals among few people is pulled towards the mean, a large place hardly", () => {
  const shrunk = withShrunkRates(few, noNeighbours)
  assert.equal(shrunk?.by, "all")
  const { rates } = globalShrinkage(few.map(({ count, population }) => ({ cases: count, population: population ?? 1 })))
  assert.deepEqual(
    shrunk.places.map((one) => one.shrunk),
    rates.map((rate) => (rate.kind === "shrunk" ? rate.shrunk : undefined)),
  )
  const [a, , c] = shrunk.places
  assert.ok((c?.shrunk ?? 1) < 6 / 300 && Math.abs((a?.shrunk ?? 0) - 0.004) < 0.0005)
  const step = (places: readonly Place[]) => shadingOf(places).shades.get("c")
  assert.deepEqual([step(few)?.step, step(few)?.value], [5, 20])
  assert.ok(Number(step(shrunk.places)?.step) <= 5 && step(shrunk.places)?.value === 20)
  assert.equal(step(shrunk.places)?.shrunk, (c?.shrunk ?? 0) * 1000)
})

test("with ten places that touch each goes by what surrounds it, and one without surroundings by all", () => {
  const many = Array.from({ length: 12 }, (_, index) => place(`p${index}`, 5 + ((index * 7) % 11), 1000 + 150 * index))
  const codes = many.map(({ code }) => code)
  const near = new Map(
    codes.slice(0, 11).map((code, index) => [code, [codes[(index + 1) % 11], codes[(index + 10) % 11]].map(String)]),
  )
  const shrunk = withShrunkRates(many, near)
  assert.equal(shrunk?.by, "neighbours")
  const areas = many.map(({ count, population }) => ({ cases: count, population: population ?? 1 }))
  const around = codes.map((code) => (near.get(code) ?? []).map((other) => codes.indexOf(other)))
  const [local, global] = [localShrinkage(areas, around).rates, globalShrinkage(areas).rates]
  for (const [index, one] of shrunk.places.entries()) {
    const rate = (index < 11 ? local : global)[index]
    assert.ok(rate?.kind === "shrunk")
    assert.equal(one.shrunk, rate.shrunk)
  }
})

test("places that nobody counts or lives in have no rate, and one place has nothing to be pulled to", () => {
  assert.equal(withShrunkRates([place("a", 40, 10_000)], noNeighbours), undefined)
  assert.equal(withShrunkRates([place("a", 0, 1000), place("b", 0, 1000)], noNeighbours), undefined)
  const places = withShrunkRates([...few, place("e", 6, null)], noNeighbours)?.places
  assert.equal(places?.at(-1)?.shrunk, undefined)
  assert.equal(shadingOf(places ?? []).shades.get("e")?.step, "none")
})

test("a finding that was kept before rates were shrunk is shown by its counts", () => {
  const { shades } = shadingOf(few)
  assert.equal(shades.get("c")?.step, 5)
  assert.equal(shades.get("c")?.shrunk, undefined)
})
