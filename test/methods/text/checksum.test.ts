import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { bsnHolds, ibanHolds, rrnHolds } from "../../../src/methods/text/checksum.ts"

test("the 11-test holds for well-known test numbers and for no other last figure", () => {
  for (const number of ["111222333", "123456782", "9999.28.351", "999 940 673"]) assert.equal(bsnHolds(number), true)
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (stem) => {
      const valid = [..."0123456789"].filter((last) => bsnHolds(`${stem}${last}`))
      assert.ok(valid.length <= 1)
    }),
  )
  assert.equal(bsnHolds("000000000"), false)
})

test("a national register number holds for both centuries", () => {
  const numberOf = (nine: string, century: "" | "2") =>
    `${nine}${String(97 - (Number(`${century}${nine}`) % 97)).padStart(2, "0")}`
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (base) => {
      const nine = String(base).padStart(9, "0")
      for (const century of ["", "2"] as const) assert.ok(rrnHolds(numberOf(nine, century)))
    }),
  )
  assert.equal(rrnHolds("85.07.30-033.28"), true)
  assert.equal(rrnHolds("85.07.30-033.29"), false)
})

test("account numbers hold in any spelling, and not with two figures changed about", () => {
  for (const iban of ["NL91 ABNA 0417 1643 00", "be68539007547034", "DE89.3704.0044.0532.0130.00"])
    assert.ok(ibanHolds(iban))
  assert.equal(ibanHolds("NL91 ABNA 0417 1643 01"), false)
  assert.equal(ibanHolds("NL19ABNA0417164300"), false)
  assert.equal(ibanHolds("XX00"), false)
})
