import assert from "node:assert/strict"
import { test } from "node:test"
import { helperToken, matchOfToken } from "../../src/features/matches/link-rules.ts"
import { pairsOf, planItem } from "../../src/features/matches/plan.ts"
import { barring, holding, isEnded, mayFollow, tierOf } from "../../src/features/matches/rules.ts"
import { type MatchState, matchSteps } from "../../src/features/matches/state-model.ts"
import type { OfferedRow } from "../../src/features/matches/town-model.ts"
import { needRow as need, offerRow as offer, points, ruling as rule } from "./matches-rows.ts"

const ways: [from: "proposed" | MatchState, to: MatchState[]][] = [
  ["proposed", ["offered", "approved", "refused"]],
  ["offered", ["approved", "declined", "released"]],
  ["approved", ["agreed", "declined", "released"]],
  ["agreed", ["accepted", "notAccepted", "released"]],
  ["accepted", ["done", "notDone", "released"]],
  ...(["refused", "declined", "notAccepted", "done", "notDone", "released"] as const).map(
    (end): [MatchState, MatchState[]] => [end, []],
  ),
]

test("a match goes one step at a time: approved, then the resident, then the helper, then the end", () => {
  for (const [from, to] of ways)
    for (const step of matchSteps) assert.equal(mayFollow(from, step), to.includes(step), `${from} → ${step}`)
})

test("what is under way or given holds its portions; every other end makes them free", () => {
  for (const state of matchSteps) {
    const free = isEnded(state) && state !== "done"
    assert.equal(holding.includes(state), !free && state !== "offered", `${state}: who came forward holds nothing yet`)
    assert.equal(barring.includes(state), free && state !== "released", `${state}: somebody said no`)
  }
})

test("each time the weeks are over somebody comes a tier higher, and nobody above the first", () => {
  const rule = { today: "2026-11-18", liftWeeks: 4, tiers: 4 }
  const after: [tier: number | null, askedOn: string, counts: number, lifted: number][] = [
    [3, "2026-11-18", 3, 0],
    [3, "2026-10-22", 3, 0],
    [3, "2026-10-21", 2, 1],
    [3, "2026-09-23", 1, 2],
    [1, "2026-01-01", 1, 0],
    [null, "2026-11-18", 4, 0],
  ]
  for (const [tier, askedOn, counts, lifted] of after)
    assert.deepEqual([tierOf(tier, askedOn, rule).tier, tierOf(tier, askedOn, rule).lifted], [counts, lifted], askedOn)
  assert.equal(tierOf(null, "2026-11-18", { ...rule, tiers: 2 }).tier, 2, "without a tier: the last there is")
})

test("the link of a helper opens one match, and one letter changed opens nothing", () => {
  const secret = new Uint8Array(32).fill(7)
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
  const token = helperToken(secret, id)
  assert.equal(matchOfToken(secret, token), id)
  for (let at = 0; at < token.length; at++) {
    const other = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1)
    assert.notEqual(matchOfToken(secret, other), id, `letter ${at}`)
  }
  for (const odd of ["", "x", `${token}A`, token.slice(1)]) assert.equal(matchOfToken(secret, odd), undefined)
})

const chosen = (plan: ReturnType<typeof planItem>) => plan.matches.map((match) => plan.offered[match.offer]?.areaCode)

test("what people have seen gives way only to what saves more than a hundred metres and the lot", () => {
  const asked = [need(1)]
  const first = planItem({ asked, offered: [offer(1, "naast")] }, points, rule, new Set())
  const both = [offer(1, "naast"), offer(2, "hier")]
  assert.deepEqual(
    chosen(planItem({ asked, offered: [offer(3, "verder"), offer(2, "hier")] }, points, rule, new Set())),
    ["hier"],
  )
  for (let other = 2; other < 60; other++) {
    const offered = [offer(1, "verder"), offer(other, "hier")]
    const seen = pairsOf(planItem({ asked, offered: [offer(1, "verder")] }, points, rule, new Set()))
    assert.deepEqual(chosen(planItem({ asked, offered }, points, rule, seen)), ["hier"], "400 metres is worth a change")
  }
  assert.equal(chosen(planItem({ asked, offered: both }, points, rule, pairsOf(first))).length, 1)
})

test("within one neighbourhood the lot spreads the work, and always in the same way", () => {
  const offered = Array.from({ length: 12 }, (_, id) => offer(id, "hier"))
  const helpers = (order: OfferedRow[]) =>
    Array.from({ length: 40 }, (_, id) => {
      const plan = planItem({ asked: [need(id)], offered: order }, points, rule, new Set())
      return plan.offered[plan.matches[0]?.offer ?? -1]?.id
    })
  assert.ok(new Set(helpers(offered)).size > 6, "not always the one who came first")
  const [first] = helpers(offered)
  const fewer = offered.filter(({ id }, place) => id === first || place % 2 === 0)
  assert.equal(helpers(fewer)[0], first, "who is not asked may go, and nothing changes")
})

test("more than 48 offers at one place are all used where there are as many needs", () => {
  const asked = Array.from({ length: 150 }, (_, id) => need(id))
  const offered = Array.from({ length: 150 }, (_, id) => offer(id, "hier"))
  assert.equal(planItem({ asked, offered }, points, rule, new Set()).matches.length, 150)
})

test("two whom somebody kept apart are not brought together, and a part of the week must be shared", () => {
  const kept = need(1, { barred: [offer(1, "hier").id] })
  assert.deepEqual(planItem({ asked: [kept], offered: [offer(1, "hier")] }, points, rule, new Set()).matches, [])
  const later = { asked: [need(1, { slots: 2 })], offered: [offer(1, "hier", { slots: 4 })] }
  assert.deepEqual(planItem(later, points, rule, new Set()).matches, [])
})
