import assert from "node:assert/strict"
import { test } from "node:test"
import { linesByDomain, linesByStrength } from "../../src/features/findings/theme-order-rules.ts"
import { type ThemeCount, themeRows } from "../../src/features/findings/theme-rows.ts"

const fourOrganisations = (signals: number) =>
  ["a", "b", "c", "d"]
    .slice(0, signals)
    .map((organisation) => ({ organisation, reporters: [Math.ceil(signals / 4), 0, 0] }))

const count = (code: string, parentCode: string | null, here: number, rest: number): ThemeCount => ({
  ...{ code, parentCode, labelNl: code, labelBe: code, here, rest },
  ...{ ways: fourOrganisations(here), unknownReporters: 0, unknownOrganisations: 0 },
  ...{ allHere: 200, allRest: 1000 },
})

const rows = themeRows(
  [
    count("geld", null, 50, 55),
    count("schulden", "geld", 10, 50),
    count("energie", "geld", 40, 5),
    count("werk", null, 3, 60),
    count("flexwerk", "werk", 3, 60),
    count("zorg", null, 0, 9),
  ],
  { kind: "unknown", why: "noPopulation" },
  [],
)

test("every theme stands below its own life domain, which says only its name where it would say the same twice", () => {
  assert.deepEqual(
    linesByDomain(rows).map(({ kind, row }) => `${kind} ${row.code}`),
    ["domain geld", "theme schulden", "theme energie", "name werk", "theme flexwerk"],
  )
})

test("what stands out most comes first, and life domains stay out of it", () => {
  const codes = linesByStrength(rows).map(({ row }) => row.code)
  assert.equal(codes[0], "energie")
  assert.deepEqual(codes.toSorted(), ["energie", "flexwerk", "schulden"])
})
