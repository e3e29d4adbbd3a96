import assert from "node:assert/strict"
import { test } from "node:test"
import { Columns, judgeColumns } from "../../src/features/signals/import-columns.ts"
import {
  areaCode,
  areaNamed,
  organisationCode,
  readableName,
  themeCode,
} from "../../src/features/signals/import-naming.ts"
import { Names } from "../../src/features/signals/import-register.ts"
import { signalFrom } from "../../src/features/signals/import-rules.ts"
import { readWeek } from "../../src/features/signals/import-week.ts"

const today = "2026-11-18"
const good = { text: "Ouders wachten een jaar op hulp", week: "2026-W10", org: "wijkteam-noord" }
const read = (values: Record<string, unknown>) =>
  signalFrom({ ...good, ...values }, 2, (date, week) => readWeek(date, week, today), new Columns())
const signal = (values: Record<string, unknown>) => {
  const outcome = read(values)
  assert.equal(outcome.kind, "signal", JSON.stringify(outcome))
  return outcome.kind === "signal" ? outcome.signal : assert.fail()
}
const complaint = (values: Record<string, unknown>) => {
  const outcome = read(values)
  return outcome.kind === "refused" ? `${outcome.field}: ${outcome.message}` : "taken"
}

test("a week is found in every way that people write a day", () => {
  for (const date of [
    "2026-02-14",
    "2026-02-14T09:30:00Z",
    "14-02-2026",
    "14/2/2026",
    "14.02.2026 09:30",
    "2026-W07",
    "2026W7",
  ])
    assert.equal(signal({ week: "", datum: date }).week, "2026-02-09", date)
  for (const date of ["2026-02-30", "31-04-2026", "2026-W54", "14 februari", "02/14/2026", "1999-05-05", "26-02-14"])
    assert.match(complaint({ week: "", datum: date }), /^datum: /, date)
})

test("six weeks ahead are taken and said, the seventh is not", () => {
  assert.deepEqual([signal({ week: "2026-W53" }).ahead, signal({ week: "2026-W47" }).ahead], [true, false])
  assert.match(complaint({ week: "2027-W01" }), /^week: .*te ver in de toekomst/)
})

test("columns are known by their Dutch names, in capitals or with blanks too", () => {
  const taken = signal({ TEKST: "", "Aantal mensen": "3", Buurt: " Zuilen ", Leefgebied: "wonen", Land: "België" })
  assert.deepEqual([taken.peopleLeast, taken.area, taken.lifeDomain, taken.country], [3, "Zuilen", "wonen", "be"])
  assert.equal(judgeColumns(["Tekst", "Datum", "Organisatie"], true), undefined)
  assert.equal(judgeColumns(["Tekst", "Datum"], false), undefined)
  assert.match(judgeColumns(["Tekst", "Datum"], true) ?? "", /mist een kolom met de organisatie/)
})

test("the words of the form do as well as its codes", () => {
  const taken = signal({ situatie: "Woont alleen", oorzaken: "een regel, supply", leeftijd: "18 – 26" })
  assert.deepEqual([taken.situation, taken.causes, taken.ageBand], ["living-alone", ["rule", "supply"], "18-26"])
  assert.deepEqual(signal({ causes: ["policy", "policy"] }).causes, ["policy"])
  assert.match(complaint({ oorzaken: "het weer" }), /^oorzaken: ‘het weer’ staat niet in de lijst/)
})

test("numbers of people are whole and the right way round", () => {
  for (const people of ["2,5", "een paar", "-1", "0", "1000000", 2.5]) assert.match(complaint({ people }), /^people: /)
  assert.match(complaint({ people: 5, people_most: 3 }), /^people_most: /)
  assert.deepEqual([signal({ people: 5, people_most: "9" }).peopleMost, signal({}).peopleLeast], [9, 1])
})

test("signs that cannot be stored are left out, and a list where text belongs is refused", () => {
  assert.equal(signal({ text: "Ouders\u0000 wachten \ud800een jaar" }).text, "Ouders  wachten \ufffdeen jaar")
  assert.match(complaint({ text: ["Ouders wachten", "een jaar"] }), /^text: Hier hoort tekst te staan/)
})

test("a complaint repeats what was written short and without personal data", () => {
  const told = complaint({ week: "Mevrouw Jansen uit de Kerkstraat 12 belde over haar schuld en over de huur" })
  assert.doesNotMatch(told, /Jansen|Kerkstraat 12/)
  assert.ok(told.length < 220)
})

test("a name stands for one thing, by its code first; where it stands for more, the codes are told", () => {
  const names = new Names()
  names.add("BU1", "BU1", ["Centrum"])
  names.add("BU2", "BU2", ["Centrum"])
  names.add("BU3", "BU3", ["BU1", "Zuilen"])
  assert.deepEqual(names.find(" zuilen "), { kind: "known", key: "BU3" })
  assert.deepEqual(names.find("bu1"), { kind: "known", key: "BU1" })
  assert.deepEqual(names.find("Centrum"), { kind: "several", codes: ["BU1", "BU2"] })
  assert.deepEqual(names.find("Oost"), { kind: "unknown" })
})

test("what is made gets a code of its own and a name that people can read", () => {
  const taken = (code: string) => code === "wijkteam-noord"
  assert.equal(organisationCode("Wijkteam Noord", taken), "wijkteam-noord-2")
  assert.match(organisationCode("المركز", taken), /^organisatie-[0-9a-f]{8}$/)
  assert.equal(readableName("caw-dender"), "CAW Dender")
  assert.equal(readableName("Stichting de Brug"), "Stichting de Brug")
  assert.equal(
    themeCode("24 uur wachten", () => false),
    "thema_24_uur_wachten",
  )
  assert.equal(
    areaCode("N04", () => false),
    "N04",
  )
  assert.equal(
    areaCode("Oud-Zuid (west)", () => false),
    "OUD-ZUID-WEST",
  )
})

test("an official code keeps its level, and steps back for the real area that is read in later", () => {
  const { area, year } = areaNamed("BU03440111", "BU03440111", 2026)
  assert.deepEqual([area.level, area.parentCode], ["neighbourhood", "WK034401"])
  assert.ok(year < 1990)
})
