import assert from "node:assert/strict"
import { test } from "node:test"
import { FindingCard, SafeFindingCard } from "../../src/features/findings/card.tsx"
import { findingCsv } from "../../src/features/findings/csv.ts"
import { Finding } from "../../src/features/findings/model.ts"
import { findingFrom, safeFinding } from "../../src/features/findings/rules.ts"

const drawing = { viewBox: "0 0 10 10", paths: [{ code: "a", name: "a", d: "M0,0L1,1Z" }] }
const places = ["a", "b", "c"].map((code, index) => ({
  ...{ code, name: code, count: 6 + 10 * index, all: 90 },
  population: 100 + 9000 * index,
}))

/** As findings were kept when there was no look at what is usual, at single sources, at effort, and no rate was shrunk. */
function oldFinding(): Finding {
  const reports = Array.from({ length: 24 }, (_, index) => ({
    ...{ reporter: `r${index % 6}`, organisation: `o${index % 4}`, week: "2026-03-02" },
    ...{ peopleLeast: 1, peopleMost: 1, weighed: true },
  }))
  const made = findingFrom({
    scope: {
      ...{ kind: "theme", bundleId: null, theme: { code: "t", labelNl: "Thema", labelBe: "Thema" } },
      ...{ area: { code: "a", name: "Noord", level: "neighbourhood" }, region: "Delta" },
      ...{ from: "2026-01-05", until: "2026-11-16" },
    },
    ...{ today: "2026-11-18", reports, shared: [], cells: [], baseline: undefined, places },
    denominators: { kind: "unknown", why: "noElsewhere" },
  })
  const { unusual: _, observers: __, effort: ___, shrinkage: ____, ...kept } = made
  return JSON.parse(JSON.stringify({ ...kept, places }))
}

test("a finding that was kept before these parts were there is read, shown and given as a file as it was", async () => {
  const finding = Finding.parse(oldFinding())
  assert.deepEqual(finding, oldFinding())
  const html = String(await FindingCard({ finding, drawing, country: "nl", dataHref: "/gegevens.csv" }))
  assert.match(html, /Per 1\.000 inwoners/)
  for (const later of [/even drukke/, /gewoonlijk voor/, /toegerekend/, /Voor de kleur/, /actief/])
    assert.doesNotMatch(html, later)
  assert.doesNotMatch(findingCsv(finding), /drukke|inspanning|meer dan gewoonlijk|gemiddelde toe/)
})

test("outside it shows what it showed, with the colours of the map shrunk from what is shown alone", async () => {
  const safe = safeFinding(Finding.parse(oldFinding()), { count: 5, denominator: 50, sources: 3 })
  assert.equal(safe.standsWithoutLargest, false)
  const html = String(await SafeFindingCard({ finding: safe, drawing }))
  assert.match(html, /Kleine gebieden zijn naar het gemiddelde toegerekend/)
  assert.match(html, /60 per 1\.000 inwoners/)
})
