import assert from "node:assert/strict"
import { after, test } from "node:test"
import { likenessDesk } from "../../src/features/likeness/desk-store.ts"
import { likenessOf, reasonsInWords } from "../../src/features/likeness/reason-rules.ts"
import { readAhead } from "../../src/features/likeness/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { tinyModel, withoutPackages } from "../platform/embedding/tiny-model.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

const skip = withoutPackages
const accounts = [
  "In deze straat is qworpel door de flornitz",
  "De bus naar het ziekenhuis rijdt niet meer na zeven uur in de avond",
  "Een gezin wacht al negen maanden op een plek bij de jeugdhulp",
  "Zwimmig klinkt bramsole volgens meerdere bewoners",
]
const words = { flornitz: [1, 0, 0], bramsole: [1, 0, 0], bus: [0, 1, 0], jeugdhulp: [0, 0, 1] }

const houses: TestHouse[] = []
after(() => Promise.all(houses.map((nabij) => nabij.close())))

async function houseWith(environment: Record<string, string>) {
  const nabij = await openHouse(environment)
  houses.push(nabij)
  const logged: string[] = []
  nabij.house.log = (message) => logged.push(message)
  const report = async (account: string) => {
    const answer = await nabij.as("noor").api("POST", "/signals", { account, week: "2026-W46", mode: "named" })
    assert.equal(answer.status, 201, answer.text)
    return answer.json().id as string
  }
  const ids: string[] = []
  for (const account of accounts) ids.push(await report(account))
  return { nabij, house: nabij.house, logged, ids, report }
}

test("a model finds two signals without a word in common, and the reason says so", { skip }, async () => {
  const { nabij, house, logged, ids, report } = await houseWith({ EMBEDDING_MODEL: tinyModel(words) })
  const [asked = "", , , other = ""] = accounts
  const desk = likenessDesk(house)
  const near = async () => (await desk.near(asked, 5, new Set([ids[0] ?? ""]))).map(({ id }) => id)
  assert.notEqual((await near())[0], ids[3], "by words alone")
  assert.equal(await runRound(house, readAhead), "done")
  assert.deepEqual(logged, [])
  assert.equal((await near())[0], ids[3])
  const collection = await desk.ready()
  assert.equal(collection.vectors?.count, accounts.length)
  const told = likenessOf(asked, other, collection.language)
  assert.equal(reasonsInWords(told), "het taalmodel vindt deze teksten verwant")
  assert.deepEqual(likenessOf(asked, accounts[2] ?? "", collection.language).reasons, [])
  // What comes later waits for the next round; after a word was changed all is read anew, but not by the model.
  await report("Opnieuw bramsole op het plein")
  assert.equal((await desk.ready()).vectors?.count, accounts.length)
  const change = { kind: "stopWord", word: "plein", present: true, why: "zegt hier niets" }
  const answer = await nabij.as("anita").api("POST", "/word-changes", change)
  assert.equal(answer.status, 201, answer.text)
  const anew = await desk.ready()
  assert.notEqual(anew, collection)
  assert.equal(anew.vectors?.count, accounts.length)
  assert.equal(await runRound(house, readAhead), "done")
  assert.equal(anew.vectors?.count, accounts.length + 1)
  assert.ok(readAhead.everySeconds < 60, "with a model the round comes often")
})

test("an administrator hears once, in one sentence, why a model does not take part, and words go on", async () => {
  const { house, logged, ids } = await houseWith({ EMBEDDING_MODEL: "nergens" })
  assert.equal(await runRound(house, readAhead), "done")
  assert.equal(await runRound(house, readAhead), "done")
  assert.deepEqual(logged, [
    "Nabij vergelijkt teksten alleen op woorden, want de map nergens bestaat niet (instelling EMBEDDING_MODEL, zie docs/decisions/0011-embedding-model.md).",
  ])
  assert.equal(readAhead.everySeconds, 600)
  const [first] = await likenessDesk(house).near("De bus rijdt in de avond niet naar het ziekenhuis", 1)
  assert.equal(first?.id, ids[1])
  assert.equal((await likenessDesk(house).ready()).vectors, undefined)
})
