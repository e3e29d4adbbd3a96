import assert from "node:assert/strict"
import { test } from "node:test"
import { amountPattern, centsOf, sayEuros, writeEuros } from "../../src/features/fund/amount-rules.ts"
import { householdKey } from "../../src/features/fund/household-key.ts"
import type { FundStep } from "../../src/features/fund/model.ts"
import {
  canBeDecided,
  fitsCaps,
  hoursWaiting,
  mayDecide,
  remindersDue,
  sayWaiting,
  stateOf,
} from "../../src/features/fund/rules.ts"

const asked = { applicantId: "fatima", organisationId: "noord" }
const named = [
  { id: "saskia", organisations: ["noord"] },
  { id: "mehmet", organisations: ["linde", "noord"] },
  { id: "bram", organisations: ["linde"] },
  { id: "els", organisations: ["delta"] },
  { id: "fatima", organisations: ["noord"] },
]
const step = (takenBy: string, kind: FundStep = "approved", ownOrganisation = false) => ({
  ...{ step: kind, takenBy, ownOrganisation },
})

const cases: [who: string, steps: ReturnType<typeof step>[], expected: string][] = [
  ["els", [], "may"],
  ["saskia", [], "may from the own organisation"],
  ["mehmet", [], "may from the own organisation"],
  ["fatima", [], "own"],
  ["wim", [], "notNamed"],
  ["els", [step("els")], "already"],
  ["bram", [step("els")], "may"],
  ["saskia", [step("els")], "may from the own organisation"],
  ["mehmet", [step("saskia", "approved", true)], "sameOrganisation"],
  ["saskia", [step("mehmet", "approved", true)], "sameOrganisation"],
  ["els", [step("saskia", "approved", true)], "may"],
  ["bram", [step("els", "refused")], "decided"],
  ["bram", [step("els"), step("saskia", "approved", true)], "decided"],
  ["bram", [step("fatima", "withdrawn")], "decided"],
]
for (const [who, steps, expected] of cases)
  test(`${who} after ${steps.map((one) => `${one.takenBy} ${one.step}`).join(", ") || "nothing"}: ${expected}`, () => {
    const may = mayDecide(who, named, asked, steps)
    const said = may.kind === "mayNot" ? may.why : may.ownOrganisation ? "may from the own organisation" : "may"
    assert.equal(said, expected)
  })

test("of any two who may decide one after the other, never both are of the organisation that asked, nor the applicant", () => {
  for (const first of named)
    for (const second of named) {
      const one = mayDecide(first.id, named, asked, [])
      if (one.kind === "mayNot") continue
      const two = mayDecide(second.id, named, asked, [step(first.id, "approved", one.ownOrganisation)])
      if (two.kind === "mayNot") continue
      assert.notEqual(first.id, second.id)
      assert.ok([first, second].some(({ organisations }) => !organisations.includes("noord")))
      assert.ok(![first.id, second.id].includes("fatima"))
    }
})

test("two who could decide are needed, and not both of the organisation that asks", () => {
  const pick = (...ids: string[]) => named.filter(({ id }) => ids.includes(id))
  const told: [string[], boolean][] = [
    [[], false],
    [["els"], false],
    [["els", "fatima"], false],
    [["saskia", "mehmet"], false],
    [["saskia", "bram"], true],
    [["els", "bram"], true],
  ]
  for (const [ids, expected] of told) assert.equal(canBeDecided(pick(...ids), asked), expected, ids.join())
})

test("limits hold at their borders, to the cent", () => {
  const caps = { applicationCents: 50_000, householdCents: 80_000 }
  const told: [cents: number, before: number, expected: string][] = [
    [50_000, 0, "fits"],
    [50_001, 0, "application 50000"],
    [50_000, 30_000, "fits"],
    [50_000, 30_001, "household 49999"],
    [1, 80_000, "household 0"],
    [1, 79_999, "fits"],
    [100, 90_000, "household 0"],
  ]
  for (const [cents, before, expected] of told) {
    const fits = fitsCaps(cents, caps, before)
    assert.equal(fits.kind === "fits" ? "fits" : `${fits.of} ${fits.left}`, expected, `${cents} after ${before}`)
  }
})

test("the state follows from the steps", () => {
  const told: [FundStep[], string][] = [
    [[], "waiting"],
    [["approved"], "halfway"],
    [["approved", "approved"], "reserved"],
    [["approved", "refused"], "refused"],
    [["approved", "approved", "withdrawn"], "withdrawn"],
    [["approved", "approved", "paid"], "paid"],
    [["approved", "approved", "paid", "handedOver"], "handedOver"],
    [["approved", "approved", "paid", "returned"], "returned"],
  ]
  for (const [steps, expected] of told) assert.equal(stateOf(steps.map((step) => ({ step }))), expected)
})

test("waiting is told in hours, and a reminder is due for each whole day, at most seven", () => {
  const at = new Date("2026-11-18T10:00:00Z")
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  assert.equal(hoursWaiting(at, after(23 * 60 + 59)), 23)
  assert.deepEqual(
    [0, 23 * 60 + 59, 24 * 60, 47 * 60, 48 * 60, 100 * 24 * 60].map((minutes) => remindersDue(at, after(minutes))),
    [0, 0, 1, 1, 2, 7],
  )
  assert.deepEqual([0, 1, 24, 29, 48].map(sayWaiting), [
    "minder dan een uur",
    "1 uur",
    "1 dag",
    "1 dag en 5 uur",
    "2 dagen",
  ])
})

test("an amount is read as people write it, and one that could mean two things is not", () => {
  const good: [string, number][] = [
    ["125", 12_500],
    ["125,5", 12_550],
    ["125.05", 12_505],
    ["0,01", 1],
    ["19,99", 1999],
  ]
  for (const [text, cents] of good) {
    assert.match(text, amountPattern)
    assert.equal(centsOf(text), cents)
  }
  for (const text of ["1.250", "1.250,00", "-5", "€ 5", "5,", "", "1e3"]) assert.doesNotMatch(text, amountPattern)
  assert.equal(writeEuros(12_550), "125,50")
  assert.match(sayEuros(12_500), /^€\s125$/)
  assert.match(sayEuros(12_550), /^€\s125,50$/)
})

test("a household has one key within an organisation and a year, however its code is written, and another elsewhere", () => {
  const secret = Buffer.alloc(32, 7)
  const key = householdKey(secret, "noord", 2026, "HH-12 a")
  assert.equal(householdKey(secret, "noord", 2026, "hh.12A"), key)
  const others = [
    householdKey(secret, "linde", 2026, "HH-12 a"),
    householdKey(secret, "noord", 2027, "HH-12 a"),
    householdKey(secret, "noord", 2026, "HH-13 a"),
    householdKey(Buffer.alloc(32, 8), "noord", 2026, "HH-12 a"),
  ]
  assert.equal(new Set([key, ...others]).size, 5)
})
