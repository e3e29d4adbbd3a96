import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas, addBundle, ask, consent, everybody } from "./agenda-world.ts"

openForAll(() => addAreas(nabij))

const note = "De brief gaat vandaag met de post weg."
const draft = async (id: string, step: string) =>
  (await nabij.as("saskia").api("GET", `/agenda-items/${id}/drafts/${step}`)).json().letter as string
const take = (id: string, step: string, letter: string) =>
  nabij.as("saskia").post(`/agenda/beheer/${id}/stap/${step}`, { letter, note })

test("Saskia goes from a conversation to the press, each step with a letter made of the evidence and what came before", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  await consent(nabij, bundle, everybody)
  const id = await ask(nabij, bundle, { dueOn: "2026-12-02" })
  nabij.setClock("2026-12-20")
  const letters: Record<string, string> = {}
  for (const step of ["conversation", "letter", "council", "public"]) {
    letters[step] = await draft(id, step)
    const taken = await take(id, step, `${letters[step]}\n\nMet eigen woorden.`)
    assert.equal(taken.status, 303, taken.text)
    const printed = await nabij.as("saskia").get(taken.headers.get("location") ?? "")
    assert.match(printed.text, /class="letter stack"/)
    assert.match(printed.text, /Met eigen woorden/)
  }
  assert.match(letters.conversation ?? "", /Beste mensen van Gemeente Oeverstad/)
  assert.match(letters.letter ?? "", /Geachte wethouder,/)
  assert.match(letters.letter ?? "", /Wij kregen geen antwoord/)
  assert.match(letters.council ?? "", /20 december 2026: een gesprek\n– 20 december 2026: een brief aan het bestuur/)
  assert.match(letters.public ?? "", new RegExp(`http://localhost:3000/agenda/${id}`))
  for (const letter of Object.values(letters)) {
    assert.match(letter, /hoorden wij dit 12 keer in Noord, van ten minste 11 melders bij 3 organisaties/)
    assert.doesNotMatch(letter, /Wijkteam|Jeugdpunt|Schuldhulp|Saskia|Els|afdeling Jeugd/)
  }
  const page = (await nabij.visitor.get(`/agenda/${id}`)).text
  for (const words of [
    /Gesprek/,
    /Brief aan de wethouder/,
    /Brief aan de gemeenteraad/,
    /Openbaar maken/,
    /Geen antwoord binnen de termijn/,
  ])
    assert.match(page, words)
  assert.doesNotMatch(page, /Geachte wethouder|Beste mensen/, "only the letters that are public themselves")
  assert.match(page, /Geachte leden van de gemeenteraad/)
  nabij.setClock("2026-11-18")
})

test("nobody goes back to a friendlier step, or to the council and the press without consent", async () => {
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  for (const step of ["council", "public"]) {
    assert.equal((await nabij.as("saskia").get(`/agenda/beheer/${id}/stap/${step}`)).status, 409)
    assert.equal((await take(id, step, "Een brief van ten minste twintig tekens.")).status, 409)
  }
  assert.equal((await take(id, "letter", await draft(id, "letter"))).status, 303)
  assert.equal((await take(id, "conversation", "Zullen wij er toch eens over praten?")).status, 409)
  assert.equal((await nabij.as("saskia").get(`/agenda/beheer/${id}/stap/praatje`)).status, 404)
})

test("a letter with a small number or an organisation that meant to stay unnamed comes back", async () => {
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  for (const [letter, sentence] of [
    ["Geachte wethouder, in Noord gaat het om 3 gezinnen met schulden.", /3 gezinnen/],
    ["Geachte wethouder, twee organisaties zien dit elke week.", /twee organisaties/],
    ["Geachte wethouder, Jeugdpunt Linde hoort dit elke week.", /Jeugdpunt Linde/],
  ] as const) {
    const answer = await take(id, "letter", letter)
    assert.equal(answer.status, 400)
    assert.match(answer.text, sentence)
    assert.match(answer.text, /Geachte wethouder/)
  }
  const named = await take(id, "letter", "Geachte mevrouw Van den Broek, wij schrijven u over een knelpunt.")
  assert.doesNotMatch((await nabij.as("saskia").get(named.headers.get("location") ?? "")).text, /Broek/)
})

test("Dirk reads and writes Flemish words to a Flemish addressee", async () => {
  const { house, as } = nabij
  await house.database.kysely
    .updateTable("organisation")
    .set({ country: "be" })
    .where("code", "=", "gemeente-oeverstad")
    .execute()
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  assert.match(await draft(id, "letter"), /Geachte schepen,[\s\S]*schepencollege/)
  assert.match((await as("dirk").get(`/agenda/beheer/${id}`)).text, /Brief aan de schepen/)
})
