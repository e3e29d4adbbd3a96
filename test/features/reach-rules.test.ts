import assert from "node:assert/strict"
import { test } from "node:test"
import { counted } from "../../src/features/reach/cohort-rules.ts"
import type { CohortRow } from "../../src/features/reach/cohort-store.ts"
import { leanOf, tiersOf } from "../../src/features/reach/lean-rules.ts"
import { sayLean } from "../../src/features/reach/lean-speech.ts"
import { lastYear, ripeQuarters } from "../../src/features/reach/period-rules.ts"
import { middleOf } from "../../src/features/reach/way-rules.ts"

const tiers = (...rows: [asked: number | null, reached: number | null][]) =>
  leanOf(tiersOf(rows.map(([asked, reached], at) => ({ label: `Regel ${at + 1}`, asked, reached }))))

test("the answer is yes, no, even, chance, or not to be said, and never more sure than the numbers", () => {
  assert.equal(tiers([100, 90], [100, 60], [100, 30]).kind, "mostVulnerable")
  assert.equal(tiers([100, 30], [100, 60], [100, 90]).kind, "leastVulnerable")
  assert.equal(tiers([900, 600], [900, 603], [900, 598]).kind, "even")
  assert.equal(tiers([20, 11], [20, 10], [20, 9]).kind, "chance")
  assert.deepEqual(tiers([20, 4], [20, 3]), { kind: "unclear", why: "tooFew" })
  assert.deepEqual(tiers([20, 20], [20, 20]), { kind: "unclear", why: "everybody" })
  assert.deepEqual(tiers([20, 0], [20, 0]), { kind: "unclear", why: "nobody" })
  assert.deepEqual(tiers([60, 20]), { kind: "unclear", why: "oneTier" })
  assert.deepEqual(tiers([60, 20], [null, null]), { kind: "unclear", why: "hidden" })
  assert.match(
    sayLean(tiers([100, 30], [100, 60], [100, 90]))[0],
    /^Nee: onder regel 1 kreeg 30 van de 100 een eerste portie/,
  )
  for (const lean of [tiers([900, 600], [900, 603]), tiers([20, 11], [20, 9])])
    assert.doesNotMatch(sayLean(lean)[0], /^Ja/)
})

const row = (more: Partial<CohortRow>): CohortRow => ({
  ...{ id: "1", tier: 1, areaCode: null, area: null, languages: ["nl"], entry: "worker", organisationId: "o" },
  ...{ professional: true, askedOn: "2026-07-06", firstOn: null, endedOn: null, ...more },
})
const summer = { code: "2026-K3", label: "", from: "2026-06-29", until: "2026-09-27", days: 28 }

test("each need of a quarter is followed for four weeks: what comes later changes nothing", () => {
  const of = (more: Partial<CohortRow>) => {
    const [one] = counted([row(more)], summer, "2026-12-01")
    return [one?.reached, one?.followed]
  }
  assert.deepEqual(of({}), [false, 28])
  assert.deepEqual(of({ firstOn: "2026-08-03" }), [true, 28])
  assert.deepEqual(of({ firstOn: "2026-08-04" }), [false, 28])
  assert.deepEqual(of({ endedOn: "2026-07-10" }), [false, 4])
  assert.deepEqual(of({ endedOn: "2026-11-10" }), [false, 28])
  const [now] = counted([row({ endedOn: null })], lastYear("2026-12-01"), "2026-12-01")
  assert.equal(now?.followed, 148)
})

test("a quarter is there when its last need was followed for four weeks, and goes when its needs are no longer kept as they were", () => {
  const codes = (today: string, forgotten?: string) =>
    ripeQuarters({ first: "2026-01-05", forgotten }, today).map(({ code }) => code)
  assert.deepEqual(codes("2026-10-25"), ["2026-K2", "2026-K1"])
  assert.deepEqual(codes("2026-10-26"), ["2026-K3", "2026-K2", "2026-K1"])
  assert.deepEqual(codes("2026-10-26", "2026-02-02"), ["2026-K3", "2026-K2"])
  assert.deepEqual(ripeQuarters({ first: undefined, forgotten: undefined }, "2026-10-26"), [])
})

test("the middle of nothing is nothing", () => {
  assert.equal(middleOf([]), null)
  assert.equal(middleOf([5]), 5)
  assert.equal(middleOf([900, 100, 300, 200]), 250)
})
