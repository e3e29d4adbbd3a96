import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { areaLevel } from "../../../src/methods/geography/codes.ts"
import { outlinesFromGeojson } from "../../../src/methods/geography/geojson.ts"
import { namingOf } from "../../../src/methods/geography/naming.ts"
import { outlinesFrom } from "../../../src/methods/geography/topojson.ts"
import { outlinesOf, withoutAreas } from "./area-files.ts"

const square = [
  [5, 52],
  [5.1, 52],
  [5.1, 52.1],
  [5, 52],
]

function collection(...shapes: { properties?: unknown; geometry?: unknown; id?: unknown }[]) {
  const features = shapes.map((shape) => ({ type: "Feature", ...shape }))
  return outlinesFromGeojson({ type: "FeatureCollection", features })
}

function whyOf(ring: unknown, type = "Polygon") {
  const geometry = { type, coordinates: type === "Polygon" ? [ring] : ring }
  return collection({ properties: { code: "N07" }, geometry }).refused[0]?.why ?? ""
}

const files = [
  ["GM0344_buurten_2024_approx_wgs84.geojson", 111, "BU03440111", "Welgelegen, Den Hommel", "neighbourhood"],
  ["GM0917_buurten_2024_approx_wgs84.geojson", 57, "BU09171000", "Maria Gewanden", "neighbourhood"],
  ["cbs_gemeente_2015_wgs84.topojson", 393, "GM1987", "Menterwolde", "municipality"],
  ["gent_wijken_2024.geojson", 25, "440211", "Binnenstad", "district"],
  ["leuven_wijken_2024.geojson", 24, "240621", "Wijgmaal", "district"],
  ["vlaanderen_gemeenten_2024.topojson", 319, "11001", "Aartselaar", "municipality"],
] as const

for (const [file, count, code, name, level] of files) {
  test(`${file} gives ${count} outlines with code and name`, { skip: withoutAreas }, () => {
    const { outlines, refused } = outlinesOf(file)
    assert.deepEqual(refused, [])
    assert.equal(outlines.length, count)
    assert.deepEqual([outlines[0]?.code, outlines[0]?.name], [code, name])
    assert.ok(outlines.every((outline) => areaLevel(outline.code) === level))
    assert.ok(outlines.every((outline) => outline.name !== "" && outline.name !== outline.code))
  })
}

test("code and name are found under the names of PDOK, Statbel and others", () => {
  const named = (code: string, name: string) => ({ kind: "named", code, name })
  const utrecht = { buurtcode: "BU03440111", buurtnaam: "Welgelegen", wijkcode: "WK034401", gemeentecode: "GM0344" }
  assert.deepEqual(namingOf({ ...utrecht, gemeentenaam: "Utrecht" }, 1), named("BU03440111", "Welgelegen"))
  assert.deepEqual(namingOf({ GM_CODE: "GM0344", GM_NAAM: "Utrecht" }, 1), named("GM0344", "Utrecht"))
  const sector = { cd_sector: "44021A00-", tx_sector_descr_nl: "Kuip", cd_munty_refnis: "44021" }
  assert.deepEqual(namingOf(sector, undefined), named("44021A00-", "Kuip"))
  assert.deepEqual(namingOf({ NISCODE: 44021, name: "Gent" }, undefined), named("44021", "Gent"))
  assert.deepEqual(namingOf({ code: " n07 " }, undefined), named("N07", "N07"))
  assert.equal(namingOf({ gemeente: "Gent" }, 12).kind, "nameless")
})

test("shapes that cannot be an area are refused one by one, with the reason", () => {
  assert.match(whyOf(square.slice(0, 3)), /minder dan vier punten/)
  assert.match(whyOf([...square.slice(0, 3), [5, 52.05]]), /niet gesloten/)
  assert.match(whyOf([]), /minder dan vier/)
  assert.match(whyOf([5, 52], "Point"), /een punt/)
  assert.match(whyOf([["5", "52"]]), /niet te lezen/)
  assert.match(whyOf(square.map(([x, y]) => [y, x])), /verwisseld/)
  assert.match(collection({ properties: { code: "N07" }, geometry: null }).refused[0]?.why ?? "", /^N07: .*leeg/)
  assert.match(collection({ geometry: { type: "Polygon", coordinates: [square] } }).refused[0]?.why ?? "", /geen code/)
})

test("metres of Rijksdriehoek and of both Lambert systems are refused by their name", () => {
  const around = (x: number, y: number) => [
    [x, y],
    [x + 1000, y],
    [x, y + 1000],
    [x, y],
  ]
  assert.match(whyOf(around(136_000, 455_000)), /meters \(Rijksdriehoek\).*WGS84/)
  assert.match(whyOf(around(104_000, 193_000)), /meters \(Lambert 72\)/)
  assert.match(whyOf(around(604_000, 693_000)), /meters \(Lambert 2008\)/)
})

test("the same code twice is refused the second time and says where the first stands", () => {
  const shape = { properties: { code: "N07" }, geometry: { type: "Polygon", coordinates: [square] } }
  const { outlines, refused } = collection(shape, shape)
  assert.equal(outlines.length, 1)
  assert.deepEqual(refused[0]?.index, 1)
  assert.match(refused[0]?.why ?? "", /al bij vorm 1/)
})

test("a topology with arcs that do not exist refuses that shape and keeps the others", () => {
  const objects = {
    a: { type: "Polygon", arcs: [[7]], properties: { code: "A" } },
    b: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]], properties: { code: "B" } }, null] },
  }
  const { outlines, refused } = outlinesFrom({ type: "Topology", arcs: [square], objects })
  assert.deepEqual(
    outlines.map(({ code }) => code),
    ["B"],
  )
  assert.deepEqual(
    refused.map(({ index }) => index),
    [0, 2],
  )
})

test("whatever the file holds, each feature is an outline or refused, and nothing is thrown", () => {
  const geometry = fc.oneof(
    fc.anything(),
    fc.record({ type: fc.constantFrom("Polygon", "MultiPolygon"), coordinates: fc.anything() }),
  )
  const shape = fc.oneof(fc.anything(), fc.record({ properties: fc.anything(), geometry }))
  fc.assert(
    fc.property(fc.array(shape), fc.anything(), (features, other) => {
      const found = outlinesFromGeojson({ type: "FeatureCollection", features })
      assert.equal(found.outlines.length + found.refused.length, features.length)
      outlinesFrom(other)
      outlinesFrom({ type: "Topology", arcs: [square], objects: other })
      outlinesFrom({ type: "Topology", arcs: other, objects: { a: other } })
    }),
  )
})
