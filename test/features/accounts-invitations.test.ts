import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { letterCodeHash, newLetterCode } from "../../src/features/accounts/secrets.ts"
import type { PersonName } from "../people.ts"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn, opened } from "../support/mails.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

type Wish = { name: string; role: string; organisation?: string; email?: string; team?: string }

const invite = (inviter: PersonName, { organisation = "wijkteam-noord", ...wish }: Wish) =>
  nabij.as(inviter).api("POST", "/invitations", { organisationId: nabij.organisation[organisation], ...wish })
const codeIn = (address: string) => address.split("/uitnodiging/")[1] ?? ""
const accept = (code: string, email: string, chosen = password) =>
  nabij.visitor.api("POST", `/invitations/${code}/acceptance`, { email, password: chosen })
const signIn = (email: string, given = password) => nabij.visitor.api("POST", "/sessions", { email, password: given })
const mails = () => mailsIn(nabij.house)
const membersOf = async (person: PersonName) => (await nabij.as(person).api("GET", "/members")).json()

test("Saskia invites Yara by mail; Yara chooses a password and belongs to the team", async () => {
  const invited = await invite("saskia", {
    name: "Yara Bensalem",
    role: "worker",
    email: "yara@voorbeeld.example",
    team: "Team Haven",
  })
  assert.equal(invited.status, 201, invited.text)
  const { address, mailed } = invited.json()
  assert.equal(mailed, true)
  const mail = (await mails())[0] ?? assert.fail("no mail waits")
  assert.equal(mail.recipient, "yara@voorbeeld.example")
  assert.match(
    mail.body,
    new RegExp(`Saskia Hofstra nodigt je uit[^]*Wijkteam Noord[^]*${address}[^]*18 december 2026`),
  )
  const page = await nabij.visitor.get(`/uitnodiging/${codeIn(address)}`)
  assert.match(page.text, /Welkom, Yara Bensalem/)
  assert.match(page.text, /value="yara@voorbeeld.example"/)
  const short = await nabij.visitor.post(`/uitnodiging/${codeIn(address)}`, {
    email: "yara@voorbeeld.example",
    password: "te kort",
  })
  assert.equal(short.status, 400)
  assert.match(short.text, /ten minste 12 tekens/)
  const done = await nabij.visitor.post(`/uitnodiging/${codeIn(address)}`, {
    email: "yara@voorbeeld.example",
    password,
  })
  assert.equal(done.headers.get("location"), "/aanmelden")
  assert.equal((await signIn("yara@voorbeeld.example")).json().organisation, "Wijkteam Noord")
  const { members } = await membersOf("saskia")
  const yara = members.find(({ name }: { name: string }) => name === "Yara Bensalem")
  assert.deepEqual([yara.role, yara.team], ["worker", "Team Haven"])
})

test("where there is no mail address a letter is shown once, with an address that can be typed over", async () => {
  const before = (await mails()).length
  const answer = await nabij.as("saskia").post("/beheer/mensen", {
    name: "Opa Karel",
    role: "worker",
    organisationId: nabij.organisation["wijkteam-noord"] ?? "",
  })
  assert.equal(answer.status, 200)
  assert.match(answer.text, /class="letter stack"/)
  assert.equal((await mails()).length, before)
  const [, code = ""] = /uitnodiging\/([\w-]+)</.exec(answer.text) ?? []
  assert.match(code, /^([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/, "no letters that look alike")
  const typed = code.toUpperCase().replaceAll("-", "").replaceAll("0", "O").replaceAll("1", "I")
  assert.match((await nabij.visitor.get(`/uitnodiging/${typed}`)).text, /Welkom, Opa Karel/)
  const kept = await nabij.house.database.pool.query("select * from invitation")
  const rows = opened(nabij.house, kept.rows).filter(({ name }) => name === "Opa Karel")
  assert.equal(rows[0]?.token_hash, letterCodeHash(code))
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(code), "only the hash of the code is kept")
})

test("an invitation works once, not after its term, and a wrong code says what to do", async () => {
  const code = codeIn((await invite("saskia", { name: "Lies Maas", role: "worker" })).json().address)
  assert.equal((await accept(code, "lies@voorbeeld.example")).status, 201)
  const again = await accept(code, "ander@voorbeeld.example")
  assert.equal(again.status, 410)
  assert.match(again.json().title, /al gebruikt, ingetrokken of verlopen/)
  const page = await nabij.visitor.get(`/uitnodiging/${newLetterCode()}`)
  assert.equal(page.status, 410)
  assert.match(page.text, /Deze link werkt niet meer.*Vraag|Deze link werkt niet meer.*vraag/s)
  const late = codeIn((await invite("saskia", { name: "Te Laat", role: "worker" })).json().address)
  nabij.setClock("2026-12-17")
  assert.equal((await nabij.visitor.get(`/uitnodiging/${late}`)).status, 200)
  nabij.setClock("2026-12-18")
  assert.equal((await accept(late, "laat@voorbeeld.example")).status, 410)
  nabij.setClock("2026-11-18")
})

test("two people who use one invitation in the same moment: one gets in, the other is told it is used", async () => {
  const code = codeIn((await invite("saskia", { name: "Samen Tegelijk", role: "worker" })).json().address)
  const answers = await Promise.all([accept(code, "een@voorbeeld.example"), accept(code, "twee@voorbeeld.example")])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 410])
  const people = await nabij.house.database.kysely.selectFrom("person").select("name").execute()
  assert.equal(people.filter(({ name }) => name === "Samen Tegelijk").length, 1)
})

