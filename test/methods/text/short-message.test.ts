import assert from "node:assert/strict"
import { test } from "node:test"
import { messageLength, shortMessage, signsOf } from "../../../src/methods/text/short-message.ts"

test("a letter counts once, a bracket or a euro twice, and a letter that no message knows is named", () => {
  assert.deepEqual(signsOf("Kun jij helpen?"), { kind: "signs", count: 15 })
  assert.deepEqual(signsOf("één_à"), { kind: "signs", count: 5 })
  assert.deepEqual(signsOf("€[]"), { kind: "signs", count: 6 })
  assert.deepEqual(signsOf("ë"), { kind: "unclear", why: "‘ë’ kan niet in een sms" })
})

test("the alphabet holds 127 signs beside the way out of it, and no sign twice", () => {
  const all = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))
  const once = all.filter((sign) => Object.is((signsOf(sign) as { count?: number }).count, 1))
  assert.equal(once.length, 127)
  assert.equal(all.filter((sign) => (signsOf(sign) as { count?: number }).count === 2).length, 10)
})

test("the first sentence that fits goes out with its link, else the link alone", () => {
  const link = `https://nabij.oeverstad.example/hulp/kun-jij/${"a".repeat(43)}`
  const long = "x".repeat(messageLength - link.length - 1)
  assert.equal(shortMessage([long], link), `${long}\n${link}`)
  assert.equal(shortMessage([`${long}x`, "Kort."], link), `Kort.\n${link}`)
  assert.equal(shortMessage([`${long}x`], link), link)
  assert.equal(shortMessage(["Het gaat niet door."]), "Het gaat niet door.")
})
