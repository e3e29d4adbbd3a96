import assert from "node:assert/strict"
import { test } from "node:test"
import { newRecoveryCode, stepOfCode } from "../../src/features/accounts/one-time-code.ts"
import { password } from "../seeds.ts"
import { nabij, query } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { later, moveTo, now, openWithClock } from "./accounts-clock.ts"
import { type Browser, codeAt, newBrowser, setUpCodes } from "./accounts-visitor.ts"

openWithClock()

async function signedIn(name: string): Promise<Browser> {
  const browser = newBrowser(nabij)
  assert.equal((await browser.signIn(name)).status, 303)
  return browser
}

test("the codes are those of the standard", () => {
  // RFC 6238, appendix B: the last six of the eight digits of 59 seconds after the beginning.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  assert.deepEqual(stepOfCode(secret, "287082", new Date(59_000)), { kind: "fits", step: 1 })
  assert.deepEqual(stepOfCode(secret, "287082", new Date(89_000)), { kind: "fits", step: 1 }, "a clock that is late")
  assert.deepEqual(stepOfCode(secret, "287082", new Date(0)), { kind: "fits", step: 1 }, "a clock that is early")
  assert.deepEqual(stepOfCode(secret, "287082", new Date(120_000)), { kind: "wrong" })
  assert.match(newRecoveryCode(), /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
})

test("Els sets up codes; from then on a password alone opens nothing", async () => {
  const els = await signedIn("els")
  const refused = await els.post("/account/veiligheid/codes", { password: "iets anders dan het was" })
  assert.match(refused.text, /Dit is niet je wachtwoord/)
  const before = els.cookie("nabij")
  const { secret, paper } = await setUpCodes(els, now)
  assert.equal(paper.length, 10)
  assert.notEqual(els.cookie("nabij"), before, "the session has another token")
  assert.equal((await els.get("/postvak")).status, 200)
  assert.equal((await els.get("/account/veiligheid/codes/instellen")).status, 409, "the secret is never shown again")

  const [kept] = await query("select sealed_secret from second_factor")
  assert.match(kept.sealed_secret, /^v1\./)
  const dump = JSON.stringify([
    ...(await query("select * from second_factor")),
    ...(await query("select * from recovery_code")),
  ])
  for (const code of [secret, ...paper]) assert.ok(!dump.includes(code) && !dump.includes(code.replaceAll("-", "")))
  const [mail] = (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === "els@voorbeeld.example")
  assert.equal(mail?.subject, "De tweede stap bij Nabij staat aan")

  const again = newBrowser(nabij)
  const first = await again.signIn("els", password, "/agenda")
  assert.equal(first.location, "/aanmelden/code?verder=%2Fagenda")
  assert.equal(again.cookie("nabij"), undefined)
  assert.match(first.cookies.join(), /nabij-halverwege=[^;]+; Max-Age=600; Path=\/aanmelden; HttpOnly; SameSite=Lax/)
  const half = again.cookie("nabij-halverwege") ?? ""
  const program = await nabij.app.request("http://localhost:3000/api/v1/me", {
    headers: { Authorization: `Bearer ${half}` },
  })
  assert.equal(program.status, 401, "the token of the first step is good for the second step only")

  assert.match((await again.post("/aanmelden/code", { code: "000000" })).text, /Deze code klopt niet/)
  const used = await again.post("/aanmelden/code", { code: codeAt(secret, now) })
  assert.match(used.text, /al een keer gebruikt/, "the code of setting up is over")
  later(60)
  const code = codeAt(secret, now)
  const second = await again.post("/aanmelden/code", {
    code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    verder: "/agenda",
  })
  assert.equal(second.location, "/agenda")
  assert.equal((await again.get("/postvak")).status, 200)
  assert.equal((await again.post("/aanmelden/code", { code })).status, 410, "the first step was used up")

  const thief = newBrowser(nabij)
  await thief.signIn("els")
  assert.match((await thief.post("/aanmelden/code", { code })).text, /al een keer gebruikt/, "seen over a shoulder")
  const [paperCode = ""] = paper
  const typed = await thief.post("/aanmelden/code", { code: paperCode.toUpperCase().replaceAll("-", " ") })
  assert.equal(typed.status, 303, "a code from paper, as people type it")
  const twice = newBrowser(nabij)
  await twice.signIn("els")
  assert.match((await twice.post("/aanmelden/code", { code: paperCode })).text, /Deze code klopt niet/)
})

test("of ten tries with one code in the same moment, one comes in", async () => {
  const tom = await signedIn("tom")
  const { secret } = await setUpCodes(tom, now)
  later(60)
  const browsers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const browser = newBrowser(nabij)
      await browser.signIn("tom")
      return browser
    }),
  )
  const answers = await Promise.all(browsers.map((one) => one.post("/aanmelden/code", { code: codeAt(secret, now) })))
  assert.equal(answers.filter(({ status }) => status === 303).length, 1)
})

test("who guesses codes waits, and so does a new first step; the owner in a known browser does not", async () => {
  const bram = await signedIn("bram")
  const { secret, paper } = await setUpCodes(bram, now)
  later(60)
  const statuses: number[] = []
  for (let guess = 0; guess < 7; guess++) {
    const thief = newBrowser(nabij)
    await thief.signIn("bram")
    statuses.push((await thief.post("/aanmelden/code", { code: "123123" })).status)
  }
  assert.deepEqual(statuses, [400, 400, 400, 400, 400, 429, 429])
  const elsewhere = newBrowser(nabij)
  await elsewhere.signIn("bram")
  const told = await elsewhere.post("/aanmelden/code", { code: codeAt(secret, now) })
  assert.match(told.text, /Wacht 5 seconden, of gebruik een noodcode of een passkey/)
  assert.equal(
    (await elsewhere.post("/aanmelden/code", { code: paper[0] ?? "" })).status,
    303,
    "a code from paper does not wait",
  )
  assert.equal((await bram.signIn("bram")).location, "/aanmelden/code?verder=%2F")
  assert.equal((await bram.post("/aanmelden/code", { code: codeAt(secret, now) })).status, 303)
})

