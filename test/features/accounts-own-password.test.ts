import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { codeAt, newBrowser, setUpCodes } from "./accounts-visitor.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const query = async (text: string) => (await nabij.house.database.pool.query(text)).rows
const own = "/account/veiligheid"
const fresh = "zeven ganzen boven het kanaal"

test("Fatima changes her password with the present one: elsewhere she is signed out, here she goes on", async () => {
  const [here, elsewhere] = [newBrowser(nabij), newBrowser(nabij)]
  await here.signIn("fatima")
  await elsewhere.signIn("fatima")
  await nabij.visitor.api("POST", "/password-requests", { email: "fatima@voorbeeld.example" })
  const before = here.cookie("nabij")
  const wrong = await here.post(`${own}/wachtwoord`, { password: "niet dit", newPassword: fresh })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Dit is niet je wachtwoord/)
  assert.doesNotMatch(wrong.text, new RegExp(fresh))
  assert.equal((await here.post(`${own}/wachtwoord`, { password, newPassword: password })).status, 400)
  assert.equal((await here.post(`${own}/wachtwoord`, { password, newPassword: fresh })).status, 303)
  assert.notEqual(here.cookie("nabij"), before, "another token")
  assert.equal((await here.get("/account")).status, 200)
  assert.equal((await elsewhere.get("/account")).status, 303)
  assert.equal((await newBrowser(nabij).signIn("fatima")).status, 400)
  assert.equal((await newBrowser(nabij).signIn("fatima", fresh)).status, 303)
  const [mail] = (await mailsIn(nabij.house)).filter(({ recipient }) => recipient.startsWith("fatima@")).slice(-1)
  assert.match(mail?.body ?? "", /Op alle andere plekken waar je aangemeld was/)
})

test("a password that others try early is refused: common, leaked, or made of what they know", async () => {
  const joris = newBrowser(nabij)
  await joris.signIn("joris")
  const choose = (newPassword: string) => joris.post(`${own}/wachtwoord`, { password, newPassword })
  for (const weak of [
    "wachtwoord123",
    "Welkom2024!!!",
    "qwertyuiop12",
    "nabijnabijnabij",
    "Joris Wiersma 1985",
    "JeugdpuntLinde1!",
    "joris@voorbeeld.example",
  ]) {
    const answer = await choose(weak)
    assert.equal(answer.status, 400, weak)
    assert.match(answer.text, /te makkelijk te raden/, weak)
  }
  assert.match((await choose("kort")).text, /ten minste 12 tekens/)
  assert.match((await choose(`${fresh} ${"lang ".repeat(25)}`)).text, /128 tekens/)
  assert.equal((await joris.get("/account")).status, 200)
  const invited = await nabij.as("saskia").api("POST", "/invitations", {
    ...{ name: "Yara Bensalem", role: "worker", organisationId: nabij.organisation["jeugdpunt-linde"] },
  })
  const token = invited.status === 201 ? invited.json().address.split("/uitnodiging/")[1] : ""
  if (token) {
    const answer = await nabij.visitor.api("POST", `/invitations/${token}/acceptance`, {
      ...{ email: "yara@voorbeeld.example", password: "YaraBensalem1!" },
    })
    assert.match(answer.text, /te makkelijk te raden/)
  }
})

test("what is kept of a password opens nothing without the secret of the installation", async () => {
  const kept = await query("select password_hash from person where password_hash is not null")
  assert.ok(kept.length > 5)
  for (const row of kept) assert.ok(!row.password_hash.includes("argon2") && row.password_hash.startsWith("\u0001v1."))
})

test("a lost telephone: without its codes it is signed out, and a role that needs a second step waits for another", async () => {
  await query(
    "insert into second_step_rule (id, level, grace_days, decided_at) values (gen_random_uuid(), 'coordinators', 0, now())",
  )
  const real = nabij.house.clock
  nabij.house.clock = () => new Date("2026-12-30T10:00:00Z")
  const laptop = newBrowser(nabij)
  await laptop.signIn("saskia")
  const { secret } = await setUpCodes(laptop, nabij.house.clock())
  nabij.house.clock = () => new Date("2026-12-30T10:02:00Z")
  const phone = newBrowser(nabij)
  await phone.signIn("saskia")
  assert.equal((await phone.post("/aanmelden/code", { code: codeAt(secret, nabij.house.clock()) })).status, 303)
  assert.equal((await phone.get("/postvak")).status, 200)
  assert.equal((await laptop.post(`${own}/codes/uit`, { password })).status, 303)
  assert.equal((await phone.get("/account")).status, 303, "signed out")
  assert.equal((await laptop.get("/account")).status, 200)
  assert.equal((await laptop.get("/postvak")).location, own, "led to where another one is set up")
  await setUpCodes(laptop, nabij.house.clock())
  assert.equal((await laptop.get("/postvak")).status, 200)
  nabij.house.clock = real
})
