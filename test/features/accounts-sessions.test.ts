import assert from "node:assert/strict"
import { test } from "node:test"
import { password } from "../seeds.ts"
import { nabij, query } from "../support/in-house.ts"
import { later, moveTo, openWithClock } from "./accounts-clock.ts"
import { newBrowser } from "./accounts-visitor.ts"

openWithClock({ SESSION_DAYS: "10", SESSION_IDLE_DAYS: "3" })

type Listed = { id: string; since: string; name: string | null; current: boolean }

test("Fatima sees where she is signed in: since which day, under a name of her own, and nothing else", async () => {
  const phone = newBrowser(nabij)
  await phone.signIn("fatima")
  moveTo("2026-11-19")
  const laptop = newBrowser(nabij)
  await laptop.signIn("fatima")
  const page = await laptop.get("/account/veiligheid")
  assert.match(page.text, /Sinds 19 november 2026/)
  assert.match(page.text, /Hier ben je nu/)
  const list = async (): Promise<Listed[]> =>
    (await nabij.as("fatima").api("GET", "/me/security")).json().sessions.filter((one: Listed) => !one.current)
  const [newest] = await list()
  assert.ok(newest)
  const named = await laptop.post(`/account/veiligheid/aanmeldingen/${newest.id}`, { name: "laptop, bel 06-12345678" })
  assert.equal(named.status, 303)
  assert.match((await list())[0]?.name ?? "", /^laptop, bel \[/, "a number is masked here too")
  assert.deepEqual(Object.keys((await query("select * from session limit 1"))[0]).sort(), [
    ...["began_on", "expires_at", "former_hash", "former_until", "given_for", "id", "idle_until", "name"],
    ...["organisation_id", "person_id", "proof", "provider_id", "token_hash"],
  ])

  const foreign = await nabij.as("joris").api("DELETE", `/me/sessions/${newest.id}`)
  assert.equal(foreign.status, 404, "nobody ends somebody else's session")
  assert.equal((await nabij.as("joris").api("PUT", `/me/sessions/${newest.id}`, { name: "mijn" })).status, 404)
  const [, older] = await list()
  assert.equal((await laptop.post(`/account/veiligheid/aanmeldingen/${older?.id}/afmelden`)).status, 303)
  assert.equal((await phone.get("/account")).status, 303)
  await phone.signIn("fatima")
  assert.equal((await laptop.post("/account/veiligheid/andere-afmelden")).status, 303)
  assert.equal((await phone.get("/account")).status, 303)
  assert.equal((await laptop.get("/account")).status, 200)
})

test("a session ends after three days without a visit, and after ten days in any case", async () => {
  const joris = newBrowser(nabij)
  await joris.signIn("joris")
  moveTo("2026-11-21")
  assert.equal((await joris.get("/account")).status, 200)
  moveTo("2026-11-24")
  assert.equal((await joris.get("/account")).status, 200, "each visit counts")
  moveTo("2026-11-27")
  assert.equal((await joris.get("/account")).status, 200)
  moveTo("2026-11-28")
  assert.equal((await joris.get("/account")).status, 303, "ten days")
  await joris.signIn("joris")
  moveTo("2026-12-02")
  assert.equal((await joris.get("/account")).status, 303, "three days without a visit")
})

test("who reads what others said signs in again after two days without a visit", async () => {
  const saskia = newBrowser(nabij)
  await saskia.signIn("saskia")
  moveTo("2026-11-20")
  assert.equal((await saskia.get("/account")).status, 200)
  moveTo("2026-11-23")
  assert.equal((await saskia.get("/account")).status, 303)
})

test("every sign-in gives a token of its own, and the one of before is over", async () => {
  const chantal = newBrowser(nabij)
  await chantal.signIn("chantal")
  const first = chantal.cookie("nabij")
  await chantal.signIn("chantal")
  assert.notEqual(chantal.cookie("nabij"), first)
  const headers = { Authorization: `Bearer ${first}` }
  assert.equal((await nabij.app.request("http://localhost:3000/api/v1/me", { headers })).status, 401)
})

test("who gets a role, gets another token: a browser goes on, a program signs in again", async () => {
  const noor = newBrowser(nabij)
  await noor.signIn("noor")
  const token = noor.cookie("nabij") ?? ""
  const { id } = (await nabij.visitor.api("POST", "/sessions", { email: "noor@voorbeeld.example", password })).json()
  await nabij.house.database.pool.query(
    `insert into membership (id, person_id, organisation_id, role, began_at)
     values (gen_random_uuid(), $1, $2, 'worker', now())`,
    [nabij.person.noor, nabij.organisation["buren-helpen-buren"]],
  )
  assert.equal((await noor.get("/account")).status, 200)
  const renewed = noor.cookie("nabij") ?? ""
  assert.notEqual(renewed, token)
  const withToken = async (one: string, how: "Cookie" | "Bearer") => {
    const headers = new Headers(how === "Cookie" ? [["Cookie", `nabij=${one}`]] : [["Authorization", `Bearer ${one}`]])
    return (await nabij.app.request("http://localhost:3000/api/v1/me", { headers })).status
  }
  assert.equal(await withToken(token, "Cookie"), 200, "what was on its way still arrives")
  later(61)
  assert.equal(await withToken(token, "Cookie"), 401)
  assert.equal(await withToken(renewed, "Cookie"), 200)
  assert.equal(await withToken(renewed, "Bearer"), 200)
  assert.equal((await query("select 1 from session where id = $1", [id])).length, 1)
})

test("a program whose owner got another role signs in again", async () => {
  const email = "joris@voorbeeld.example"
  const { token } = (await nabij.visitor.api("POST", "/sessions", { email, password })).json()
  await nabij.house.database.pool.query(
    `insert into membership (id, person_id, organisation_id, role, began_at)
     values (gen_random_uuid(), $1, $2, 'volunteerCoordinator', now())`,
    [nabij.person.joris, nabij.organisation["jeugdpunt-linde"]],
  )
  const me = () =>
    nabij.app.request("http://localhost:3000/api/v1/me", { headers: { Authorization: `Bearer ${token}` } })
  assert.equal((await me()).status, 401)
})

test("Mehmet goes on for his other organisation with another token", async () => {
  const mehmet = newBrowser(nabij)
  await mehmet.signIn("mehmet")
  const token = mehmet.cookie("nabij")
  const switched = await mehmet.post("/account/organisatie", {
    organisationId: nabij.organisation["wijkteam-noord"] ?? "",
  })
  assert.equal(switched.status, 303)
  assert.notEqual(mehmet.cookie("nabij"), token)
  assert.match((await mehmet.get("/account")).text, /Je werkt nu voor Wijkteam Noord/)
})
