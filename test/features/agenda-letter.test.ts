import assert from "node:assert/strict"
import { test } from "node:test"
import { whoHoldsLetter } from "../../src/features/agenda/identify.ts"
import { itemOfToken, letterToken } from "../../src/features/agenda/link-rules.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas, addBundle, ask, consent, everybody, mails, question, reason, stateOf } from "./agenda-world.ts"

openForAll(() => addAreas(nabij))

const token = (id: string) => letterToken(nabij.house.secret, id)
const reasons = "Wij zien dit ook en maken er een plan voor met de scholen."
const answer = { kind: "accepted", reasons, name: "Ilse Raadsma" }

test("a contact without an account gets a mail with a link, and answers with it", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const id = await ask(nabij, bundle, { contactEmail: "jeugd@oeverstad.example" })
  const mail = (await mails(nabij)).find(({ recipient }) => recipient === "jeugd@oeverstad.example")
  const address = /http:\/\/localhost:3000(\/antwoord\/\S+)/.exec(mail?.body ?? "")?.[1] ?? ""
  assert.equal(address, `/antwoord/${token(id)}`)
  const page = await nabij.visitor.get(address)
  assert.equal(page.status, 200)
  assert.equal(page.headers.get("cache-control"), "no-store")
  assert.equal(page.headers.get("referrer-policy"), "no-referrer")
  const wrong = await nabij.visitor.post(address, { ...answer, kind: "" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Kies een van de drie antwoorden/)
  assert.match(wrong.text, /plan voor met de scholen/)
  assert.equal(wrong.headers.get("cache-control"), "no-store")
  const done = await nabij.visitor.post(address, answer)
  assert.equal(done.status, 200)
  assert.equal(done.headers.get("referrer-policy"), "no-referrer")
  assert.match(done.text, /het antwoord is aangekomen/)
  await nabij.visitor.post(address, answer)
  const { moments } = (await nabij.as("els").api("GET", `/agenda-items/${id}/file`)).json()
  const answers = moments.filter(({ kind }: { kind: string }) => kind === "answered")
  assert.equal(answers.length, 1, "the same answer sent twice is one answer")
  assert.equal(answers[0].by, "Ilse Raadsma")
  assert.equal(await stateOf(nabij, bundle), "answered")
})

test("without a mail address there is a letter to print, and the link in it is always the same", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  const sent = await nabij.as("els").post(`/bundels/${bundle}/agenda`, {
    newAddressee: "Waterschap De Oever",
    contactName: "het bestuur",
    question,
    reason,
  })
  const letter = sent.headers.get("location") ?? ""
  assert.match(letter, /^\/agenda\/beheer\/[0-9a-f-]{36}\/brief$/)
  const first = await nabij.as("els").get(letter)
  const link = /\/antwoord\/([\w-]+)/.exec(first.text)?.[1] ?? ""
  assert.match((await nabij.as("saskia").get(letter)).text, new RegExp(link))
  assert.equal((await nabij.visitor.get(`/antwoord/${link}`)).status, 200)
})

test("a wrong, a shortened and a changed link open nothing; a link opens one question only", async () => {
  const one = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  const other = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  const right = token(one)
  assert.equal(itemOfToken(nabij.house.secret, right), one)
  const typed = right.toUpperCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")
  assert.equal(itemOfToken(nabij.house.secret, typed), one, "typed over from paper")
  const swapped = token(other).slice(0, 31) + right.slice(31)
  const last = right.slice(0, -1)
  const changed = [..."0123456789abcdefghjkmnpqrstvwxyz"].map((letter) => last + letter).filter((it) => it !== right)
  assert.equal(changed.length, 31)
  for (const wrong of ["x", last, `${right}0`, `${last}u`, right.slice(0, 26), swapped, one, ...changed.slice(0, 6)]) {
    assert.equal(itemOfToken(nabij.house.secret, wrong), undefined, wrong)
    assert.equal((await nabij.visitor.get(`/antwoord/${wrong}`)).status, 404, wrong)
    assert.equal((await nabij.visitor.post(`/antwoord/${wrong}`, answer)).status, 404, wrong)
    assert.equal((await nabij.visitor.api("GET", `/letters/${wrong}`)).status, 404, wrong)
    assert.equal((await nabij.visitor.api("POST", `/letters/${wrong}/answers`, answer)).status, 404, wrong)
  }
  for (const wrong of changed) assert.equal(itemOfToken(nabij.house.secret, wrong), undefined, wrong)
  const holder = await whoHoldsLetter(nabij.house.database.kysely, nabij.house.secret, right, nabij.house.clock())
  assert.equal(holder?.agendaItemId, one)
  assert.equal(holder?.organisationId, nabij.organisation["gemeente-oeverstad"])
  const elsewhere = await whoHoldsLetter(nabij.house.database.kysely, Buffer.alloc(32, 9), right, nabij.house.clock())
  assert.equal(elsewhere, undefined)
})

