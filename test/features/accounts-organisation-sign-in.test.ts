import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { operations } from "../../src/app.tsx"
import { openAttempt, sealAttempt } from "../../src/features/accounts/oidc-client.ts"
import { domainsIn, isSafeIssuer, knownFrom } from "../../src/features/accounts/oidc-rules.ts"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { type Employee, logInThere, openOrganisationLogin } from "../support/organisation-login.ts"
import { goToOrganisation, returnAddress, throughOrganisation } from "./accounts-arrival.ts"
import { type Browser, newBrowser, setUpCodes } from "./accounts-visitor.ts"

const at = (name: string): Employee => ({
  email: `${name}@voorbeeld.example`,
  email_verified: true,
  name: `Naam ${name}`,
})
const employees: Record<string, Employee> = {
  joris: at("joris"),
  mehmet: at("mehmet"),
  bram: at("bram"),
  unchecked: { ...at("joris"), email_verified: false },
  elsewhere: { email: "joris@elders.example", email_verified: true },
  nameless: {},
  successor: at("joris"),
  invited: { ...at("nieuwe"), name: "Iets Anders" },
  stranger: { ...at("onbekend"), name: "Onbekend Persoon" },
  fatima: at("fatima"),
}

let nabij: TestHouse
let login: Awaited<ReturnType<typeof openOrganisationLogin>>
let organisation: string
before(async () => {
  nabij = await openHouse()
  nabij.house.log = () => {}
  organisation = nabij.organisation["jeugdpunt-linde"] ?? ""
  login = await openOrganisationLogin(returnAddress, employees)
})
after(async () => {
  await login?.close()
  await nabij?.close()
})

const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows
const keep = (more: Record<string, unknown> = {}) =>
  nabij.as("anita").api("PUT", `/organisations/${organisation}/sign-in`, {
    issuer: login.issuer,
    clientId: "nabij",
    secret: "geheim-van-de-organisatie",
    domains: "voorbeeld.example",
    password,
    ...more,
  })

const goThere = (browser: Browser, onward = "/") => goToOrganisation(browser, onward)
const comeBack = (browser: Browser, employee: string, onward = "/") => throughOrganisation(browser, employee, onward)

test("an administrator fills in where an organisation signs in; the secret is sealed and never shown", async () => {
  const wrong = await keep({ issuer: "http://localhost:9" })
  assert.match(wrong.text, /konden dit adres niet bereiken/)
  assert.equal((await keep({ issuer: "http://elders.example" })).status, 400)
  assert.match((await keep({ domains: "gmail.com" })).text, /kan iedereen een adres krijgen/)
  assert.match((await keep({ domains: "jan@voorbeeld.example" })).text, /geen deel van een e-mailadres/)
  assert.equal((await keep({ secret: undefined })).status, 400)
  assert.match(
    (await keep({ password: "niet dit" })).text,
    /Dit is niet je wachtwoord/,
    "an open browser is not enough",
  )
  assert.equal((await keep()).status, 200)
  const [kept] = await query("select * from sign_in_provider")
  assert.match(kept.sealed_secret, /^v1\./)
  assert.doesNotMatch(
    JSON.stringify(await query("select * from audit where operation = 'keepOrganisationSignIn'")),
    /geheim/,
  )
  const page = await nabij.as("anita").get(`/beheer/organisaties/${organisation}/aanmelden`)
  assert.match(page.text, new RegExp(login.issuer))
  assert.doesNotMatch(page.text, /geheim-van-de-organisatie/)
  assert.match(
    (await keep({ issuer: "http://localhost:9", secret: undefined })).text,
    /geheim in dat bij dit adres hoort/,
  )
  assert.equal((await keep({ secret: undefined })).status, 200, "without the secret everything else can be changed")
  const other = nabij.organisation["wijkteam-noord"]
  const taken = await nabij.as("anita").api("PUT", `/organisations/${other}/sign-in`, {
    ...{ password, issuer: login.issuer, clientId: "x", secret: "y", domains: "elders.example, voorbeeld.example" },
  })
  assert.match(taken.text, /Adressen met voorbeeld.example horen al bij een andere organisatie/)
})

test("Joris comes in through his organisation, where he wanted to go, and hears of it by mail", async () => {
  const joris = newBrowser(nabij)
  const answer = await comeBack(joris, "joris", "/signalen?week=46")
  assert.equal(answer.location, "/signalen?week=46")
  assert.match((await joris.get("/account")).text, /Je werkt nu voor Jeugdpunt Linde/)
  assert.equal(joris.cookie("nabij-onderweg"), undefined)
  const mails = async () => (await mailsIn(nabij.house)).filter(({ recipient }) => recipient.startsWith("joris@"))
  assert.equal((await mails())[0]?.subject, "Je kunt je nu via je organisatie aanmelden")
  assert.equal((await comeBack(newBrowser(nabij), "joris")).location, "/")
  assert.equal((await mails()).length, 1, "once, and not at every sign-in")
  assert.match((await joris.get("/account/veiligheid")).text, /account van Jeugdpunt Linde/)
})

