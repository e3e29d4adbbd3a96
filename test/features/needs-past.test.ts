import assert from "node:assert/strict"
import { test } from "node:test"
import { made, nabij, openForEach } from "../support/in-house.ts"

openForEach()

test("a need whose last day is over stands apart and is not counted as open, until somebody says how it ended", async () => {
  nabij.setClock("2026-11-18")
  const need = { ask: "Een fiets om naar het werk te gaan", urgency: "later" }
  const past = await made("fatima", "/needs", { ...need, alias: "de bakker van de nacht", until: "2026-11-20" })
  await made("fatima", "/needs", { ...need, alias: "de avondstudent", until: "2026-11-30" })
  nabij.setClock("2026-11-21")
  assert.match((await nabij.as("noor").get("/")).text, /1 open hulpvraag/)
  const list = (await nabij.as("noor").get("/hulp/lijst")).text
  assert.match(
    list,
    /Wacht op iemand<\/h2>[\s\S]*de avondstudent[\s\S]*De laatste dag is voorbij<\/h2>[\s\S]*de bakker van de nacht/,
  )
  assert.match((await nabij.as("fatima").get("/hulp")).text, /de bakker van de nacht[\s\S]*?Laatste dag voorbij/)
  const body = { outcome: "notDone", note: "Er kwam geen fiets" }
  await made("noor", `/needs/${past.id}/outcome`, body)
  assert.doesNotMatch((await nabij.as("noor").get("/hulp/lijst")).text, /bakker/)
})
