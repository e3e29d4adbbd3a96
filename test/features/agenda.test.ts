import assert from "node:assert/strict"
import { test } from "node:test"
import { letterToken } from "../../src/features/agenda/link-rules.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import {
  addAreas,
  addBundle,
  ask,
  bottleneck,
  consent,
  everybody,
  mails,
  question,
  reason,
  stateOf,
} from "./agenda-world.ts"

openForAll(() => addAreas(nabij))

const token = (id: string) => letterToken(nabij.house.secret, id)
const reasons = "Wij zien dit ook en maken er een plan voor met de scholen."

test("Els puts a structural bundle on the agenda, Wim answers, Saskia follows up", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const form = await nabij.as("els").get(`/bundels/${bundle}/agenda`)
  assert.match(form.text, /Gemeente Oeverstad/)
  assert.match(form.text, /value="2026-12-30"/, "six weeks from 18 November")
  const sent = await nabij.as("els").post(`/bundels/${bundle}/agenda`, {
    addresseeId: nabij.organisation["gemeente-oeverstad"] as string,
    contactName: "Wim Schuurman",
    question,
    reason,
    dueOn: "2026-12-30",
    ownerId: nabij.person.saskia as string,
  })
  assert.equal(sent.status, 303, sent.text)
  const id = sent.headers.get("location")?.split("/").at(-1) ?? ""
  assert.equal(await stateOf(nabij, bundle), "onAgenda")
  const [mail] = (await mails(nabij)).filter(({ recipient }) => recipient === "wim@voorbeeld.example")
  assert.match(mail?.body ?? "", new RegExp(`/vragen/${id}`), "Wim signs in, so he gets no personal link")

  assert.match((await nabij.as("wim").get("/vragen")).text, new RegExp(bottleneck))
  const answered = await nabij
    .as("wim")
    .post(`/vragen/${id}/antwoord`, { kind: "partly", reasons, steps: "Overleg in maart." })
  assert.equal(answered.headers.get("location"), `/vragen/${id}`)
  assert.equal(await stateOf(nabij, bundle), "answered")
  assert.ok(
    (await mails(nabij)).some(
      ({ recipient, subject }) => recipient === "saskia@voorbeeld.example" && /gaf antwoord/.test(subject),
    ),
  )

  const further = await nabij.as("wim").api("POST", `/addressed-questions/${id}/answers`, { kind: "accepted", reasons })
  assert.equal(further.status, 201)
  const seen = await nabij.as("saskia").get(`/agenda/beheer/${id}`)
  assert.match(seen.text, /Antwoord: deels/)
  assert.match(seen.text, /Antwoord: ja, wij pakken dit op/)

  for (const state of ["underway", "resolved", "persists"] as const) {
    const note = "Wij zien het aan de gesprekken met jongeren."
    const noted = await nabij.as("saskia").post(`/agenda/beheer/${id}/vervolg`, { state, note })
    assert.equal(noted.status, 303)
    assert.equal(await stateOf(nabij, bundle), state)
  }
})

test("a bundle that is shared but not decided needs no decision, one that is not shared or far enough waits", async () => {
  const shared = await addBundle(nabij, { state: "sharedBottleneck" })
  await ask(nabij, shared)
  assert.equal(await stateOf(nabij, shared), "onAgenda")
  for (const made of [{ state: "possiblePattern" }, { state: "notStructural" }] as const) {
    const bundle = await addBundle(nabij, made)
    const answer = await nabij.as("els").api("GET", `/bundles/${bundle}/agenda-form`)
    assert.equal(answer.status, 409, made.state)
  }
  const internal = await addBundle(nabij, { reach: "internal", state: "sharedBottleneck" })
  assert.equal((await nabij.as("saskia").api("GET", `/bundles/${internal}/agenda-form`)).status, 409)
  assert.equal((await nabij.as("bram").api("GET", `/bundles/${internal}/agenda-form`)).status, 404)
  assert.equal((await nabij.as("els").api("GET", `/bundles/${internal}/agenda-form`)).status, 404)
})

test("pressing twice asks once; a second addressee does not undo the answer of the first", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const id = await ask(nabij, bundle)
  const twice = await nabij.as("els").api("POST", `/bundles/${bundle}/agenda-items`, {
    addresseeId: nabij.organisation["gemeente-oeverstad"],
    contactName: "afdeling Jeugd",
    question,
    reason,
  })
  assert.equal(twice.status, 409)
  await nabij.as("wim").api("POST", `/addressed-questions/${id}/answers`, { kind: "accepted", reasons })
  const other = await nabij.as("els").api("POST", `/bundles/${bundle}/agenda-items`, {
    newAddressee: "Provincie Waterland",
    contactName: "de gedeputeerde",
    question,
    reason,
  })
  assert.equal(other.status, 201, other.text)
  assert.equal(other.json().mailed, false)
  assert.equal(await stateOf(nabij, bundle), "answered")
  const again = { newAddressee: "provincie waterland", contactName: "de gedeputeerde", question, reason }
  assert.equal((await nabij.as("els").api("POST", `/bundles/${bundle}/agenda-items`, again)).status, 400)
})

