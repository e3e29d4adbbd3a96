import assert from "node:assert/strict"
import { test } from "node:test"
import type { Outline } from "../../../src/methods/geography/outline.ts"
import { projectOutlines } from "../../../src/methods/geography/outline-path.ts"
import { outlinesOf, withoutAreas } from "./area-files.ts"

const picture = { width: 300, height: 200, padding: 10 }

function box(code: string, west: number, south: number, east: number, north: number): Outline {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { code, name: code, properties: {}, polygons: [[ring]] }
}

function numbersOf(d: string): number[] {
  return (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
}

test("north is above, and a degree to the east is shorter by the cosine of the latitude", () => {
  const { viewBox, paths } = projectOutlines([box("A", 5, 59.5, 7, 60.5)], picture)
  assert.equal(viewBox, "0 0 300 200")
  // At 60 degrees north two degrees of longitude are as long as one of latitude: a square of 180 units in the middle.
  assert.equal(paths[0]?.d, "M60,190L240,190L240,10L60,10Z")
})

test("nothing to draw, or a single point, still gives a picture", () => {
  assert.deepEqual(projectOutlines([], picture), { viewBox: "0 0 300 200", paths: [] })
  assert.equal(projectOutlines([box("A", 5, 52, 5, 52)], picture).paths[0]?.d, "M150,100Z")
})

test("the neighbourhoods of Utrecht fit the picture and fill one side of it", { skip: withoutAreas }, () => {
  const { outlines } = outlinesOf("GM0344_buurten_2024_approx_wgs84.geojson")
  const { paths } = projectOutlines(outlines, picture)
  assert.equal(paths.length, 111)
  const xs = paths.flatMap(({ d }) => numbersOf(d).filter((_, index) => index % 2 === 0))
  const ys = paths.flatMap(({ d }) => numbersOf(d).filter((_, index) => index % 2 === 1))
  assert.ok(Math.min(...xs) >= 10 && Math.max(...xs) <= 290 && Math.min(...ys) >= 10 && Math.max(...ys) <= 190)
  assert.ok(Math.min(...ys) === 10 || Math.min(...xs) === 10)
})

test("a picture that may be lower than its room keeps no empty room above and below a flat area", () => {
  const { viewBox, paths } = projectOutlines([box("A", 5, 59.75, 7, 60.25)], { ...picture, trim: true })
  assert.equal(viewBox, "0 0 300 160")
  assert.equal(paths[0]?.d, "M10,150L290,150L290,10L10,10Z")
  const high = projectOutlines([box("B", 5, 59, 6, 61)], { ...picture, trim: true })
  assert.equal(high.viewBox, "0 0 300 200", "a high area takes the room there is")
  assert.equal(projectOutlines([], { ...picture, trim: true }).viewBox, "0 0 300 200")
})
