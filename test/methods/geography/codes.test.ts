import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { areaLevel, parentCode, tidyCode } from "../../../src/methods/geography/codes.ts"
import { textOf, withoutAreas } from "./area-files.ts"

function chain(code: string): string[] {
  const parent = parentCode(code)
  return parent.kind === "parent" ? [parent.code, ...chain(parent.code)] : [parent.kind]
}

test("every kind of Dutch and Belgian code is told by its form", () => {
  const levels = {
    NL01: "country",
    LD01: "region",
    CR17: "region",
    PV26: "province",
    GM0344: "municipality",
    WK034401: "district",
    BU03440111: "neighbourhood",
    BU0363AA01: "neighbourhood",
    "01000": "country",
    "02000": "region",
    "44000": "region",
    "40000": "province",
    "20001": "province",
    "44021": "municipality",
    "440211": "district",
    "4402110": "district",
    "44021A00-": "neighbourhood",
    "11002C2PA": "neighbourhood",
    N07: "unknown",
    "99999": "unknown",
    constructor: "unknown",
  }
  for (const [code, level] of Object.entries(levels)) assert.equal(areaLevel(code), level, code)
})

test("a neighbourhood in Utrecht and a district of Gent lie in what their codes say", () => {
  assert.deepEqual(chain("BU03440111"), ["WK034401", "GM0344", "unclear"])
  assert.deepEqual(chain("4402110"), ["44021", "44000", "40000", "02000", "01000", "top"])
  assert.deepEqual(chain("21004A00-"), ["21004", "21000", "04000", "01000", "top"])
  assert.deepEqual(chain("24062"), ["24000", "20001", "02000", "01000", "top"])
  assert.deepEqual(chain("PV26"), ["NL01", "top"])
  assert.deepEqual(chain("N07"), ["unclear"])
})

test("whatever the code, going up comes to an end", () => {
  const digits = fc.stringMatching(/^[0-9]{4,7}$/)
  fc.assert(fc.property(fc.oneof(fc.string(), digits), (code) => chain(tidyCode(code)).length <= 6))
})

test("all 18,309 codes of 2024 have the level and municipality that the file states", { skip: withoutAreas }, () => {
  const rows = textOf("kwb2024_alle_gebieden.csv").trim().split("\n").slice(1)
  const levels: Record<string, string> = { gemeente: "municipality", wijk: "district", buurt: "neighbourhood" }
  const codes = new Set(rows.map((row) => row.split(";")[0]))
  assert.equal(rows.length, 18_309)
  for (const row of rows) {
    const [code = "", , type = "", municipality] = row.split(";")
    assert.equal(areaLevel(code), levels[type], code)
    if (type === "gemeente") continue
    assert.ok(chain(code).includes(municipality ?? ""), code)
    assert.ok(codes.has(chain(code)[0]), code)
  }
})
