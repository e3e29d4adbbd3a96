import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { compactOutlines } from "../../../src/methods/geography/compact.ts"
import type { Outline, Ring } from "../../../src/methods/geography/outline.ts"
import { planeAt } from "../../../src/methods/geography/plane.ts"
import { simplifyLine } from "../../../src/methods/geography/simplify-line.ts"
import { outlinesOf, withoutAreas } from "./area-files.ts"

const plane = planeAt(51)

function ringsOf(outlines: Outline[]): Ring[] {
  return outlines.flatMap((outline) => outline.polygons.flat())
}

function pointsOf(outlines: Outline[]): number {
  return ringsOf(outlines).reduce((sum, ring) => sum + ring.length, 0)
}

/** Square metres by the shoelace formula, holes counted as negative by their direction. */
function areaOf(ring: Ring): number {
  const points = ring.map(plane)
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** The part of all border pieces that two areas share. */
function sharedPart(outlines: Outline[]): number {
  const pieces = ringsOf(outlines).flatMap((ring) =>
    ring.slice(1).map((position, index) => [String(ring[index]), String(position)].sort().join(" ")),
  )
  return 1 - (2 * new Set(pieces).size - pieces.length) / pieces.length
}

/** Metres from a position to the nearest place on a line. */
function distance(position: number[], line: number[][]): number {
  const [x, y] = plane(position)
  const pieces = line.slice(1).map((end, index) => {
    const [ax, ay] = plane(line[index] ?? [])
    const [bx, by] = plane(end)
    const part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)
    const along = Math.min(1, Math.max(0, part))
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
  })
  return Math.min(...pieces)
}

test("a line keeps its ends and strays no further than the tolerance, whichever way it is walked", () => {
  const position = fc.tuple(
    fc.double({ min: 5, max: 5.1, noNaN: true }),
    fc.double({ min: 52, max: 52.1, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 40 }), fc.nat(3000), (line, tolerance) => {
      const kept = simplifyLine(line, tolerance, plane)
      assert.deepEqual([kept[0], kept.at(-1)], [line[0], line.at(-1)])
      for (const left of line) assert.ok(distance(left, kept) <= tolerance + 1e-6)
      assert.deepEqual(simplifyLine(line.toReversed(), tolerance, plane).toReversed(), kept)
    }),
  )
})

test("the districts of Gent get smaller, and neighbours keep their shared borders", { skip: withoutAreas }, () => {
  const before = outlinesOf("gent_wijken_2024.geojson").outlines
  const after = compactOutlines(before, 40)
  assert.ok(pointsOf(after) < 0.6 * pointsOf(before), `${pointsOf(before)} → ${pointsOf(after)}`)
  assert.ok(sharedPart(after) > sharedPart(before) - 0.1, `${sharedPart(before)} → ${sharedPart(after)}`)
  for (const [index, ring] of ringsOf(after).entries()) {
    const whole = Math.abs(areaOf(ringsOf(before)[index] ?? []))
    assert.ok(Math.abs(Math.abs(areaOf(ring)) - whole) < 0.03 * whole)
  }
})

test("every ring stays closed with four positions or more, however coarse", { skip: withoutAreas }, () => {
  for (const file of ["vlaanderen_gemeenten_2024.topojson", "GM0344_buurten_2024_approx_wgs84.geojson"]) {
    const before = outlinesOf(file).outlines
    for (const tolerance of [0, 100, 100_000]) {
      const after = compactOutlines(before, tolerance)
      assert.equal(ringsOf(after).length, ringsOf(before).length)
      for (const ring of ringsOf(after)) {
        assert.ok(ring.length >= 4)
        assert.deepEqual(ring[0], ring.at(-1))
      }
    }
  }
})

test("a tolerance below nothing is refused", () => {
  assert.throws(() => compactOutlines([], -1), RangeError)
})
