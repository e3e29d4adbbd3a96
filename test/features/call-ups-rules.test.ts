import assert from "node:assert/strict"
import { test } from "node:test"
import { pledgeCode, slugOf } from "../../src/features/call-ups/link-rules.ts"
import { roomFor } from "../../src/features/call-ups/room-rules.ts"
import { bringDay, lastDayOf, limitOf, type PledgeNow, progressOf, stateOf } from "../../src/features/call-ups/rules.ts"
import { sayGoods } from "../../src/features/call-ups/words.ts"
import { startItems } from "../../src/features/help-items/start-set.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"

const today = "2026-11-18"
const pledge = (units: number, more: Partial<PledgeNow> = {}): PledgeNow => ({
  ...{ units, byDay: "2026-11-25", brought: 0, withdrawn: false, ...more },
})

test("promised and brought are apart, and what was brought is promised no more", () => {
  const progress = progressOf(300, 100, [pledge(80), pledge(60, { brought: 40 })], today)
  assert.deepEqual(progress, { asked: 300, brought: 100, promised: 100, lapsed: 0, needed: 100, room: 160 })
})

test("what was not brought on its day is free again from the day after, and never before", () => {
  const late = pledge(50, { byDay: "2026-11-17", brought: 10 })
  assert.deepEqual(progressOf(100, 10, [late], "2026-11-17"), {
    ...{ asked: 100, brought: 10, promised: 40, lapsed: 0, needed: 50, room: 70 },
  })
  assert.deepEqual(progressOf(100, 10, [late], today), {
    ...{ asked: 100, brought: 10, promised: 0, lapsed: 40, needed: 90, room: 110 },
  })
})

test("who withdrew promises nothing; who brings more than was said owes nothing", () => {
  const progress = progressOf(100, 30, [pledge(50, { withdrawn: true }), pledge(20, { brought: 30 })], today)
  assert.deepEqual([progress.promised, progress.needed], [0, 70])
})

test("whoever keeps to the room never brings promises above a fifth over what is asked", () => {
  const random = new RandomStream(11, 1)
  for (let turn = 0; turn < 300; turn++) {
    const asked = 1 + Math.floor(random.part() * 400)
    const pledges: PledgeNow[] = []
    let brought = 0
    for (let step = 0; step < 30; step++) {
      const { room, promised, needed, lapsed } = progressOf(asked, brought, pledges, today)
      assert.ok(promised + brought <= limitOf(asked) || room === 0)
      assert.ok(needed >= 0 && lapsed >= 0 && needed + promised + brought >= asked)
      const units = 1 + Math.floor(random.part() * 60)
      if (units <= room) pledges.push(pledge(units))
      const some = pledges.at(Math.floor(random.part() * pledges.length))
      if (some && random.part() < 0.3 && some.brought < some.units && brought < asked) {
        const came = Math.min(some.units - some.brought, asked - brought)
        some.brought += came
        brought += came
      }
    }
  }
})

test("a call-up is open until its last day has passed, and ended when somebody closed it", () => {
  assert.equal(stateOf({ until: today, endedOn: null }, today), "open")
  assert.equal(stateOf({ until: "2026-11-17", endedOn: null }, today), "over")
  assert.equal(stateOf({ until: "2026-11-30", endedOn: "2026-11-18" }, today), "ended")
})

test("days that have passed, or lie too far, are refused with what to choose instead", () => {
  assert.equal(lastDayOf("2026-11-17", today).kind, "unclear")
  assert.equal(lastDayOf("2027-11-17", today).kind, "unclear")
  assert.deepEqual(lastDayOf(today, today), { kind: "day", day: today })
  assert.equal(bringDay("2026-12-02", "2026-12-01", today).kind, "unclear")
  assert.equal(bringDay("2026-12-01", "2026-12-01", today).kind, "day")
})

test("who wants to promise too many hears how many still can, and when there is no room that one may come back", () => {
  const callUp = { state: "open" as const, until: "2026-12-01", unitMany: "stuks" }
  const at = (promised: number) => ({ ...callUp, progress: progressOf(100, 0, [pledge(promised)], today) })
  assert.deepEqual(roomFor({ units: 40, day: today }, at(80), today), { kind: "fits" })
  const some = roomFor({ units: 41, day: today }, at(80), today)
  assert.match(some.kind === "refused" ? some.why : "", /ten hoogste 120 stuks.*nog 40 bij/)
  const none = roomFor({ units: 1, day: today }, at(120), today)
  assert.match(none.kind === "refused" ? none.why : "", /weer plek/)
  assert.equal(roomFor({ units: 1, day: today }, { ...at(0), state: "over" }, today).kind, "refused")
})

test("an address is read aloud: what and where in plain letters, and four signs that make it the only one", () => {
  const id = "0f3a9c1e-1111-4222-8333-444455556666"
  assert.match(slugOf("Mondmaskers", "Kessel-Lo", id), /^mondmaskers-kessel-lo-[b-df-hj-np-tv-z]{4}$/)
  assert.match(slugOf("Crème & thee", "'s-Gravenhage, Laak", id), /^creme-thee-s-gravenhage-laak-[0-9a-z]{4}$/)
  assert.ok(slugOf("x".repeat(200), "y".repeat(200), id).length <= 90)
})

test("the code of a pledge is the same each time and another for each pledge and each house", () => {
  const [one, other] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
  assert.equal(pledgeCode(one, "a"), pledgeCode(one, "a"))
  assert.notEqual(pledgeCode(one, "a"), pledgeCode(one, "b"))
  assert.notEqual(pledgeCode(one, "a"), pledgeCode(other, "a"))
  assert.match(pledgeCode(one, "a"), /^[0-9a-z]{4}(-[0-9a-z]{4}){4}$/)
})

test("an amount is said as people say it", () => {
  const said = (code: string, units: number) => {
    const item = startItems.find((one) => one.code === code)
    assert.ok(item, code)
    return sayGoods(item, units, "nl")
  }
  assert.equal(said("mondmasker", 300), "300 mondmaskers")
  assert.equal(said("mondmasker", 1), "1 stuk mondmaskers")
  assert.equal(said("voedselpakket", 40), "40 voedselpakketten")
  assert.equal(said("luiers", 12), "12 pakken luiers")
  assert.equal(said("bed", 3), "3 bedden met matras")
  assert.equal(said("laptop", 1), "1 laptop")
  assert.equal(said("kleding", 1200), "1.200 stuks kleding")
  assert.equal(said("maaltijd", 60), "60 maaltijden, klaar om te eten")
})
