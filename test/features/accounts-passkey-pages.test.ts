import assert from "node:assert/strict"
import { createServer } from "node:net"
import { after, before, test } from "node:test"
import { serve } from "@hono/node-server"
import { newQuestion, openUntil, ownerHandle } from "../../src/features/accounts/passkey-question.ts"
import { password } from "../seeds.ts"
import {
  assertUsable,
  complaintsOf,
  openBrowser,
  openFolds,
  type Page,
  picture,
  type TestBrowser,
} from "../support/browser.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { codeAt, newBrowser, setUpCodes } from "./accounts-visitor.ts"

let nabij: TestHouse
let browser: TestBrowser
let server: ReturnType<typeof serve> | undefined
let base: string

/** A passkey belongs to one address: the house must know its own before it opens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

before(async () => {
  const port = await freePort()
  base = `http://localhost:${port}`
  nabij = await openHouse({ BASE_URL: base })
  server = await new Promise((resolve) => {
    const started = serve({ fetch: nabij.app.fetch, port, hostname: "127.0.0.1" }, () => resolve(started))
  })
  browser = await openBrowser(base)
})
after(async () => {
  await browser?.close()
  if (server && "closeAllConnections" in server) server.closeAllConnections()
  server?.close()
  await nabij?.close()
})

/** A telephone that recognises its owner, as far as a browser can tell. */
async function withAuthenticator(page: Page, recognises = true) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("WebAuthn.enable")
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: recognises,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/aanmelden")
  await page.getByLabel("E-mailadres").fill(`${name}@voorbeeld.example`)
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Aanmelden", exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith("/aanmelden"))
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto("/account/veiligheid")
  await page.getByText("Een passkey toevoegen").click()
  const form = page.locator("form[data-passkey=add]")
  await form.getByLabel("Naam voor deze passkey").fill(name)
  await form.getByLabel("Je wachtwoord").fill(password)
  await form.getByRole("button", { name: "Passkey toevoegen" }).click()
  await page.getByText(`Je passkey ‘${name}’ is toegevoegd`).waitFor()
}

test("Bram makes a passkey on his telephone and comes in with it, without typing anything", async () => {
  const page = await browser.phone()
  const { cdp, authenticatorId } = await withAuthenticator(page)
  await signIn(page, "bram")
  await addPasskey(page, "mijn telefoon")
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId })
  assert.equal(credentials.length, 1)
  const handle = Buffer.from(credentials[0]?.userHandle ?? "", "base64")
  assert.deepEqual(handle, Buffer.from(ownerHandle(nabij.house.secret, nabij.person.bram ?? "")))
  assert.ok((await mailsIn(nabij.house)).some(({ subject }) => subject === "Er is een passkey toegevoegd bij Nabij"))

  await page.context().clearCookies()
  await page.goto("/aanmelden?verder=/postvak")
  await page.getByRole("button", { name: "Gebruik een passkey" }).click()
  await page.waitForURL(`${base}/postvak`)
  nabij.setClock("2026-12-10")
  await page.context().clearCookies()
  await page.goto("/aanmelden?verder=/postvak")
  await page.getByRole("button", { name: "Gebruik een passkey" }).click()
  await page.waitForURL(`${base}/postvak`)
  const waits = await page.getByText("Stel eerst een tweede stap in").count()
  assert.equal(waits, 0, "a passkey is a second step: nothing waits after the days of grace")
  nabij.setClock("2026-11-18")

  const elsewhere = newBrowser(nabij, base)
  assert.equal(
    (await elsewhere.signIn("bram")).location,
    "/aanmelden/code?verder=%2F",
    "elsewhere the password alone is not enough",
  )
  for (let guess = 0; guess < 8; guess++) await newBrowser(nabij, base).signIn("bram", "geraden")
  await page.context().clearCookies()
  await page.goto("/aanmelden")
  await page.getByRole("button", { name: "Gebruik een passkey" }).click()
  await page.waitForURL(`${base}/`)
  assert.deepEqual(complaintsOf(page), [], "nothing was refused by the security policy")
})

