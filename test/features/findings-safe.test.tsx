import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { SafeFindingCard } from "../../src/features/findings/card.tsx"
import type { Evidence } from "../../src/features/findings/evidence-model.ts"
import { findingFrom, safeFinding } from "../../src/features/findings/rules.ts"
import { shownCells } from "../../src/features/findings/safe.ts"
import { mondaysBetween } from "../../src/methods/calendar/week.ts"

const minima = { count: 5, denominator: 50, sources: 3 }
const weeks = mondaysBetween("2026-01-05", "2026-11-16")
const drawing = { viewBox: "0 0 10 10", paths: [{ code: "p0", name: "p0", d: "M0,0L1,1Z" }] }

const reports = fc.array(
  fc.record({
    reporter: fc.option(fc.integer({ min: 0, max: 12 }).map((key) => `melder-${key}`)),
    organisation: fc.option(fc.integer({ min: 0, max: 6 }).map((key) => `organisatie-${key}`)),
    week: fc.constantFrom(...weeks),
    peopleLeast: fc.integer({ min: 1, max: 4 }),
    peopleMost: fc.constant(null),
    weighed: fc.boolean(),
  }),
  { maxLength: 60 },
)
const cells = fc.array(
  fc.record({
    theme: fc.boolean(),
    place: fc.constantFrom("here" as const, "rest" as const, "nowhere" as const),
    week: fc.constantFrom("2025-06-02", ...weeks),
    signals: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 20 },
)
const places = fc.array(
  fc.record({
    count: fc.integer({ min: 0, max: 30 }),
    all: fc.integer({ min: 30, max: 90 }),
    population: fc.option(fc.integer({ min: 0, max: 4000 })),
  }),
  { maxLength: 9 },
)
const person = (value: number) => ({ value, year: 2024, source: "CBS" })
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  scope: fc.constantFrom("theme" as const, "bundle" as const).map((kind) => ({
    kind,
    bundleId: null,
    theme: { code: "thema", labelNl: "Thema", labelBe: "Thema" },
    area: { code: "p0", name: "Noord", level: "neighbourhood" },
    region: "Oeverstad",
    from: "2026-01-05",
    until: "2026-11-16",
  })),
  today: fc.constant("2026-11-18"),
  reports,
  shared: fc.constant([]),
  cells,
  denominators: fc.constantFrom(
    { kind: "unknown" as const, why: "noPopulation" as const },
    { kind: "known" as const, here: person(40), rest: person(900) },
    { kind: "known" as const, here: person(4000), rest: person(9000) },
  ),
  baseline: fc.option(
    fc
      .integer({ min: 0, max: 60 })
      .map((seen) => ({ share: 0.12, label: "landelijk", source: "peiling", year: 2025, seen, asked: 60 })),
    { nil: undefined },
  ),
  places: places.map((list) => list.map((place, index) => ({ code: `p${index}`, name: `Buurt ${index}`, ...place }))),
})

/** Every count that a safe finding gives away. */
function countsIn(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return []
  if ("kind" in value && value.kind === "shown") {
    if ("value" in value) return [value.value as number]
    if ("count" in value) return [value.count as number]
  }
  return Object.values(value).flatMap(countsIn)
}

test("a safe finding shows no count under the minimum, no small cell by subtraction, no name and no week", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const safe = safeFinding(findingFrom(evidence), minima)
      const organisations = safe.organisations.kind === "shown" ? [safe.organisations.value] : []
      const { organisations: _, minima: __, ...others } = safe
      for (const count of countsIn(others)) assert.ok(count >= minima.count, `${count} in ${JSON.stringify(safe)}`)
      for (const count of organisations) assert.ok(count >= minima.sources)
      if (safe.organisations.kind === "tooFew") assert.equal(safe.places.list.length + safe.comparisons.length, 0)
      for (const { share } of safe.places.list) if (share.kind === "shown") assert.ok(share.of >= minima.denominator)
      const text = JSON.stringify(safe)
      assert.doesNotMatch(text, /melder-|organisatie-|-W\d\d|chance|"people":\{"least/)
      assert.ok(!weeks.some((week) => !week.endsWith("-01") && text.includes(week)), text)
    }),
    { numRuns: 300 },
  )
})

test("who knows the total cannot find a hidden place by subtraction", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const shown = shownCells(counts, minima)
      const hidden = counts.filter((_, index) => !shown[index])
      if (hidden.length === 0 || hidden.length === counts.length) return
      assert.ok(hidden.length > 1, `one hidden cell in ${counts}`)
      assert.ok(hidden.reduce((sum, count) => sum + count, 0) >= minima.count, `the hidden cells of ${counts}`)
    }),
  )
})

test("the safe card of a small finding says nothing but that it is small", async () => {
  const [evidence] = fc.sample(anyEvidence, { numRuns: 1, seed: 7 })
  assert.ok(evidence)
  const few = findingFrom({ ...evidence, reports: evidence.reports.slice(0, 3), baseline: undefined })
  const html = String(await SafeFindingCard({ finding: safeFinding(few, minima), drawing }))
  assert.match(html, /minder dan 5 signalen. Meer zeggen wij niet: het kan iemand verraden/)
  assert.doesNotMatch(html, /<svg[^>]*nabij-chart__drawing/)
})
