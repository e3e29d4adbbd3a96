import assert from "node:assert/strict"
import { test } from "node:test"
import { allocate } from "../../../src/methods/matching/allocate.ts"
import type { Needs, Offers } from "../../../src/methods/matching/model.ts"
import { madeTown } from "./made-town.ts"

/** The same town after some of what was planned was approved: those portions are off, and the needs have had them. */
function afterApproving({ needs, offers }: { needs: Needs; offers: Offers }, every: number) {
  const { matches } = allocate(needs, offers, "kmajor")
  const [asked, had, left] = [needs.units.slice(), new Int32Array(needs.units.length), offers.units.slice()]
  const approved = matches.filter((_, place) => place % every === 0)
  for (const { need, offer, units } of approved) {
    asked[need] = (asked[need] as number) - units
    had[need] = (had[need] as number) + units
    left[offer] = (left[offer] as number) - units
  }
  const open = [...asked.keys()].filter((need) => (asked[need] as number) > 0)
  const only = <Column extends Float64Array | Int32Array>(column: Column) =>
    column.filter((_, at) => open.includes(at)) as Column
  const rest: Needs = {
    ...{ x: only(needs.x), y: only(needs.y), kind: only(needs.kind), units: only(asked), had: only(had) },
    ...{ least: only(needs.least as Int32Array), tier: only(needs.tier) },
    ...{ languages: only(needs.languages), requires: only(needs.requires) },
  }
  return { whole: matches, approved, plan: allocate(rest, { ...offers, units: left }, "kmajor") }
}

test("approving a part of a plan leaves the rest of it as good as it was: nothing shifts because somebody said yes", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const town = madeTown({ needs: 40, offers: 30, side: 12, most: 3, least: seed % 2 === 0 }, seed)
    const { whole, approved, plan } = afterApproving(town, 2 + (seed % 3))
    const sum = (list: readonly { units: number; metres: number }[]): [units: number, metres: number] => [
      list.reduce((all, one) => all + one.units, 0),
      list.reduce((all, one) => all + one.units * one.metres, 0),
    ]
    const [[units, metres], [given, walked]] = [sum(whole), sum(approved)]
    assert.ok(plan.audit.optimal)
    assert.deepEqual([plan.units, plan.metres], [units - given, metres - walked], `town ${seed}`)
  }
})

test("a detour never costs a portion: only which of them, and metres", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { needs, offers } = madeTown({ needs: 40, offers: 30, side: 12, most: 3 }, seed)
    const plain = allocate(needs, offers, "kmajor")
    const detour = { most: 164, of: (need: number, offer: number) => (need * 31 + offer * 17 + seed) % 165 }
    const other = allocate(needs, offers, "kmajor", undefined, detour)
    assert.ok(other.audit.optimal)
    assert.deepEqual([other.units, other.people, other.perTier], [plain.units, plain.people, plain.perTier])
  }
})
