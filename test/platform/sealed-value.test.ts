import assert from "node:assert/strict"
import { test } from "node:test"
import { seal, unseal } from "../../src/platform/sealed-value.ts"

const secret = Buffer.from("een geheim van meer dan tweeëndertig tekens")
const text = "Fatima Demir, fatima@buurtteam.example · بيت · 🔑"

test("a sealed text opens again, and the value shows nothing of it", () => {
  const sealed = seal(secret, "proof", text)
  assert.equal(unseal(secret, "proof", sealed), text)
  assert.equal(unseal(secret, "proof", seal(secret, "proof", "")), "")
  assert.ok(!sealed.includes("Fatima") && !Buffer.from(sealed.slice(3), "base64url").includes("Fatima"))
})

test("the same text sealed twice gives two values", () => {
  assert.notEqual(seal(secret, "proof", text), seal(secret, "proof", text))
})

test("another purpose, another place and another secret do not open it", () => {
  const sealed = seal(secret, "proof", text, "row 1")
  assert.equal(unseal(secret, "proof", sealed, "row 1"), text)
  assert.throws(() => unseal(secret, "other", sealed, "row 1"), /does not open/)
  assert.throws(() => unseal(secret, "proof", sealed, "row 2"), /does not open/)
  assert.throws(() => unseal(Buffer.from("een heel ander geheim"), "proof", sealed, "row 1"), /does not open/)
})

test("a value of which one bit was changed, or that was cut off, does not open", () => {
  const sealed = seal(secret, "proof", text)
  const bytes = Buffer.from(sealed.slice(3), "base64url")
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => unseal(secret, "proof", `v1.${changed.toString("base64url")}`), /does not open/)
  }
  for (const broken of ["", "v1.", "v1.AAAA", "v2.AAAA", sealed.slice(0, 30), "gewone tekst"])
    assert.throws(() => unseal(secret, "proof", broken), /does not open/)
})
