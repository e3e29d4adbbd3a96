import assert from "node:assert/strict"
import { after, before, beforeEach, test } from "node:test"
import { mailPasswordLinks } from "../../src/features/accounts/rounds.ts"
import { letterCodeHash, newLetterCode } from "../../src/features/accounts/secrets.ts"
import type { PersonName } from "../people.ts"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"

let nabij: TestHouse
let now = new Date("2026-11-18T10:00:00Z")
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const fresh = "de nieuwe zin die ik onthoud"

before(async () => {
  nabij = await openHouse()
  nabij.house.clock = () => now
})
beforeEach(() => {
  // Nothing of one test counts for the next: neither turns nor links of the last two hours.
  later(180)
})
after(() => nabij.close())

const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows
const emailOf = (name: string) => `${name}@voorbeeld.example`
const ask = (name: string) => nabij.visitor.api("POST", "/password-requests", { email: emailOf(name) })
const round = () => mailPasswordLinks.run(nabij.house)
const choose = (code: string, chosen = fresh) =>
  nabij.visitor.api("PUT", `/password-resets/${code}/password`, { password: chosen })
const signIn = (name: string, given: string) =>
  nabij.visitor.api("POST", "/sessions", { email: emailOf(name), password: given })
const mailsTo = async (name: string) =>
  (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === emailOf(name))