test("two invitations that become the same account in the same moment make one account", async () => {
  const codes = await Promise.all(
    ["worker", "coordinator"].map(async (role) =>
      codeIn((await invite("saskia", { name: "Dubbel Op", role })).json().address),
    ),
  )
  const answers = await Promise.all(codes.map((code) => accept(code, "dubbel@voorbeeld.example")))
  assert.ok(
    answers.every(({ status }) => status === 201 || status === 409),
    answers.map(({ text }) => text).join(),
  )
  assert.ok(answers.some(({ status }) => status === 201))
})

test("who has an account already keeps it: the password of that account is asked and both organisations are there", async () => {
  const code = codeIn(
    (await invite("saskia", { name: "J. Wiersma", role: "worker", email: "joris@voorbeeld.example" })).json().address,
  )
  const wrong = await accept(code, "joris@voorbeeld.example", "een heel nieuw wachtwoord")
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Je hebt al een account met dit e-mailadres/)
  assert.equal((await accept(code, "joris@voorbeeld.example")).status, 201)
  const me = (await nabij.as("joris").api("GET", "/me")).json()
  assert.equal(me.name, "Joris Wiersma", "an invitation does not rename anybody")
  assert.deepEqual(
    me.organisations.map(({ name }: { name: string }) => name),
    ["Wijkteam Noord"],
  )
})

test("an invitation is no way to guess somebody's password faster", async () => {
  const code = codeIn((await invite("saskia", { name: "Gokker", role: "worker" })).json().address)
  for (let guess = 0; guess < 5; guess++)
    assert.equal((await accept(code, "els@voorbeeld.example", "geraden wachtwoord")).status, 400)
  assert.equal((await accept(code, "els@voorbeeld.example", "geraden wachtwoord")).status, 429)
})

test("a coordinator invites workers and coordinators for the own organisation, an administrator everybody", async () => {
  const all = ["worker", "coordinator", "workingGroup", "addressee", "volunteerCoordinator", "administrator", "analyst"]
  for (const role of all) {
    const own = await invite("bram", { name: "Iemand", role, organisation: "jeugdpunt-linde" })
    assert.equal(own.status, role === "worker" || role === "coordinator" ? 201 : 404, role)
    assert.equal((await invite("bram", { name: "Iemand", role })).status, 404, `${role} elsewhere`)
    assert.equal((await invite("anita", { name: "Iemand", role })).status, 201, role)
  }
  const page = await nabij.as("bram").get("/beheer/mensen")
  assert.match(page.text, /value="worker"/)
  assert.doesNotMatch(page.text, /value="administrator"/)
})

test("an invitation that went astray is withdrawn by the own organisation only, and works no more", async () => {
  const { id, address } = (await invite("saskia", { name: "Verdwaalde Brief", role: "worker" })).json()
  const listed = (await membersOf("saskia")).invitations.map(({ name }: { name: string }) => name)
  assert.ok(listed.includes("Verdwaalde Brief"))
  assert.doesNotMatch((await nabij.as("bram").get("/beheer/mensen")).text, /Verdwaalde Brief/)
  assert.equal((await nabij.as("bram").api("POST", `/invitations/${id}/withdrawal`)).status, 404)
  const done = await nabij.as("saskia").post(`/beheer/uitnodigingen/${id}/intrekken`)
  assert.equal(done.status, 303)
  assert.equal((await accept(codeIn(address), "brief@voorbeeld.example")).status, 410)
  assert.doesNotMatch((await nabij.as("saskia").get("/beheer/mensen")).text, /Verdwaalde Brief/)
})
