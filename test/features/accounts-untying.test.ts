import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { openOrganisationLogin } from "../support/organisation-login.ts"
import { returnAddress, throughOrganisation } from "./accounts-arrival.ts"
import { newBrowser } from "./accounts-visitor.ts"

const at = (name: string) => ({ email: `${name}@voorbeeld.example`, email_verified: true, name: `Naam ${name}` })
const employees = {
  ...{ joris: at("joris"), bram: at("bram"), "jorisnieuw@voorbeeld.example": at("joris"), newcomer: at("nieuwe") },
}

let nabij: TestHouse
let login: Awaited<ReturnType<typeof openOrganisationLogin>>
let provider: string
before(async () => {
  nabij = await openHouse()
  nabij.house.log = () => {}
  login = await openOrganisationLogin(returnAddress, employees)
  const kept = await nabij.as("anita").api("PUT", `/organisations/${nabij.organisation["jeugdpunt-linde"]}/sign-in`, {
    ...{ password, issuer: login.issuer, clientId: "nabij", secret: "geheim-van-de-organisatie" },
    ...{ domains: "voorbeeld.example", makesAccounts: true },
  })
  assert.equal(kept.status, 200, kept.text)
  const [row] = await query("select id from sign_in_provider")
  provider = row.id
})
after(async () => {
  await login?.close()
  await nabij?.close()
})

const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows
const mailsTo = async (name: string) =>
  (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === `${name}@voorbeeld.example`)
async function membershipOf(name: string): Promise<string> {
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  return members.find((one: { name: string }) => one.name === name).membershipId
}
const own = `/account/veiligheid/organisatie`

test("of the account of an organisation only a keyed hash is kept, also where its number is an address", async () => {
  assert.equal((await throughOrganisation(newBrowser(nabij), "jorisnieuw@voorbeeld.example")).status, 303)
  const [row] = await query("select l::text as whole from sign_in_link l")
  assert.doesNotMatch(row.whole, /joris|@/i)
  assert.match(row.whole, /k1\./)
  assert.equal(
    (await throughOrganisation(newBrowser(nabij), "jorisnieuw@voorbeeld.example")).status,
    303,
    "and known by it",
  )
})

test("an administrator unties a wrong account: its sessions end, the person hears of it, the log keeps it", async () => {
  const wrong = newBrowser(nabij)
  await throughOrganisation(wrong, "jorisnieuw@voorbeeld.example")
  const byPassword = newBrowser(nabij)
  await byPassword.signIn("joris")
  assert.equal(
    (await throughOrganisation(newBrowser(nabij), "joris")).status,
    400,
    "the right account is kept out by it",
  )
  const id = await membershipOf("Joris Wiersma")
  assert.match((await nabij.as("anita").get(`/beheer/mensen/${id}`)).text, /Maak het account van Joris Wiersma los/)
  assert.doesNotMatch((await nabij.as("bram").get(`/beheer/mensen/${id}`)).text, /Maak het account/)
  assert.equal((await nabij.as("bram").api("POST", `/members/${id}/untying`, { password })).status, 404)
  assert.equal((await nabij.as("anita").post(`/beheer/mensen/${id}/los`, { password: "niet dit" })).status, 400)
  assert.equal((await nabij.as("anita").post(`/beheer/mensen/${id}/los`, { password })).status, 303)
  assert.equal((await wrong.get("/account")).status, 303, "signed out")
  assert.equal((await byPassword.get("/account")).status, 200, "what began otherwise goes on")
  const mail = (await mailsTo("joris")).find(({ body }) => /Anita Kuipers heeft/.test(body))
  assert.match(mail?.body ?? "", /account van Jeugdpunt Linde losgemaakt/)
  const [line] = await query("select person_id, subject from audit where operation = 'untieMember'")
  assert.deepEqual(line, { person_id: nabij.person.anita, subject: nabij.person.joris })
  assert.equal((await nabij.as("anita").api("POST", `/members/${id}/untying`, { password })).status, 404, "once")
  assert.equal((await throughOrganisation(newBrowser(nabij), "joris")).status, 303, "now the right one fits")
})

test("Joris unties it himself: whoever keeps the accounts there cannot tie it again, until he allows it", async () => {
  const there = newBrowser(nabij)
  await throughOrganisation(there, "joris")
  assert.match((await there.get("/account/veiligheid")).text, /account van Jeugdpunt Linde/)
  assert.equal((await there.post(`${own}/${provider}/los`, { password: "niet dit" })).status, 400)
  assert.equal((await there.post(`${own}/${provider}/los`, { password })).status, 303)
  assert.equal((await there.get("/account")).status, 303, "he came in with it, so he signs in anew")
  const again = await throughOrganisation(newBrowser(nabij), "joris")
  assert.equal(again.status, 400)
  assert.match(again.text, /maakte dit account zelf los/)
  const joris = newBrowser(nabij)
  await joris.signIn("joris")
  assert.match((await joris.get("/account/veiligheid")).text, /Weer aanmelden via Jeugdpunt Linde/)
  const id = await membershipOf("Joris Wiersma")
  assert.doesNotMatch((await nabij.as("anita").get(`/beheer/mensen/${id}`)).text, /Maak het account/)
  assert.equal(
    (await nabij.as("bram").api("PUT", `/me/links/${provider}`, { password })).status,
    404,
    "not somebody else",
  )
  assert.equal((await joris.post(`${own}/${provider}/weer`, { password })).status, 303)
  assert.equal((await throughOrganisation(newBrowser(nabij), "joris")).status, 303)
})

test("who has no other way in keeps it, until there is a password", async () => {
  const newcomer = newBrowser(nabij)
  assert.equal((await throughOrganisation(newcomer, "newcomer")).status, 303)
  const refused = await newcomer.post(`${own}/${provider}/los`)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /enige manier waarop je binnenkomt/)
  assert.match((await newcomer.get("/account/veiligheid")).text, /Je hebt geen wachtwoord/)
})

test("with the last role in an organisation its sessions and its account end; who comes back begins anew", async () => {
  const bram = newBrowser(nabij)
  await throughOrganisation(bram, "bram")
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  const roles = members.filter((one: { personId: string }) => one.personId === nabij.person.bram)
  for (const { membershipId } of roles)
    assert.equal((await nabij.as("anita").api("DELETE", `/members/${membershipId}`)).status, 200)
  assert.deepEqual(await query("select 1 from session where person_id = $1", [nabij.person.bram]), [])
  assert.deepEqual(await query("select 1 from sign_in_link where person_id = $1", [nabij.person.bram]), [])
  const invited = await nabij.as("anita").api("POST", "/invitations", {
    ...{ name: "Bram", email: "bram@voorbeeld.example", role: "worker" },
    organisationId: nabij.organisation["jeugdpunt-linde"],
  })
  assert.equal(invited.status, 201)
  assert.equal((await throughOrganisation(newBrowser(nabij), "bram")).status, 303)
})

test("another sign-in for the organisation ends what began through the one before", async () => {
  const joris = newBrowser(nabij)
  await throughOrganisation(joris, "joris")
  const other = await openOrganisationLogin(returnAddress, employees)
  const changed = await nabij
    .as("anita")
    .api("PUT", `/organisations/${nabij.organisation["jeugdpunt-linde"]}/sign-in`, {
      ...{ password, issuer: other.issuer, clientId: "nabij", secret: "geheim-van-de-organisatie" },
      domains: "voorbeeld.example",
    })
  assert.equal(changed.status, 200, changed.text)
  assert.equal((await joris.get("/account")).status, 303)
  await other.close()
})
