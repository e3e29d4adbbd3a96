import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import { countPeople } from "../../../src/methods/person-key/count-people.ts"
import { type MatchKeys, matchKeys, mostKeys } from "../../../src/methods/person-key/match-keys.ts"
import { familyNames, normalFamily, normalGiven } from "../../../src/methods/person-key/normal-form.ts"
import { readPeople } from "../../../src/methods/person-key/people-list.ts"
import type { Person } from "../../../src/methods/person-key/person.ts"
import { soundOf } from "../../../src/methods/person-key/sound.ts"

const born = (year: number, month: number, day: number): Person["born"] => ({ kind: "day", year, month, day })
const person = (family: string, given: string, more: Partial<Person> = {}): Person => ({
  ...{ family, given, born: born(1980, 5, 17), sex: 2, postcode: "3581" },
  ...more,
})
const keys = (...given: Parameters<typeof person>) => matchKeys(person(...given))
const all = ({ strict, fuzzy }: MatchKeys) => [strict, ...fuzzy]
const meet = (one: MatchKeys, other: MatchKeys) => all(one).some((key) => all(other).includes(key))

test("one family has one name, however a register writes it", () => {
  const families = [
    ["de Vries", "Vries", "VRIES", "Vries, de", "De Vries"],
    ["van den Berg", "Berg", "Van Den Berg", "Vandenberg", "v.d. Berg", "Berg, van den", "v d Berg"],
    ["Van den Broeck", "Vandenbroeck", "van den broeck", "Broeck"],
    ["El Amrani", "Elamrani", "Amrani", "el-Amrani"],
    ["Yilmaz", "Yılmaz", "YILMAZ", "YİLMAZ"],
    ["Meijer", "Meyer", "Meĳer", "MEIJER"],
    ["Özdemir", "Ozdemir", "O\u0308zdemir"],
    ["De Smet", "Desmet", "Smet"],
    ["Van Damme", "Vandamme", "Damme"],
    ["van Deventer", "Deventer", "Vandeventer"],
    ["in 't Veld", "In ’t Veld", "Veld"],
    ["D'hondt", "D’Hondt", "Dhondt"],
    ["Søndergaard", "Sondergaard"],
    ["Großmann", "Grossmann"],
  ]
  for (const [first = "", ...others] of families)
    for (const other of others) assert.equal(normalFamily(other), normalFamily(first), `${other} is ${first}`)
  const apart = families.map(([first = ""]) => normalFamily(first))
  assert.equal(new Set(apart).size, families.length, "families stay apart")
})

test("a short name and a name that only looks like a prefix stay a name", () => {
  for (const name of ["De", "Ng", "Van", "Deen", "Vanek", "El"]) assert.notEqual(normalFamily(name), "", name)
  assert.equal(normalFamily("Ng"), "ng")
  assert.equal(normalGiven("Anne-Marie"), normalGiven("Anne Marie J."))
})

test("taking away a prefix twice changes nothing more", () => {
  const parts = fc.constantFrom(
    "van",
    "den",
    "der",
    "de",
    "el",
    "ben",
    "berg",
    "smet",
    "meijer",
    "amrani",
    "ij",
    "y",
    "o",
  )
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), (words) => {
      const once = normalFamily(words.join(" "))
      assert.equal(normalFamily(once), once)
    }),
  )
})

const file = join(import.meta.dirname, "../../../../shared/data/references/people/slk581.json")
const skip = existsSync(file) ? false : "the references are not here"

test("each Dutch and Flemish pitfall of the references is found to be one person", { skip }, () => {
  type Case = { family: string; given: string; sex: Person["sex"] }
  const { dutchFlemishPitfalls: cases } = JSON.parse(readFileSync(file, "utf8")) as { dutchFlemishPitfalls: Case[] }
  const keysOf = (family: string) => {
    const found = cases.find((one) => one.family === family) as Case
    return matchKeys(person(family, found.given, { sex: found.sex, postcode: "" }))
  }
  const same: [string, string][] = [
    ["de Vries", "Vries"],
    ["van den Berg", "Berg"],
    ["Van den Broeck", "Vandenbroeck"],
    ["El Amrani", "Elamrani"],
    ["Yilmaz", "Yılmaz"],
    ["Meijer", "Meyer"],
    ["Özdemir", "Ozdemir"],
  ]
  for (const [one, other] of same) assert.equal(keysOf(one).strict, keysOf(other).strict, `${one} and ${other}`)
  assert.ok(meet(keysOf("El Amrani"), keysOf("Amrani")), "Mohammed and Muhammad")
  assert.notEqual(keysOf("El Amrani").strict, keysOf("Amrani").strict, "surely one? nobody can say")
  assert.ok(meet(keysOf("Müller-Jansen"), keysOf("Jansen")), "a name after marriage")
  assert.ok(!meet(keysOf("de Vries"), keysOf("van den Berg")))
})