test("a device that does not recognise its owner opens nothing, and the page says what to do", async () => {
  const page = await browser.phone()
  const { cdp, authenticatorId } = await withAuthenticator(page)
  await signIn(page, "chantal")
  await addPasskey(page, "tablet")
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false })
  await page.context().clearCookies()
  await page.goto("/aanmelden")
  await page.getByRole("button", { name: "Gebruik een passkey" }).click()
  await page.getByText("Probeer het nog eens").waitFor()
  assert.equal((await page.context().cookies()).length, 0)
})

test("an answer is taken once, of this house, and for what was asked", async () => {
  const page = await browser.desk()
  const { cdp, authenticatorId } = await withAuthenticator(page)
  await signIn(page, "dirk")
  await addPasskey(page, "sleutel")
  await page.context().clearCookies()
  await page.goto("/aanmelden")
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith("/aanmelden/passkey")),
    page.getByRole("button", { name: "Gebruik een passkey" }).click(),
  ])
  await page.waitForURL(`${base}/`)
  const answer = new URLSearchParams(request.postData() ?? "").get("answer") ?? ""
  const again = (changed: string) => nabij.visitor.api("POST", "/sessions/passkey", { answer: changed })
  assert.equal((await again(answer)).status, 400, "the same answer twice")
  const parsed = JSON.parse(answer)
  const fields = parsed.response
  for (const changed of [
    "{}",
    "[]",
    "null",
    "x",
    JSON.stringify({ ...parsed, id: "\u0000" }),
    JSON.stringify({ ...parsed, id: "AAAA", rawId: "AAAA" }),
    JSON.stringify({ ...parsed, response: { ...fields, signature: fields.signature.replace(/^...../, "AAAAA") } }),
    JSON.stringify({ ...parsed, response: { ...fields, userHandle: "AAAA" } }),
    JSON.stringify({ ...parsed, response: null }),
  ])
    assert.equal((await again(changed)).status, 400, changed.slice(0, 80))
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId })
  const [kept] = (await nabij.house.database.pool.query("select * from passkey where name = 'sleutel'")).rows
  assert.ok(!JSON.stringify(kept).includes(credentials[0]?.privateKey ?? "x"))
  assert.equal(kept.used_on, "2026-11-18")
})

test("a question is ours, about one thing, and open for five minutes", () => {
  const secret = Buffer.from("geheim")
  const now = new Date("2026-11-18T10:00:00Z")
  const question = Buffer.from(newQuestion(secret, "sign in", now)).toString("base64url")
  assert.deepEqual(openUntil(secret, "sign in", question, now), new Date("2026-11-18T10:05:00Z"))
  assert.equal(openUntil(secret, "sign in", question, new Date("2026-11-18T10:05:00Z")), undefined)
  assert.equal(openUntil(secret, "add x", question, now), undefined)
  assert.equal(openUntil(Buffer.from("anders"), "sign in", question, now), undefined)
  for (const odd of ["", "AAAA", `${question}AA`, question.slice(0, -4)])
    assert.equal(openUntil(secret, "sign in", odd, now), undefined)
})

