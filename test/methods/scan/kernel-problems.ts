import fc from "fast-check"
import { columnsOf, drawOne } from "../../../src/methods/scan/draws.ts"
import type { PoissonProblem, Spans } from "../../../src/methods/scan/problem.ts"
import { streamOf } from "../../../src/methods/scan/stream.ts"

type Shape = {
  places: { x: number; y: number; people: number }[]
  intervals: number
  perInterval: number[]
  cases: number
  share: number
  spans: Spans
  alsoWhole: boolean
  alsoEverywhere: boolean
  leastCases: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  places: fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 30 }),
      y: fc.integer({ min: 0, max: 30 }),
      people: fc.integer({ min: 0, max: 90 }),
    }),
    { minLength: 2, maxLength: 40 },
  ),
  intervals: fc.integer({ min: 1, max: 30 }),
  perInterval: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 30 }),
  cases: fc.integer({ min: 2, max: 900 }),
  share: fc.constantFrom(0.05, 0.2, 0.5, 1),
  spans: fc.record({ kind: fc.constantFrom("ending", "all", "whole"), longest: fc.integer({ min: 1, max: 12 }) }),
  alsoWhole: fc.boolean(),
  alsoEverywhere: fc.boolean(),
  leastCases: fc.integer({ min: 0, max: 3 }),
})

function problemOf({ places, intervals, perInterval, share, ...rest }: Shape): PoissonProblem {
  const people = places.reduce((sum, place) => sum + place.people, 0) + 1
  const weights = perInterval.slice(0, intervals)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const expected = new Float64Array(places.length * intervals)
  places.forEach((place, location) => {
    const own = (place.people + (location === 0 ? 1 : 0)) / people
    weights.forEach((weight, interval) => {
      expected[location * intervals + interval] = (own * weight * rest.cases) / total
    })
  })
  const starts = [0]
  const locations: number[] = []
  for (const { x, y } of places) {
    const away = (index: number) => ((places[index]?.x ?? 0) - x) ** 2 + ((places[index]?.y ?? 0) - y) ** 2
    let inside = 0
    for (const index of places.map((_, at) => at).sort((a, b) => away(a) - away(b))) {
      inside += places[index]?.people ?? 0
      if (inside > share * people) break
      locations.push(index)
    }
    starts.push(locations.length)
  }
  const circles = { starts: Uint32Array.from(starts), locations: Uint32Array.from(locations) }
  const spans = { ...rest.spans, longest: Math.min(rest.spans.longest, intervals) }
  return { ...rest, locations: places.length, intervals, expected, circles, spans }
}

/** Small problems of every kind: few and many cases, empty places, places on one point, circles with nothing in them. */
export const anyProblem: fc.Arbitrary<PoissonProblem> = shape.map(problemOf)

/** Cases by chance, more of them in the first place. */
export function countsOf({ expected, intervals, cases }: PoissonProblem, seed: number): Uint32Array {
  const columns = columnsOf(expected.map((value, cell) => (cell < intervals ? value * 3 : value)))
  const stream = streamOf(seed, 0)
  const counts = new Uint32Array(expected.length)
  for (let index = 0; index < cases; index++) {
    const cell = drawOne(columns, stream)
    counts[cell] = (counts[cell] as number) + 1
  }
  return counts
}
