import assert from "node:assert/strict"
import { test } from "node:test"
import { passwordStrength } from "../../../src/methods/text/password-strength.ts"
import { leakedPasswords } from "../../../src/methods/text/passwords.generated.ts"

const known = ["nabij", "Fatima Zerouali", "Wijkteam Noord", "fatima@voorbeeld.example"]
const level = (password: string) => passwordStrength(password, known).level

test("every leaked password of twelve signs and more is weak", () => {
  const leaked = leakedPasswords.split(" ")
  assert.ok(leaked.length > 200)
  for (const password of leaked) assert.equal(level(password), "weak", password)
})

test("common words, rows of keys, years, repeats and look-alikes make no password strong", () => {
  for (const weak of [
    ...["wachtwoord123", "W@chtw00rd1234", "Welkom2024!!!", "welkomwelkom", "drowssapdrowssap", "aaaaaaaaaaaa"],
    ...["123456789012", "qwertyuiop12", "azertyuiop123", "Maandag12345!", "verantwoordelijkheid", "01-02-1985 jan"],
  ])
    assert.equal(level(weak), "weak", weak)
})

test("what others know of somebody and of the house adds nothing", () => {
  for (const weak of [
    "fatima2024!!",
    "FatimaZerouali",
    "fatima zerouali 1985",
    "wijkteamnoord1",
    "fatima@voorbeeld.example",
    "Nabij2024Nabij",
  ])
    assert.equal(level(weak), "weak", weak)
  assert.notEqual(passwordStrength("zerouali zwemt zelden").level, "weak", "of somebody else it says nothing")
})

test("a sentence of one's own and signs by chance are taken, and a longer one is never weaker", () => {
  for (const good of [
    "de koe staat in de wei",
    "een zin die ik onthoud",
    "kX9#mq2LpZ4v",
    "blauwe fiets onder de boom",
    "كلمة سر طويلة جدا",
  ])
    assert.notEqual(level(good), "weak", good)
  const sentence = "blauwe fiets onder de boom bij het oude gemaal"
  let before = 0
  for (const end of [10, 20, 30, sentence.length]) {
    const { bits } = passwordStrength(sentence.slice(0, end))
    assert.ok(bits > before)
    before = bits
  }
})

test("a text that was made to take long takes no longer", () => {
  const began = performance.now()
  for (const long of ["p4ssw0rd@$".repeat(13), "ab".repeat(64), "a".repeat(128), "1!".repeat(64)]) level(long)
  assert.ok(performance.now() - began < 2000)
})
