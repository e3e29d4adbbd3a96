import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { circlesAbout, smallerCircles } from "../../../src/methods/scan/circles.ts"
import { bernoulliRatio, clusterRatio, poissonRatio } from "../../../src/methods/scan/likelihood.ts"
import { bestWindows, windowMaxima } from "../../../src/methods/scan/maxima.ts"
import { onPlane, onSphere, squaredDistance } from "../../../src/methods/scan/places.ts"
import { anyStretch, type Direction, endingStretch, type WindowProblem } from "../../../src/methods/scan/windows.ts"

test("a circle takes its places from near to far and stops at the first that is too much", () => {
  const places = onPlane(Float64Array.of(0, 0, 3, 0, 0, 2, -2, 0, 9, 9))
  const weights = Float64Array.of(1, 1, 1, 5, 1)
  const { starts, locations } = circlesAbout(places, places, [{ weights, weight: 6, distance: 100 }])
  // From the first place: two lie at a distance of 2; the one with the lesser x comes first. 3, at distance 3, is too much.
  assert.deepEqual([...locations.subarray(starts[0], starts[1])], [0, 3])
  assert.deepEqual([...locations.subarray(starts[4], starts[5])], [4, 1, 2, 0])
})

test("circles are those of the plain definition, also with many equal distances", () => {
  const grid = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(grid, fc.double({ min: 0.05, max: 1, noNaN: true }), (points, part) => {
      const places = onPlane(Float64Array.from(points.flatMap((point) => point.slice(0, 2))))
      const weights = Float64Array.from(points, ([, , weight]) => weight)
      const weight = part * weights.reduce((sum, value) => sum + value, 0)
      const circles = circlesAbout(places, places, [{ weights, weight, distance: Number.POSITIVE_INFINITY }])
      points.forEach((_, centre) => {
        const at = (index: number) => points[index] as [number, number, number]
        const order = points
          .map((_point, index) => index)
          .sort((a, b) => {
            const far = (index: number) => squaredDistance(places, centre, places, index)
            return far(a) - far(b) || at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1] || a - b
          })
        let sum = 0
        const end = order.findIndex((index) => {
          sum += at(index)[2]
          return sum > weight * (1 + 1e-12)
        })
        const wanted = end < 0 ? order : order.slice(0, end)
        assert.deepEqual([...circles.locations.subarray(circles.starts[centre], circles.starts[centre + 1])], wanted)
      })
      const small = smallerCircles(circles, weights, weight / 2)
      assert.ok(small.locations.length <= circles.locations.length)
    }),
    { numRuns: 60 },
  )
})

test("Curry and Roosevelt lie 41.28 kilometres apart on SaTScan's earth", () => {
  const places = onSphere(Float64Array.of(34.481212, -103.253378, 34.122576, -103.370714))
  assert.equal(Math.sqrt(squaredDistance(places, 0, places, 1)).toFixed(2), "41.28")
})

test("the ratios are Kulldorff's: New Mexico's 236 for 176.22, North Humberside's four of four", () => {
  // SaTScan prints 10.979758 and 4.836516; 176.22 is rounded.
  assert.ok(Math.abs(poissonRatio(236, 176.22, 1175) - 10.98) < 0.01)
  assert.equal(bernoulliRatio(4, 4, 62, 203).toFixed(6), "4.836516")
  assert.equal(poissonRatio(10, 5, 10), 10 * Math.log(2))
})

const unlimited = { leastHigh: 2, leastLow: 0, riskAbove: 0, riskBelow: Number.POSITIVE_INFINITY }

/** Every window, one by one. */
function plainest(problem: WindowProblem, counts: Uint32Array): number {
  const { circles, intervals, measure, stretches, likelihood, worth, direction } = problem
  let greatest = 0
  for (let centre = 0; centre + 1 < circles.starts.length; centre++) {
    const all = circles.locations.subarray(circles.starts[centre], circles.starts[centre + 1])
    for (let size = 1; size <= all.length; size++) {
      for (let from = stretches.firstFrom; from <= stretches.lastFrom; from++) {
        for (let until = Math.max(from + 1, stretches.firstUntil); until <= stretches.lastUntil; until++) {
          if (until - from > stretches.longest || until - from < stretches.shortest) continue
          let [cases, sum] = [0, 0]
          for (const location of all.subarray(0, size)) {
            for (let interval = from; interval < until; interval++) {
              cases += counts[location * intervals + interval] as number
              sum += measure[location * intervals + interval] as number
            }
          }
          for (const side of ["high", "low"] as const) {
            if (direction !== "both" && direction !== side) continue
            greatest = Math.max(greatest, clusterRatio(likelihood, worth, side, cases, sum))
          }
        }
      }
    }
  }
  return greatest
}

const problems = fc.record({
  cells: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 50 })), { minLength: 24, maxLength: 24 }),
  direction: fc.constantFrom<Direction>("high", "low", "both"),
  ending: fc.boolean(),
  longest: fc.integer({ min: 1, max: 4 }),
  shortest: fc.integer({ min: 1, max: 2 }),
  same: fc.boolean(),
})

test("what the sweep finds is the greatest of all windows, taken one by one", () => {
  fc.assert(
    fc.property(problems, ({ cells, direction, ending, longest, shortest, same }) => {
      const counts = Uint32Array.from(cells, ([count]) => count)
      const cases = counts.reduce((sum, count) => sum + count, 0)
      if (cases === 0) return
      const raw = cells.map(([, people], cell) =>
        same ? ((cells[cell - (cell % 4)] as [number, number])[1] as number) : people,
      )
      const total = raw.reduce((sum, value) => sum + value, 0)
      const places = onPlane(Float64Array.of(0, 0, 1, 0, 2, 1, 0, 3, 4, 4, 5, 1))
      const circles = circlesAbout(places, places, [{ weights: new Float64Array(6).fill(1), weight: 4, distance: 9 }])
      const long = Math.max(longest, shortest)
      const problem: WindowProblem = {
        locations: 6,
        intervals: 4,
        measure: Float64Array.from(raw, (value) => (value * cases) / total),
        circles,
        stretches: ending ? endingStretch(4, long, shortest) : anyStretch(4, long, shortest),
        alsoWhole: false,
        alsoEverywhere: false,
        direction,
        likelihood: { kind: "poisson", cases },
        worth: unlimited,
        randomness: { kind: "multinomial", cases },
      }
      const found = bestWindows(problem, counts).reduce((most, { llr }) => Math.max(most, llr), 0)
      assert.ok(Math.abs(found - plainest(problem, counts)) < 1e-9)
      const all = windowMaxima(problem, 7, 0, 20)
      assert.deepEqual([...all.subarray(5, 12)], [...windowMaxima({ ...problem }, 7, 5, 7)])
    }),
    { numRuns: 80 },
  )
})
