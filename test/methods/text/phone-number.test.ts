import assert from "node:assert/strict"
import { test } from "node:test"
import { phoneNumber } from "../../../src/methods/text/phone-number.ts"

// What libphonenumber 8.12.57 (python3-phonenumbers) says of these: its number, and whether it is a mobile one.
const known: [written: string, country: "nl" | "be", number: string, mobile: boolean][] = [
  ["06 12345678", "nl", "+31612345678", true],
  ["06-12 34 56 78", "nl", "+31612345678", true],
  ["+31 6 12345678", "nl", "+31612345678", true],
  ["+31 (0)6 1234 5678", "nl", "+31612345678", true],
  ["0031612345678", "nl", "+31612345678", true],
  ["0031 6 12345678", "be", "+31612345678", true],
  ["020 123 4567", "nl", "+31201234567", false],
  ["(030) 231 45 67", "nl", "+31302314567", false],
  ["0475 123456", "nl", "+31475123456", false],
  ["0475 12 34 56", "be", "+32475123456", true],
  ["0475/12.34.56", "be", "+32475123456", true],
  ["+32 475 12 34 56", "nl", "+32475123456", true],
  ["016 22 33 44", "be", "+3216223344", false],
  ["02 123 45 67", "be", "+3221234567", false],
]

test("a number is the same one however people write it, and only a mobile one gets text messages", () => {
  for (const [written, country, number, mobile] of known)
    assert.deepEqual(phoneNumber(written, country), { kind: mobile ? "mobile" : "fixed", number }, written)
})

test("a Dutch mobile number that is given in Flanders is Dutch: no Belgian number is that long", () =>
  assert.deepEqual(phoneNumber("0612345678", "be"), { kind: "mobile", number: "+31612345678" }))

test("the zero that one dials at home does not belong after a country code", () =>
  assert.deepEqual(phoneNumber("+31 06 12345678", "nl"), { kind: "mobile", number: "+31612345678" }))

test("what is no Dutch or Belgian number is not guessed at", () => {
  for (const written of [
    "",
    "12",
    "112",
    "06 1234",
    "061234567890",
    "+49 151 12345678",
    "0612345678 (na 6 uur)",
    "612345678",
  ])
    assert.equal(phoneNumber(written, "nl").kind, "unclear", written)
})