test("a mistake or a missing sex keeps one person one, and strictly two", () => {
  const eva = keys("Müller-Jansen", "Eva")
  const others = {
    "day and month changed over": [
      keys("Bakker", "Tom", { born: born(1990, 3, 4) }),
      keys("Bakker", "Tom", { born: born(1990, 4, 3) }),
    ],
    "no sex": [eva, keys("Müller-Jansen", "Eva", { sex: 9 })],
    "another spelling": [keys("Schmidt", "Eva"), keys("Smit", "Eva")],
    "a name after marriage": [keys("Bakker", "Eva", { birthName: "Jansen" }), keys("Jansen", "Eva")],
    "a name after marriage, not told": [keys("Bakker", "Eva"), keys("Jansen", "Eva")],
    "another day": [keys("Jansen", "Eva"), keys("Janssen", "Eva", { born: born(1980, 5, 27) })],
    "a birthday known here and not there": [
      keys("Tesfay", "Selam"),
      keys("Tesfai", "Selam", { born: { kind: "year", year: 1980 } }),
    ],
  } as const
  for (const [what, [one, other]] of Object.entries(others)) {
    assert.ok(meet(one, other), what)
    assert.notEqual(one.strict, other.strict, what)
  }
  assert.ok(meet(keys("Jansen", "Eva"), keys("Jansen", "Eva", { postcode: "9000" })), "who moved")
})

test("who is registered on 1 January is not taken for everybody else of that year", () => {
  const list = "achternaam;voornaam;geboortedatum;geslacht;postcode\nMohamed;Ahmed;01-01-1990;m;3581\n"
  const lines = readPeople(
    `${list}Mohamud;Ahlam;1-1-1990;v;3582\nMahmoud;Ahsan;1990;m;3583\nMohamed;Ahmed;1990-01-01;m;3581\n`,
  )
  const people = lines.map((line) => (line.kind === "person" ? matchKeys(line.person) : assert.fail()))
  assert.deepEqual(countPeople(people), { atLeast: 3, atMost: 3 })
  assert.ok(people.every(({ strict }) => !strict.includes("0101")))
})

test("no person has more keys than the limit counts with, none twice", () => {
  const long = keys("A-Berg-Cornelis-Dam-Evers-Faber-Groot", "Eva", { born: born(1980, 5, 6), birthName: "Hendriks" })
  assert.equal(all(long).length, mostKeys)
  assert.equal(new Set(all(long)).size, mostKeys)
  assert.deepEqual(familyNames("Müller-Jansen", "Jansen"), ["mulerjansen", "muler", "jansen"])
})

test("names that sound alike are alike, others are not", () => {
  const alike = [
    ["Janssen", "Janzen"],
    ["Smit", "Schmidt"],
    ["Yılmaz", "Jilmas"],
    ["Visser", "Fisser"],
    ["Dijkstra", "Dykstra"],
    ["Claes", "Klaas"],
    ["Cuypers", "Kuijpers"],
  ]
  for (const [one = "", other = ""] of alike)
    assert.equal(soundOf(normalFamily(one)), soundOf(normalFamily(other)), `${one} ${other}`)
  assert.notEqual(soundOf("bakker"), soundOf("jansen"))
})

test("a count lies between joining by every key and by the strict key alone", () => {
  const token = fc.integer({ min: 0, max: 30 }).map((number) => `t${number}`)
  const list = fc.array(fc.record({ strict: token.map((one) => `s${one}`), fuzzy: fc.array(token, { maxLength: 3 }) }))
  fc.assert(
    fc.property(list, (registrations) => {
      const { atLeast, atMost } = countPeople(registrations)
      assert.ok(atLeast <= atMost && atMost <= registrations.length)
      assert.deepEqual(countPeople([...registrations, ...registrations]), { atLeast, atMost }, "twice the same list")
      assert.deepEqual(countPeople(registrations.toReversed()), { atLeast, atMost }, "in any order")
    }),
  )
  assert.deepEqual(countPeople([]), { atLeast: 0, atMost: 0 })
})

test("a line that cannot be read says what is the matter, and nothing is guessed", () => {
  const lines = readPeople(
    "Jansen\tEva\t31-02-1980\tv\t3581\n\tTom\t1990-05-04\tzeker\t35\nDemir\t\t1990-05-04\tv\t3581 AB\n",
  )
  assert.deepEqual(
    lines.map((line) => (line.kind === "fault" ? [line.line, ...line.faults] : [])),
    [
      [1, "born"],
      [2, "family", "sex", "postcode"],
      [3, "given"],
    ],
  )
  const [first] = readPeople('"Berg",Anna,1980-05-17,V,"9000"\nx,y')
  assert.equal(first?.kind === "person" && first.person.postcode, "9000")
})