test("nobody is sent to a foreign address afterwards", async () => {
  for (const foreign of ["https://elders.example/", "//elders.example", "/\\elders.example", "javascript:alert(1)"])
    assert.equal((await comeBack(newBrowser(nabij), "joris", foreign)).location, "/", foreign)
})

test("the page to sign in says nothing about who has an account, and shows where one goes", async () => {
  const ask = async (email: string) => (await newBrowser(nabij).post("/aanmelden/organisatie", { email })).text
  assert.equal(await ask("joris@voorbeeld.example"), await ask("niemand@voorbeeld.example"))
  assert.match(await ask("joris@voorbeeld.example"), new RegExp(new URL(login.issuer).host))
  assert.match(await ask("joris@elders.example"), /kan dit nog niet/)
  assert.doesNotMatch(await ask("joris@voorbeeld.example"), /Jeugdpunt/)
})

test("an address that was not checked, of another domain or missing opens nothing", async () => {
  const refused = async (employee: string) => {
    const browser = newBrowser(nabij)
    const answer = await comeBack(browser, employee)
    assert.equal(answer.status, 400)
    assert.equal(browser.cookie("nabij"), undefined)
    return answer.text
  }
  assert.match(await refused("unchecked"), /niet bij dat je e-mailadres klopt/)
  assert.match(await refused("elsewhere"), /hoort niet bij deze organisatie/)
  assert.match(await refused("nameless"), /geen e-mailadres door/)
  assert.match(await refused("successor"), /hoort al een ander account/, "who got Joris's address after him")
  assert.match(await refused("stranger"), /Vraag je coördinator om een uitnodiging/)
  assert.match(await refused("fatima"), /Vraag je coördinator/, "who works elsewhere is not taken over")
  assert.equal((await query("select 1 from sign_in_link")).length, 1, "nothing was linked")
})

test("a return that was not begun in this browser, was changed, or comes twice, opens nothing", async () => {
  const joris = newBrowser(nabij)
  const returned = (await logInThere(await goThere(joris), "joris")).slice("http://localhost:3000".length)
  const stranger = await newBrowser(nabij).get(returned)
  assert.match(stranger.text, /begon in een andere browser/)
  const other = newBrowser(nabij)
  await goThere(other)
  assert.match((await other.get(returned)).text, /lukt nu niet/, "the state of another attempt")
  assert.equal(other.cookie("nabij"), undefined)
  const cookie = joris.jar.get("nabij-onderweg")
  assert.ok(cookie)
  const attempt = openAttempt(nabij.house, cookie.value)
  assert.ok(attempt)
  for (const changed of [{ nonce: "iets" }, { verifier: "v".repeat(43) }, { state: "iets" }]) {
    const again = newBrowser(nabij)
    const fresh = (await logInThere(await goThere(again), "joris")).slice("http://localhost:3000".length)
    const kept = again.jar.get("nabij-onderweg")
    const own = openAttempt(nabij.house, kept?.value)
    assert.ok(kept && own)
    kept.value = sealAttempt(nabij.house, { ...own, ...changed })
    assert.equal((await again.get(fresh)).status, 400, JSON.stringify(changed))
    assert.equal(again.cookie("nabij"), undefined)
  }
  assert.equal((await joris.get(returned)).status, 303)
  joris.jar.set("nabij-onderweg", cookie)
  assert.equal((await joris.get(returned)).status, 400, "a code works once")
})

test("an attempt is over after ten minutes, and a no of the organisation is told kindly", async () => {
  const joris = newBrowser(nabij)
  const returned = (await logInThere(await goThere(joris), "joris")).slice("http://localhost:3000".length)
  const real = nabij.house.clock
  nabij.house.clock = () => new Date(real().getTime() + 11 * 60_000)
  assert.match((await joris.get(returned)).text, /duurde te lang/)
  nabij.house.clock = real
  const stopped = newBrowser(nabij)
  const no = await logInThere(await goThere(stopped), "joris", "no")
  assert.match((await stopped.get(no.slice("http://localhost:3000".length))).text, /Je bent niet aangemeld/)
})

test("somebody invited comes in with the role of the invitation; without one only where the organisation wants it", async () => {
  const invited = await nabij.as("bram").api("POST", "/invitations", {
    ...{ name: "Nieuwe Collega", email: "nieuwe@voorbeeld.example", organisationId: organisation, role: "coordinator" },
    team: "West",
  })
  assert.equal(invited.status, 201)
  const browser = newBrowser(nabij)
  assert.equal((await comeBack(browser, "invited")).status, 303)
  const page = (await browser.get("/account")).text
  assert.match(page, /Nieuwe Collega/)
  assert.match(page, /Signaalcoördinator/)
  const [open] = await query("select accepted_at, team_id from invitation")
  assert.ok(open.accepted_at && open.team_id)

  await keep({ makesAccounts: true })
  const newcomer = newBrowser(nabij)
  assert.equal((await comeBack(newcomer, "stranger")).status, 303)
  const account = (await newcomer.get("/account")).text
  assert.match(account, /Onbekend Persoon/)
  assert.match(account, /Werker/)
  assert.doesNotMatch(account, /Signaalcoördinator/)
  await keep()
})

