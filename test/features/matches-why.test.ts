import assert from "node:assert/strict"
import { test } from "node:test"
import { planItem } from "../../src/features/matches/plan.ts"
import { plannedNeed } from "../../src/features/matches/speech.ts"
import type { AskedRow, OfferedRow } from "../../src/features/matches/town-model.ts"
import { sayWhyNot } from "../../src/features/matches/why-speech.ts"
import { needRow as need, offerRow as offer, points, ruling } from "./matches-rows.ts"

/** What is said of the first need. */
function why(asked: AskedRow[], offered: OfferedRow[]): string[] {
  const plan = planItem({ asked, offered }, points, ruling, new Set())
  return sayWhyNot(plan, 0, plannedNeed(asked[0] as AskedRow, new Map(), ruling, "nl"), "buurt")
}

test("why nobody fits is said of every offer, once each, so that the numbers add up", () => {
  const offered = [
    ...[offer(1, "verder", { radius: 100 }), offer(2, "verder", { radius: 100 })],
    ...[offer(3, "hier", { languages: ["ar"] }), offer(4, "hier", { slots: 2 }), offer(5, "hier")],
    ...[offer(6, "verder", { radius: 100, languages: ["ar"] }), offer(7, "hier", { gender: "man" })],
  ].map((one) => ({ ...one, gender: one.gender ?? ("woman" as const) }))
  const asked = need(1, { requires: ["woman"], barred: [offer(5, "hier").id] })
  assert.equal(
    why([asked], offered)[0],
    "Er is 7 keer aanbod voor ‘Andere hulp’, maar niets past: 2 te ver weg, 1 spreekt geen Nederlands, 1 niet wat hier moet (alleen een vrouw), 1 niet op dat moment van de week, 1 waarmee het al eens niet doorging, 1 om meer dan één reden.",
  )
})

test("two who did not get on are told apart from a moment of the week that does not suit", () => {
  const barred = need(1, { barred: [offer(1, "hier").id] })
  assert.match(why([barred], [offer(1, "hier")])[0] ?? "", /maar niets past: 1 waarmee het al eens niet doorging\./)
  assert.match(why([need(1)], [offer(1, "hier", { slots: 2 })])[0] ?? "", /: 1 niet op dat moment van de week\./)
})

test("who is proposed a part is not told to choose what stands in the proposal already", () => {
  const said = why([need(1, { units: 8 })], [offer(1, "hier", { units: 6 }), offer(2, "verder", { radius: 100 })])
  assert.equal(said[0], "Wat past, staat al in het voorstel. Voor de rest is er nu niemand.")
  assert.equal(said[1], "Het andere aanbod past niet: 1 te ver weg.")
})

test("where nobody offers it that is all that is said, and what would help", () => {
  const [none, help] = why([need(1, { area: "Noord" })], [])
  assert.equal(none, "Niemand biedt nu ‘Andere hulp’ aan.")
  assert.match(help ?? "", /Wat zou helpen: nog iemand in of bij Noord/)
})
