import assert from "node:assert/strict"
import { test } from "node:test"
import { type Mode, modes, modesFor } from "../../src/features/modes/model.ts"
import { isBetweenPeople, type MayApprove, type ModedNeed, mayApprove, modeOf } from "../../src/features/modes/rules.ts"
import type { OrganisationKind } from "../../src/platform/http/who.ts"

const need = (more: Partial<ModedNeed> = {}): ModedNeed => ({
  ...{ id: "n", item: "vervoer", requires: [], intermediaryId: "fatima", organisationId: "wijkteam" },
  ...{ organisationKind: "professional", asked: "coordinator", now: "coordinator", items: ["vervoer"], ...more },
})
const works = (organisation: string, kind: OrganisationKind = "professional") => ({
  organisation: { id: organisation, name: organisation, kind, country: "nl" as const },
})
const asker = { id: "fatima", ...works("wijkteam") }
const colleague = { id: "saskia", ...works("wijkteam") }
const stranger = { id: "joris", ...works("jeugdpunt") }
const inMode = (mode: Mode, more: Partial<ModedNeed> = {}) => need({ asked: mode, now: mode, ...more })

test("in each of the five modes exactly these people may approve, beside a volunteer coordinator", () => {
  const table: [mode: Mode, asker: MayApprove, colleague: MayApprove, stranger: MayApprove][] = [
    ["coordinator", "nothing", "nothing", "nothing"],
    ["professional", "proposed", "nothing", "nothing"],
    ["intermediary", "spare", "nothing", "nothing"],
    ["group", "spare", "spare", "nothing"],
    ["betweenPeople", "spareKnown", "nothing", "nothing"],
  ]
  assert.deepEqual(
    table.map(([mode]) => mode),
    [...modes],
  )
  for (const [mode, ...expected] of table)
    assert.deepEqual(
      [asker, colleague, stranger].map((person) => mayApprove(inMode(mode), person)),
      expected,
      mode,
    )
})

test("where somebody must have been checked, nobody chooses alone, whatever the mode", () => {
  for (const requires of [["known"], ["certificate"], ["woman", "certificate"]])
    for (const mode of ["intermediary", "group", "betweenPeople"] as const)
      for (const person of [asker, colleague]) assert.equal(mayApprove(inMode(mode, { requires }), person), "nothing")
  assert.equal(mayApprove(inMode("professional", { requires: ["certificate"] }), asker), "proposed")
  assert.equal(mayApprove(inMode("intermediary", { requires: ["woman", "thirdPlace"] }), asker), "spare")
})

test("between people only what the organisation left to them; all else goes through a coordinator", () => {
  assert.equal(isBetweenPeople(inMode("betweenPeople")), true)
  for (const more of [{ items: [] }, { item: "oppassen" }, { requires: ["known"] }, { item: null }]) {
    assert.equal(isBetweenPeople(inMode("betweenPeople", more)), false)
    assert.equal(mayApprove(inMode("betweenPeople", more), asker), "nothing")
  }
})

test("a stricter mode holds at once, a freer one only for what is asked after it", () => {
  for (const asked of modes)
    for (const now of modes) {
      const mode = modeOf({ asked, now })
      assert.ok(modes.indexOf(mode) <= Math.min(modes.indexOf(asked), modes.indexOf(now)), `${asked} → ${now}`)
      if (asked === now) assert.equal(mode, now)
    }
  assert.equal(modeOf({ asked: "betweenPeople", now: "group" }), "intermediary")
  const asked = need({ asked: "intermediary", now: "group" })
  assert.equal(mayApprove(asked, colleague), "nothing", "colleagues do not read what was asked before they could")
})

test("a group without professionals has nobody who approves as one", () => {
  for (const kind of ["professional", "municipality"] as const) assert.ok(modesFor(kind).includes("professional"))
  for (const kind of ["informal", "addressee"] as const) assert.ok(!modesFor(kind).includes("professional"))
  assert.equal(mayApprove(inMode("professional", { organisationKind: "informal" }), asker), "nothing")
})
