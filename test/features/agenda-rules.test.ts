import assert from "node:assert/strict"
import { test } from "node:test"
import { mayBeAsked, nextSteps, reminderDue, standingOf, stateAfter } from "../../src/features/agenda/rules.ts"
import { tooMuch, withoutNames } from "../../src/features/agenda/speech-rules.ts"

const minima = { count: 5, sources: 3, organisations: ["Jeugdpunt Linde", "Wijkteam Noord (zuid)"] }

test("a small number of people or organisations is noticed in a text for outside, a large one and a turn of phrase not", () => {
  const wrong = [
    "Het gaat om 3 gezinnen.",
    "Drie jonge moeders zeggen dit.",
    "Wij hoorden het twee keer.",
    "Eén bewoner belde: 1 persoon te veel.",
    "Dit komt van 2 organisaties.",
    "Jeugdpunt Linde ziet dit.",
    "jeugdpunt linde ziet dit",
    "Ook Wijkteam Noord (zuid) doet mee.",
  ]
  for (const text of wrong) assert.ok(tooMuch(text, minima), text)
  const fine = [
    "Het gaat om 150 gezinnen, van 3 organisaties.",
    "Dit is groter dan één persoon, en het komt van meer dan één organisatie.",
    "Dat is drie keer zo vaak als elders.",
    "In 2024 kinderen zonder ontbijt, in 2.4 gezinnen gemiddeld.",
    "Antwoord graag binnen twee weken, op 3 maart.",
    "De linden in de Jeugdpuntlindestraat.",
  ]
  for (const text of fine) assert.equal(tooMuch(text, minima), undefined, text)
  assert.equal(
    withoutNames("Volgens JEUGDPUNT LINDE te vroeg.", minima.organisations),
    "Volgens een organisatie te vroeg.",
  )
})

test("how a question stands: the term, then the answer, then what people see happen", () => {
  const at = (day: string) => new Date(`${day}T10:00:00Z`)
  const open = { dueOn: "2026-12-30", answers: [], followUps: [] }
  assert.deepEqual(standingOf(open, "2026-12-30"), { kind: "waiting", days: 0 })
  assert.deepEqual(standingOf(open, "2026-12-31"), { kind: "noAnswer", days: 1 })
  const answered = { ...open, answers: [{ at: at("2026-12-01"), kind: "partly" as const }] }
  assert.deepEqual(standingOf(answered, "2027-05-01"), { kind: "answered", answer: "partly" })
  const seen = { ...answered, followUps: [{ at: at("2026-12-05"), state: "persists" as const }] }
  assert.deepEqual(standingOf(seen, "2027-05-01"), { kind: "followUp", state: "persists" })
  const again = { ...seen, answers: [...answered.answers, { at: at("2026-12-09"), kind: "accepted" as const }] }
  assert.deepEqual(standingOf(again, "2027-05-01"), { kind: "answered", answer: "accepted" })
})

test("one reminder a moment, and none before a term of two weeks", () => {
  const item = { askedOn: "2026-11-18", dueOn: "2026-12-30" }
  const due = (day: string) => reminderDue(item, day)
  assert.deepEqual(["2026-12-22", "2026-12-23", "2026-12-29", "2026-12-30", "2027-01-12", "2027-01-13"].map(due), [
    undefined,
    "before",
    "before",
    "due",
    "due",
    "after",
  ])
  assert.equal(reminderDue({ askedOn: "2026-12-16", dueOn: "2026-12-30" }, "2026-12-24"), undefined)
})

test("steps go from charming to activist and never back", () => {
  assert.deepEqual(nextSteps([]), ["conversation", "letter", "council", "public"])
  assert.deepEqual(nextSteps(["conversation", "council"]), ["council", "public"])
  assert.deepEqual(nextSteps(["public"]), ["public"])
})

test("the bundle follows the agenda, and an answer never undoes what people saw", () => {
  assert.equal(stateAfter("structural", "onAgenda"), "onAgenda")
  assert.equal(stateAfter("answered", "onAgenda"), undefined)
  assert.equal(stateAfter("onAgenda", "answered"), "answered")
  assert.equal(stateAfter("underway", "answered"), undefined)
  assert.equal(stateAfter("resolved", "answered"), undefined)
  assert.equal(stateAfter("resolved", "persists"), "persists")
  assert.equal(mayBeAsked({ reach: "shared", state: "persists" }).kind, "askable")
  assert.equal(mayBeAsked({ reach: "shared", state: "onAgenda" }).kind, "askable")
  for (const state of ["individual", "possiblePattern", "notStructural"] as const)
    assert.equal(mayBeAsked({ reach: "shared", state }).kind, "refused", state)
})