test("a passkey gets another name and goes, unless it is the last way in", async () => {
  const page = await browser.phone()
  await withAuthenticator(page)
  await signIn(page, "noor")
  await addPasskey(page, "oude telefoon")
  await page.getByRole("link", { name: "oude telefoon" }).click()
  await page.getByLabel("Naam").fill("nieuwe telefoon")
  await page.getByRole("button", { name: "Bewaren" }).click()
  await page.getByText("Je passkey heet nu ‘nieuwe telefoon’.").waitFor()
  const { passkeys } = await page.evaluate(async () => (await fetch("/api/v1/me/security")).json())
  const [{ id }] = passkeys
  assert.equal((await nabij.as("els").api("DELETE", `/me/passkeys/${id}`, { password })).status, 404)
  assert.equal((await nabij.as("els").api("PUT", `/me/passkeys/${id}`, { name: "mijn" })).status, 404)
  const pool = nabij.house.database.pool
  const [{ password_hash: hash }] = (
    await pool.query("select password_hash from person where id = $1", [nabij.person.noor])
  ).rows
  await pool.query("update person set password_hash = null where id = $1", [nabij.person.noor])
  const refused = await nabij.as("noor").api("DELETE", `/me/passkeys/${id}`)
  assert.match(refused.text, /enige manier waarop je binnenkomt/)
  await pool.query("update person set password_hash = $2 where id = $1", [nabij.person.noor, hash])
  assert.equal((await nabij.as("noor").api("DELETE", `/me/passkeys/${id}`)).status, 400, "the password is asked")
  assert.equal((await nabij.as("noor").api("DELETE", `/me/passkeys/${id}`, { password })).status, 200)
})

test("every page about coming in can be used on a phone and at a desk, and without script", async () => {
  const tom = newBrowser(nabij, base)
  await tom.signIn("tom")
  await setUpCodes(tom, nabij.house.clock())
  const wim = newBrowser(nabij, base)
  await wim.signIn("wim")
  await wim.post("/account/veiligheid/codes", { password })
  const organisation = nabij.organisation["jeugdpunt-linde"]
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  const member = members.find(({ name }: { name: string }) => name === "Tom Riemersma")
  const pages: [path: string, token: string | undefined, name: string][] = [
    ["/aanmelden", undefined, "sign-in"],
    ["/aanmelden/code", undefined, "second-step"],
    ["/aanmelden/organisatie", undefined, "organisation"],
    ["/account/veiligheid", tom.cookie("nabij"), "security-set-up"],
    ["/account/veiligheid", wim.cookie("nabij"), "security"],
    ["/account/veiligheid/codes/instellen", wim.cookie("nabij"), "codes"],
    ["/beheer/tweede-stap", nabij.as("anita").token, "rule"],
    [`/beheer/organisaties/${organisation}/aanmelden`, nabij.as("anita").token, "organisation-settings"],
    [`/beheer/mensen/${member.membershipId}`, nabij.as("anita").token, "member"],
  ]
  for (const size of ["phone", "desk", "withoutScript"] as const)
    for (const [path, token, name] of pages) {
      const page = await browser[size]()
      if (token) await page.context().addCookies([{ name: "nabij", value: token, url: base }])
      assert.equal((await page.goto(path))?.status(), 200, path)
      if (size === "withoutScript") assert.equal(await page.locator("[data-needs-passkey]:visible").count(), 0, path)
      else {
        await picture(page, `accounts-${name}-${size}`)
        await openFolds(page)
        await assertUsable(page)
        assert.deepEqual(complaintsOf(page), [], path)
      }
      await page.context().close()
    }
})

test("codes are set up and used without script, and the square picture is really drawn", async () => {
  const page = await browser.withoutScript()
  await signIn(page, "els")
  await page.goto("/account/veiligheid")
  await page.locator("form[action$='/codes']").getByLabel("Je wachtwoord").fill(password)
  await page.getByRole("button", { name: "Codes instellen" }).click()
  await page.waitForURL("**/codes/instellen")
  const box = await page.getByRole("img", { name: /Plaatje voor je app/ }).boundingBox()
  assert.ok((box?.width ?? 0) > 150)
  const secret = (await page.locator(".nabij-code--long").textContent())?.replaceAll(" ", "") ?? ""
  await page.getByLabel("Code van zes cijfers").fill(codeAt(secret, nabij.house.clock()))
  await page.getByRole("button", { name: "Zet de codes aan" }).click()
  await page.getByRole("heading", { name: "Je noodcodes" }).waitFor()
  assert.equal(await page.getByRole("list", { name: "Noodcodes" }).getByRole("listitem").count(), 10)
  await picture(page, "accounts-paper-codes")
})
