import assert from "node:assert/strict"
import { test } from "node:test"
import { codeFromName, ownAddress, secondsToWait } from "../../src/features/accounts/rules.ts"

test("after signing in one only ever goes on to an address of our own", () => {
  for (const ours of ["/", "/signalen", "/signalen/nieuw?gebied=GM0344", "/bundels/1#afweging"])
    assert.equal(ownAddress(ours), ours)
  const theirs = [
    "//elders.example",
    "/\\elders.example",
    "/\t/elders.example",
    "/.//elders.example",
    "/\n/elders.example",
  ]
  for (const address of [...theirs, "https://elders.example", "javascript:alert(1)", "signalen", "", "/%zz//", "\\/x"])
    assert.match(ownAddress(address), /^\/(?![/\\])/, JSON.stringify(address))
  for (const address of theirs) assert.equal(ownAddress(address), "/", JSON.stringify(address))
})

test("a code comes out of every name, and the wait out of every number of tries", () => {
  assert.equal(codeFromName("Wijkteam Noord"), "wijkteam-noord")
  assert.equal(codeFromName("Café Éénhoorn & Co."), "cafe-eenhoorn-co")
  assert.equal(codeFromName("جيران"), "organisatie")
  assert.match(codeFromName(`${"a".repeat(59)} b`), /^a{59}$/)
  assert.deepEqual([0, 4, 5, 6, 9, 500].map(secondsToWait), [0, 0, 5, 10, 60, 60])
})