test("what does not fit in the form comes back with everything that was written", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const wrong: [values: Record<string, string>, sentence: RegExp][] = [
    [{ question: "Te kort" }, /ten minste één zin/],
    [{ contactEmail: "wim" }, /geen e-mailadres/],
    [{ dueOn: "2026-11-01" }, /al voorbij/],
    [{ dueOn: "2026-13-45" }, /uit de kalender/],
    [{ addresseeId: nabij.organisation["wijkteam-noord"] as string }, /uit de lijst, of vul een nieuwe in/],
    [{ ownerId: nabij.person.fatima as string }, /Kies een trekker/],
    [{ question: "Wat doen jullie voor deze 3 jongeren in de Lindestraat?" }, /kan iemand verraden/],
    [{ reason: "Wijkteam Noord ziet dit elke week en wil nu antwoord." }, /Noem geen organisaties die meedoen/],
  ]
  for (const [values, sentence] of wrong) {
    const answer = await nabij.as("els").post(`/bundels/${bundle}/agenda`, {
      addresseeId: nabij.organisation["gemeente-oeverstad"] as string,
      contactName: "afdeling Jeugd",
      question,
      reason,
      ...values,
    })
    assert.equal(answer.status, 400, JSON.stringify(values))
    assert.match(answer.text, sentence)
    assert.match(answer.text, /afdeling Jeugd/)
  }
  assert.equal(await stateOf(nabij, bundle), "structural", "nothing was put on the agenda")
})

test("names of people are hidden in what is asked, answered and noted", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  await consent(nabij, bundle, everybody)
  const id = await ask(nabij, bundle, { question: "Wat doet mevrouw Jansen-de Boer aan de angst voor schulden?" })
  await nabij.as("wim").api("POST", `/addressed-questions/${id}/answers`, {
    kind: "rejected",
    reasons: "Bel meneer Pieter de Groot op 06-12345678.",
  })
  const page = await nabij.visitor.get(`/agenda/${id}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /Jansen|Groot|12345678|Wim Schuurman/)
})

test("a bundle is on the public agenda only after each organisation agreed, or objected on record without a name", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const id = await ask(nabij, bundle)
  const nowhere = async (why: string) => {
    assert.equal((await nabij.visitor.get(`/agenda/${id}`)).status, 404, why)
    assert.ok(!(await nabij.visitor.get("/agenda")).text.includes(id), why)
    assert.ok(!(await nabij.visitor.get("/agenda.atom")).text.includes(id), why)
  }
  await nowhere("nobody spoke")
  await consent(nabij, bundle, { "wijkteam-noord": true, "jeugdpunt-linde": true })
  await nowhere("Schuldhulp Delta did not speak")
  await consent(nabij, bundle, { "schuldhulp-delta": "Schuldhulp Delta vindt het te vroeg." })
  const page = await nabij.visitor.get(`/agenda/${id}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /een organisatie vindt het te vroeg/)
  assert.doesNotMatch(page.text, /Schuldhulp Delta|Wijkteam Noord|Jeugdpunt Linde|afdeling Jeugd|Els Terpstra|Saskia/)
  assert.ok((await nabij.visitor.get("/agenda")).text.includes(id))
})

test("a small bundle shows no number, to the addressee, the public, in the mail or in the feed", async () => {
  const small = await addBundle(nabij, { state: "structural", from: { "wijkteam-noord": 3, "jeugdpunt-linde": 1 } })
  await consent(nabij, small, { "wijkteam-noord": true, "jeugdpunt-linde": true })
  const id = await ask(nabij, small)
  const pages = [
    await nabij.visitor.get(`/agenda/${id}`),
    await nabij.as("wim").get(`/vragen/${id}`),
    await nabij.visitor.get(`/antwoord/${token(id)}`),
    await nabij.visitor.api("GET", `/agenda-items/${id}`),
    await nabij.as("wim").api("GET", `/addressed-questions/${id}`),
  ]
  for (const { status, text } of pages) {
    assert.equal(status, 200)
    assert.doesNotMatch(text, /\b[1-4] (signalen|mensen|organisaties|melders|keer)\b/)
    assert.doesNotMatch(text, /"value":[0-4]\b/, "no small number hides in the JSON either")
    assert.doesNotMatch(text, /Wijkteam Noord|Jeugdpunt Linde|durft niet te studeren/)
  }
  const [mail] = (await mails(nabij)).filter(({ body }) => body.includes(id))
  assert.doesNotMatch(mail?.body ?? "", /hoorden wij dit/)
})

test("the numbers on a page stay those of the day of asking, so that two visits cannot be subtracted", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  await consent(nabij, bundle, everybody)
  const id = await ask(nabij, bundle)
  const shown = async () => (await nabij.visitor.api("GET", `/agenda-items/${id}`)).json().evidence.finding.signals
  assert.deepEqual(await shown(), { kind: "shown", value: 12 })
  const { tell } = await import("./findings-world.ts")
  const { addLink } = await import("../../src/features/bundles/link-store.ts")
  const signalId = await tell(nabij, { outcome: "external", reporter: "nog een" })
  const link = { bundleId: bundle, signalId, linked: true, why: "" as never, changedBy: nabij.person.saskia as string }
  await addLink(nabij.house.database.kysely, { ...link, changedAt: nabij.house.clock() })
  assert.deepEqual(await shown(), { kind: "shown", value: 12 })
})
