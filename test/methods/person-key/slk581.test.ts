import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { plainLetters } from "../../../src/methods/person-key/letters.ts"
import { keyLetters, type Sex, slk581 } from "../../../src/methods/person-key/slk581.ts"

const file = join(import.meta.dirname, "../../../../shared/data/references/people/slk581.json")
const skip = existsSync(file) ? false : "the references are not here"
type Case = { family: string | null; given: string | null; dob: string; sex: Sex; slk?: string; slk_raw?: string }
type References = {
  officialFragments: { family: string; letters: string }[]
  vectors: Case[]
  dutchFlemishPitfalls: Case[]
}
const references = () => JSON.parse(readFileSync(file, "utf8")) as References

test("the official pieces of SLK-581 come out", { skip }, () => {
  for (const { family, letters } of references().officialFragments)
    assert.equal(keyLetters(plainLetters(family), "").slice(0, 3), letters)
})

test("SLK-581 is that of two other programs and of the Dutch and Flemish cases, sign for sign", { skip }, () => {
  const { vectors, dutchFlemishPitfalls } = references()
  for (const { family, given, dob, sex, slk, slk_raw } of [...vectors, ...dutchFlemishPitfalls])
    assert.equal(slk581({ family, given, dateOfBirth: dob, sex }), slk ?? slk_raw, `${family}, ${given}`)
})

test("a date that is written otherwise is refused without saying it", () => {
  const refused = () => slk581({ family: "Jansen", given: "Eva", dateOfBirth: "17-05-1980", sex: 2 })
  assert.throws(refused, (error: Error) => error instanceof RangeError && !error.message.includes("17-05"))
})

test("odd names give the letters that the definition says: only A to Z count, marks fall off, each script of its own is missing", () => {
  const letters = (family: string, given: string) =>
    slk581({ family, given, dateOfBirth: "1980-05-17", sex: 9 }).slice(0, 5)
  assert.equal(letters("O’Brien", "Seán"), "BREEA")
  assert.equal(letters("van 't Hof", "J."), "ANH22")
  assert.equal(letters("Desmet", "Els"), letters("De Smet", "Els"))
  assert.equal(letters("Ĳzerman", "Ĳsbrand"), letters("IJzerman", "IJsbrand"))
  assert.equal(letters("GROSS", "Soren"), letters("Groß", "Søren"))
  assert.equal(letters("Łukasz", "Łucja"), "UKSUC")
  assert.equal(letters("Nguyễn", "Thị Hương"), "GUEHI")
  assert.equal(letters("محمد", "أحمد"), "99999")
  assert.equal(letters("A", "B"), "22222")
})