async function linkFor(name: string): Promise<string> {
  assert.equal((await ask(name)).status, 201)
  await round()
  const [mail] = (await mailsTo(name)).filter(({ subject }) => /Kies een nieuw/.test(subject)).slice(-1)
  return /wachtwoord\/([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? ""
}

async function membershipOf(by: PersonName, name: string, role: string): Promise<string> {
  const { members } = (await nabij.as(by).api("GET", "/members")).json()
  return members.find((one: { name: string; role: string }) => one.name === name && one.role === role)?.membershipId
}

test("Fatima forgot her password, gets a mail, chooses another one and is signed out everywhere", async () => {
  assert.match((await nabij.visitor.get("/aanmelden")).text, /href="\/wachtwoord-vergeten"/)
  const first = (await signIn("fatima", password)).json().token
  const page = await nabij.visitor.post("/wachtwoord-vergeten", { email: " Fatima@Voorbeeld.example " })
  assert.equal(page.status, 200)
  assert.match(page.text, /Staat dit adres bij ons, dan krijg je binnen een paar minuten een mail/)
  await round()
  const [mail] = await mailsTo("fatima")
  const [, path = "", code = ""] = /http:\/\/localhost:3000(\/wachtwoord\/([\w-]+))\s/.exec(mail?.body ?? "") ?? []
  assert.match(mail?.body ?? "", /werkt één keer, 2 uur lang/)
  const choosing = await nabij.visitor.get(path)
  assert.match(choosing.text, /Voor Fatima Zerouali. Je meldt je aan met fatima@voorbeeld.example/)
  assert.equal(choosing.headers.get("cache-control"), "no-store")
  assert.equal(choosing.headers.get("referrer-policy"), "no-referrer")
  const short = await nabij.visitor.post(path, { password: "te kort" })
  assert.equal(short.status, 400)
  assert.match(short.text, /ten minste 12 tekens/)
  const done = await nabij.visitor.post(path, { password: fresh })
  assert.equal(done.headers.get("location"), "/aanmelden")
  for (const token of [first, nabij.as("fatima").token])
    assert.equal(
      (await nabij.app.request("http://localhost:3000/api/v1/me", { headers: { Authorization: `Bearer ${token}` } }))
        .status,
      401,
    )
  assert.equal((await signIn("fatima", password)).status, 400)
  assert.equal((await signIn("fatima", fresh)).status, 201)
  assert.ok((await mailsTo("fatima")).some(({ body }) => body.includes("Je wachtwoord van Nabij is net veranderd")))
  const whole = JSON.stringify(await query("select * from password_reset"))
  assert.doesNotMatch(whole, new RegExp(code), "only the hash of the code is kept")
  assert.deepEqual(await query("select * from password_request"), [], "no address stays behind")
  assert.equal((await nabij.as("joris").api("GET", "/me")).status, 200, "nobody else is signed out")
})

test("an address that nobody has gets the same answer, in the same time, and leaves nothing behind", async () => {
  const timed = async (name: string) => {
    const began = performance.now()
    const answer = await ask(name)
    return { answer, took: performance.now() - began }
  }
  await timed("niemand-eerst")
  const took: Record<string, number[]> = { joris: [], niemand: [] }
  const texts = new Set<string>()
  // In turn, and the fastest of each: what else this machine does then weighs on both alike.
  for (let count = 0; count < 12; count++)
    for (const name of ["joris", "niemand"]) {
      const one = await timed(name)
      took[name]?.push(one.took)
      texts.add(`${one.answer.status} ${one.answer.text}`)
    }
  assert.equal(texts.size, 1)
  const [known, unknown] = [Math.min(...(took.joris ?? [])), Math.min(...(took.niemand ?? []))]
  assert.ok(known < unknown * 2 && unknown < known * 2, `${known} ms against ${unknown} ms`)
  const form = (email: string) => nabij.visitor.post("/wachtwoord-vergeten", { email })
  assert.equal((await form(emailOf("joris"))).text, (await form(emailOf("niemand"))).text)
  assert.deepEqual(await mailsTo("joris"), [], "before the round nothing is different")
  await round()
  assert.equal((await mailsTo("joris")).length, 1, "asked often within one round is asked once")
  assert.deepEqual(await mailsTo("niemand"), [])
  assert.deepEqual(await query("select * from password_request"), [])
  const lines = await query("select distinct subject from audit where operation = 'askPasswordLink'")
  assert.deepEqual(lines, [{ subject: null }], "the log does not say who asked")
})

test("a link works once, two hours, and closes the other links of the same person", async () => {
  const [first, second] = [await linkFor("mehmet"), await linkFor("mehmet")]
  assert.notEqual(first, second)
  assert.equal((await choose(first)).status, 200)
  for (const code of [first, second]) {
    const again = await choose(code, "een derde wachtwoord dan")
    assert.equal(again.status, 410)
    assert.match(again.json().title, /al gebruikt of verlopen/)
    assert.equal((await nabij.visitor.get(`/wachtwoord/${code}`)).status, 410)
  }
  later(180)
  const late = await linkFor("mehmet")
  later(119)
  assert.equal((await nabij.visitor.get(`/wachtwoord/${late}`)).status, 200)
  later(1)
  assert.equal((await choose(late)).status, 410)
  assert.equal((await choose(newLetterCode())).status, 410)
  assert.equal((await signIn("mehmet", fresh)).status, 201)
})

test("the code of one person changes nothing of another, and two codes at the same moment change it once", async () => {
  await choose(await linkFor("dirk"))
  assert.equal((await signIn("els", password)).status, 201)
  assert.equal((await signIn("dirk", password)).status, 400)
  const codes = [await linkFor("els"), await linkFor("els")]
  const answers = await Promise.all(codes.map((code, index) => choose(code, `${fresh} nummer ${index}`)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410])
})

test("who signs in with the old password while it is changed is signed out with the rest", async () => {
  const code = await linkFor("tom")
  const [, ...signedIn] = await Promise.all([choose(code), ...Array.from({ length: 4 }, () => signIn("tom", password))])
  const [{ sessions }] = await query("select count(*) as sessions from session where person_id = $1", [
    nabij.person.tom,
  ])
  assert.equal(sessions, 0, `${signedIn.map(({ status }) => status)}`)
})

test("nobody fills a mailbox: three mails in two hours, with the same answer each time", async () => {
  for (let count = 0; count < 6; count++) {
    assert.equal((await ask("wim")).status, 201)
    await round()
  }
  assert.equal((await mailsTo("wim")).length, 3)
  later(120)
  await linkFor("wim")
  assert.equal((await mailsTo("wim")).length, 4)
})

test("a machine that asks for everybody is slowed down, and who asks a minute later is helped", async () => {
  const statuses: number[] = []
  for (let count = 0; count < 62; count++) statuses.push((await ask(`machine-${count}`)).status)
  assert.deepEqual([statuses.filter((one) => one === 201).length, statuses.at(-1)], [60, 429])
  const page = await nabij.visitor.post("/wachtwoord-vergeten", { email: emailOf("bram") })
  assert.match(page.text, /Wacht een minuut/)
  later(1)
  assert.equal((await ask("bram")).status, 201)
  await round()
})

test("after a new password one signs in at once, however often one guessed before", async () => {
  for (let guess = 0; guess < 6; guess++) await signIn("chantal", "geraden wachtwoord")
  assert.equal((await signIn("chantal", password)).status, 429)
  await choose(await linkFor("chantal"))
  assert.equal((await signIn("chantal", fresh)).status, 201)
})

test("what is no e-mail address gets a sentence at the field", async () => {
  for (const [email, sentence] of [
    ["", /Vul je e-mailadres in/],
    ["joris", /Dit is geen e-mailadres/],
  ] as const) {
    const answer = await nabij.visitor.post("/wachtwoord-vergeten", { email })
    assert.equal(answer.status, 400)
    assert.match(answer.text, sentence)
  }
})

test("Saskia makes a letter for a worker without mail; it is shown once, works once, and she is named in a mail", async () => {
  const id = await membershipOf("anita", "Fatima Zerouali", "worker")
  assert.match((await nabij.as("saskia").get(`/beheer/mensen/${id}`)).text, /Maak een brief/)
  const answer = await nabij.as("saskia").post(`/beheer/mensen/${id}/wachtwoordbrief`, { password })
  assert.equal(answer.status, 200)
  assert.match(answer.text, /class="letter stack".*Beste Fatima Zerouali.*Saskia Hofstra/s)
  const [, code = ""] = /wachtwoord\/([\w-]+)</.exec(answer.text) ?? []
  assert.doesNotMatch((await nabij.as("saskia").get(`/beheer/mensen/${id}`)).text, new RegExp(code))
  assert.match((await mailsTo("fatima")).at(-1)?.body ?? "", /Saskia Hofstra maakte een brief/)
  const [row] = await query("select made_by, token_hash from password_reset where made_by is not null")
  assert.deepEqual(row, { made_by: nabij.person.saskia, token_hash: letterCodeHash(code) })
  const [line] = await query("select person_id, subject from audit where operation = 'makePasswordLetter'")
  assert.deepEqual(line, { person_id: nabij.person.saskia, subject: nabij.person.fatima })
  later(6 * 24 * 60)
  const typed = code.toUpperCase().replaceAll("-", " ").replaceAll("0", "O")
  assert.equal((await choose(encodeURIComponent(typed), "weer een andere zin")).status, 200)
  assert.equal((await choose(code)).status, 410)
  assert.equal((await signIn("fatima", "weer een andere zin")).status, 201)
})

test("a letter that one did not ask for is made worthless by choosing a password oneself", async () => {
  const id = await membershipOf("anita", "Joris Wiersma", "worker")
  const { address } = (await nabij.as("anita").api("POST", `/members/${id}/password-letters`, { password })).json()
  const letter = address.split("/wachtwoord/")[1]
  await choose(await linkFor("joris"))
  assert.equal((await choose(letter)).status, 410)
})

test("a coordinator makes no letter elsewhere, for more than a worker, or for who also works elsewhere", async () => {
  const make = (by: PersonName, id: string) => nabij.as(by).api("POST", `/members/${id}/password-letters`, { password })
  const of = (name: string, role: string) => membershipOf("anita", name, role)
  assert.equal((await make("bram", await of("Fatima Zerouali", "worker"))).status, 404, "another organisation")
  assert.equal((await make("saskia", await of("Mehmet Aydin", "worker"))).status, 404, "works elsewhere too")
  const mehmet = await membershipOf("saskia", "Mehmet Aydin", "worker")
  assert.equal((await make("saskia", mehmet)).status, 404, "he would open two organisations")
  assert.match((await nabij.as("saskia").get(`/beheer/mensen/${mehmet}`)).text, /De beheerder kan een brief maken/)
  for (const [name, role] of [
    ["Anita Kuipers", "administrator"],
    ["Els Terpstra", "workingGroup"],
    ["Tom Riemersma", "analyst"],
    ["Chantal Deprez", "coordinator"],
  ] as const)
    assert.equal((await make("bram", await of(name, role))).status, 404, name)
  assert.equal((await make("anita", await of("Anita Kuipers", "administrator"))).status, 404, "not for oneself")
  assert.equal((await make("anita", await of("Mehmet Aydin", "worker"))).status, 201)
  for (const by of ["noor", "wim"] as const)
    assert.equal((await make(by, await of("Mehmet Aydin", "worker"))).status, 404, by)
})