test("an organisation opens its own door only: Mehmet cannot go on for another one", async () => {
  const mehmet = newBrowser(nabij)
  await comeBack(mehmet, "mehmet")
  assert.match((await mehmet.get("/account")).text, /Je werkt nu voor Jeugdpunt Linde/)
  assert.doesNotMatch((await mehmet.get("/account")).text, /Wijkteam Noord/)
  const switched = await mehmet.post("/account/organisatie", {
    organisationId: nabij.organisation["wijkteam-noord"] ?? "",
  })
  assert.equal(switched.status, 404)
})

test("a second step of one's own is asked after the organisation's, unless the organisation asks it itself", async () => {
  const bram = newBrowser(nabij)
  await bram.signIn("bram")
  await setUpCodes(bram, nabij.house.clock())
  assert.equal((await comeBack(newBrowser(nabij), "bram", "/agenda")).location, "/aanmelden/code?verder=%2Fagenda")
  await keep({ secondStep: true })
  assert.equal((await comeBack(newBrowser(nabij), "bram", "/agenda")).location, "/agenda")
  await keep()
})

test("guessing somebody's password does not keep them out here", async () => {
  for (let guess = 0; guess < 8; guess++) await newBrowser(nabij).signIn("joris", "geraden")
  assert.equal((await newBrowser(nabij).signIn("joris")).status, 429)
  assert.equal((await comeBack(newBrowser(nabij), "joris")).status, 303)
})

test("what the organisation said is no operation: nobody can claim it themselves", async () => {
  for (const name of ["signInThroughOrganisation", "departure"])
    assert.ok(!operations.some((operation) => operation.name === name))
  const claimed = await nabij.visitor.post("/aanmelden/organisatie/terug", {
    ...{ providerId: organisation, subject: "joris", email: "joris@voorbeeld.example", name: "J", secondStep: "on" },
  })
  assert.equal(claimed.status, 404)
  const asked = await nabij.visitor.get("/aanmelden/organisatie/terug?subject=joris&email=joris@voorbeeld.example")
  assert.equal(asked.status, 400)
})

test("when the organisation cannot be reached, people are told how else, and after removal its sessions end", async () => {
  const joris = newBrowser(nabij)
  await comeBack(joris, "joris")
  const late = newBrowser(nabij)
  const returned = (await logInThere(await goThere(late), "joris")).slice("http://localhost:3000".length)
  await login.close()
  assert.match((await late.get(returned)).text, /met je wachtwoord of een passkey/)
  const removed = await nabij.as("anita").post(`/beheer/organisaties/${organisation}/aanmelden/weg`)
  assert.equal(removed.status, 303)
  assert.equal((await joris.get("/account")).status, 303)
})

test("domains, addresses and claims are read strictly", () => {
  assert.deepEqual(domainsIn(" Buurtteam.nl; @zorg.buurtteam.nl,buurtteam.nl "), {
    kind: "domains",
    domains: ["buurtteam.nl", "zorg.buurtteam.nl"],
  })
  for (const wrong of ["nl", "a@b.nl", "-a.nl", "a..nl", "*.nl", "buurtteam.nl/x"])
    assert.equal(domainsIn(wrong).kind, "wrong")
  assert.ok(isSafeIssuer("https://login.buurtteam.example/realms/een"))
  for (const unsafe of [
    "http://login.example",
    "https://u:p@login.example",
    "file:///etc/passwd",
    "ftp://x",
    "x",
    "https://a/?b",
  ])
    assert.ok(!isSafeIssuer(unsafe), unsafe)
  assert.ok(
    !isSafeIssuer("http://localhost:9", "https://nabij.example"),
    "a real installation asks no machine beside it",
  )
  const provider = { domains: ["buurtteam.nl"], secondStep: false }
  const claims = { sub: "1", email: "A@Buurtteam.nl", email_verified: true }
  const known = knownFrom(claims, provider)
  assert.ok(known.kind === "known" && known.email === "a@buurtteam.nl" && !known.secondStep)
  assert.equal(knownFrom({ ...claims, email_verified: "true" }, provider).kind, "refused", "a text is no yes")
  assert.equal(knownFrom({ ...claims, email: "a@buurtteam.nl@elders.nl" }, provider).kind, "refused")
  assert.equal(knownFrom({ ...claims, email: "a@evil-buurtteam.nl" }, provider).kind, "refused")
  const strong = knownFrom({ ...claims, amr: ["pwd", "mfa"] }, provider)
  assert.ok(strong.kind === "known" && strong.secondStep)
})