test("a program holds a link as a bearer token, and can do with it what the page can", async () => {
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  const other = await ask(nabij, await addBundle(nabij, { state: "structural" }))
  const call = (path: string, init: RequestInit = {}, by = token(id)) =>
    nabij.app.request(`http://localhost:3000/api/v1${path}`, { ...init, headers: { Authorization: `Bearer ${by}` } })
  const [only, ...more] = (await (await call("/addressed-questions")).json()) as { id: string }[]
  assert.equal(only?.id, id)
  assert.equal(more.length, 0)
  assert.equal((await call(`/addressed-questions/${other}`)).status, 404)
  assert.equal((await call(`/agenda-items/${id}/file`)).status, 404)
  assert.equal((await call("/signals")).status, 404)
  assert.equal((await call("/addressed-questions", {}, `${token(id).slice(0, -1)}z`)).status, 401)
  const body = JSON.stringify({ kind: "partly", reasons })
  assert.equal((await call(`/addressed-questions/${id}/answers`, { method: "POST", body })).status, 201)
})

test("a link opens until ninety days after the term, and until ninety days after the answer", async () => {
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }), { dueOn: "2026-12-30" })
  const status = async () => (await nabij.visitor.get(`/antwoord/${token(id)}`)).status
  nabij.setClock("2027-03-30")
  assert.equal(await status(), 200)
  nabij.setClock("2027-03-31")
  assert.equal(await status(), 404)
  nabij.setClock("2027-03-30")
  await nabij.visitor.post(`/antwoord/${token(id)}`, answer)
  nabij.setClock("2027-06-28")
  assert.equal(await status(), 200)
  nabij.setClock("2027-06-29")
  assert.equal(await status(), 404)
  nabij.setClock("2026-11-18")
})

test("the question can go to somebody else, and the first contact stays on record", async () => {
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }), {
    contactEmail: "eerste@oeverstad.example",
  })
  const again = { contactName: "afdeling Onderwijs", contactEmail: "tweede@oeverstad.example" }
  assert.equal((await nabij.as("saskia").post(`/agenda/beheer/${id}/opnieuw`, again)).status, 303)
  const [mail] = (await mails(nabij)).filter(({ recipient }) => recipient === again.contactEmail)
  assert.match(mail?.body ?? "", /Geachte afdeling Onderwijs/)
  assert.equal(
    (await nabij.as("saskia").api("GET", `/agenda-items/${id}/file`)).json().contactName,
    "afdeling Onderwijs",
  )
  const row = await nabij.house.database.kysely
    .selectFrom("agendaItem")
    .select("contactEmail")
    .where("id", "=", id)
    .executeTakeFirst()
  assert.equal(row?.contactEmail, "eerste@oeverstad.example")
})

test("the addressee sees only questions to the own organisation, and nobody else answers", async () => {
  const bundle = await addBundle(nabij, { state: "structural" })
  await consent(nabij, bundle, everybody)
  const asked = await nabij.as("els").api("POST", `/bundles/${bundle}/agenda-items`, {
    newAddressee: "Woonstichting De Kade",
    contactName: "de directie",
    question,
    reason,
  })
  const { id } = asked.json()
  assert.equal((await nabij.as("wim").get(`/vragen/${id}`)).status, 404)
  assert.equal((await nabij.as("wim").post(`/vragen/${id}/antwoord`, answer)).status, 404)
  assert.equal((await nabij.as("wim").get(`/agenda/beheer/${id}`)).status, 404)
  for (const person of ["fatima", "saskia", "els", "anita", "tom", "noor"] as const)
    assert.equal((await nabij.as(person).post(`/vragen/${id}/antwoord`, answer)).status, 404, person)
  for (const person of ["fatima", "wim", "anita", "tom", "noor"] as const)
    for (const path of ["", "/brief", "/stap/conversation"])
      assert.equal((await nabij.as(person).get(`/agenda/beheer/${id}${path}`)).status, 404, `${person} ${path}`)
  for (const person of ["fatima", "wim", "anita", "tom", "noor"] as const)
    assert.equal((await nabij.as(person).get(`/agenda/${id}`)).status, 200, `${person} sees what everybody sees`)
})