test("a role that needs a second step waits after fourteen days, tells so, and works at once when it is there", async () => {
  const saskia = await signedIn("saskia")
  assert.match((await saskia.get("/")).text, /nog 14 dagen/)
  assert.match((await saskia.get("/account/veiligheid")).text, /Stel een tweede stap in vóór 2 december 2026/)
  assert.equal((await saskia.get("/postvak")).status, 200)
  moveTo("2026-12-02")
  const begun = await newBrowser(nabij).signIn("saskia")
  assert.equal(begun.location, "/account/veiligheid", "there is only one thing to do")
  const late = newBrowser(nabij)
  await late.signIn("saskia")
  const desk = await late.get("/postvak")
  assert.equal(desk.location, "/account/veiligheid", "not 'this page is not there'")
  assert.match((await late.get("/account/veiligheid")).text, /Stel eerst een tweede stap in/)
  assert.equal((await late.get("/account")).status, 200)
  const headers = { Authorization: `Bearer ${late.cookie("nabij")}` }
  const program = await nabij.app.request("http://localhost:3000/api/v1/members", { headers })
  assert.equal(program.status, 403)
  assert.match(await program.text(), /second-step-first/)
  await setUpCodes(late, now)
  assert.equal((await late.get("/postvak")).status, 200)
  const fatima = newBrowser(nabij)
  await fatima.signIn("fatima")
  assert.equal((await fatima.get("/signalen")).status, 200, "a worker goes on as before")
})

test("an administrator decides of whom it is asked, and what was decided before stays", async () => {
  const anita = nabij.as("anita")
  const decide = (level: string, graceDays: number) =>
    anita.api("PUT", "/second-step-rule", { level, graceDays, password })
  assert.equal((await decide("everybody", 0)).status, 200)
  const joris = newBrowser(nabij)
  assert.equal((await joris.signIn("joris")).location, "/account/veiligheid")
  later(1)
  assert.equal((await anita.post("/beheer/tweede-stap", { level: "nobody", graceDays: "14", password })).status, 303)
  assert.equal((await joris.get("/signalen")).status, 200)
  const page = await anita.get("/beheer/tweede-stap")
  assert.match(page.text, /Van niemand, met 14 dagen.*Van iedereen, met 0 dagen/s)
  assert.match(page.text, /Anita Kuipers/)
  assert.equal((await decide("coordinators", 91)).status, 400)
  await assert.rejects(query("update second_step_rule set level = 'nobody'"), /append-only/)
  later(1)
  await decide("coordinators", 14)
})

test("an administrator takes a lost second step away; the person hears of it and the log keeps it", async () => {
  const dirk = await signedIn("dirk")
  await setUpCodes(dirk, now)
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  const { membershipId, personId } = members.find(({ name }: { name: string }) => name === "Dirk Vandamme")
  const path = `/members/${membershipId}/second-step-reset`
  assert.equal((await nabij.as("saskia").api("POST", path)).status, 404)
  assert.match((await nabij.as("anita").get(`/beheer/mensen/${membershipId}`)).text, /Haal de tweede stap van Dirk/)
  assert.equal(
    (await nabij.as("anita").post(`/beheer/mensen/${membershipId}/tweede-stap-weg`, { password })).status,
    303,
  )
  assert.equal((await dirk.get("/account")).status, 303, "signed out everywhere")
  const [line] = await query("select * from audit where operation = 'resetSecondStep'")
  assert.equal(line.subject, personId)
  assert.equal(line.person_id, nabij.person.anita)
  const mails = await mailsIn(nabij.house)
  const mail = mails.find(({ subject }) => subject === "Je tweede stap bij Nabij is weggehaald")
  assert.match(mail?.body ?? "", /Anita Kuipers heeft de tweede stap weggehaald/)
  assert.equal(
    (await newBrowser(nabij).signIn("dirk")).location,
    "/",
    "the password is enough until it is set up again",
  )
  const own = members.find(({ personId: id }: { personId: string }) => id === nabij.person.anita)
  assert.equal((await nabij.as("anita").api("POST", `/members/${own.membershipId}/second-step-reset`)).status, 409)
})

test("codes are turned off with one's password only, and new codes on paper end the old ones", async () => {
  const noor = await signedIn("noor")
  const { paper } = await setUpCodes(noor, now)
  const made = await noor.post("/account/veiligheid/noodcodes", { password })
  assert.match(made.text, /Dit zijn je nieuwe noodcodes/)
  const other = newBrowser(nabij)
  await other.signIn("noor")
  assert.equal((await other.post("/aanmelden/code", { code: paper[0] ?? "" })).status, 400)
  assert.equal((await noor.post("/account/veiligheid/codes/uit", { password: "niet dit" })).status, 400)
  assert.equal((await noor.post("/account/veiligheid/codes/uit", { password })).status, 303)
  assert.equal((await newBrowser(nabij).signIn("noor")).location, "/")
})

test("in the example nobody is asked for a second step", async () => {
  await query("delete from second_step_rule").catch(() => undefined)
  const { currentRule } = await import("../../src/features/accounts/second-step-store.ts")
  await query("truncate second_step_rule")
  await query("update installation set kind = 'example'")
  assert.equal((await currentRule(nabij.house.database.kysely)).level, "nobody")
  await query("update installation set kind = 'real'")
  assert.equal((await currentRule(nabij.house.database.kysely)).level, "coordinators")
})
