import assert from "node:assert/strict"
import { test } from "node:test"
import type { Role } from "../../src/platform/http/who.ts"
import { type PersonName, people } from "../people.ts"
import { giveRole } from "../seeds.ts"
import { nabij, openForAll, query } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { api } from "./bundles-world.ts"

openForAll()

const group = "buren-helpen-buren"
const mailsAbout = async (words: string) =>
  (await mailsIn(nabij.house)).filter(({ body }) => body.includes(words)).map(({ recipient }) => ({ recipient }))
const idOf = (code: string) => nabij.organisation[code] ?? ""
const publishing = async (by: PersonName, id: string) => (await api(by, "GET", `/bundles/${id}`)).json().publishing
const consent = (by: PersonName, id: string, body: object = { agreed: "yes" }) =>
  api(by, "POST", `/bundles/${id}/consents`, body)

/** A bundle of Saskia's in which Noor's group has a part, and Wijkteam Noord too. */
async function bundleWithGroup(bottleneck: string): Promise<string> {
  const begun = await api("saskia", "POST", "/bundles", { bottleneck, reach: "shared" })
  assert.equal(begun.status, 201, begun.text)
  const { id } = begun.json()
  for (const [reporter, weigher] of [
    ["noor", "els"],
    ["fatima", "saskia"],
  ] as const) {
    const told = { account: `${bottleneck}, vertelt iemand`, week: "2026-W45", mode: "named" }
    const signal = (await api(reporter, "POST", "/signals", told)).json().id
    const weighing = { signals: [signal], outcome: "external", reason: "Dit gaat verder dan één persoon." }
    assert.equal((await api(weigher, "POST", "/weighings", weighing)).status, 201)
    const linked = await api("saskia", "POST", `/bundles/${id}/links`, { signal, why: "Zelfde knelpunt" })
    assert.equal(linked.status, 201, linked.text)
  }
  return id
}
const walk = async (id: string) => {
  for (const state of ["possiblePattern", "sharedBottleneck"])
    assert.equal(
      (await api("saskia", "POST", `/bundles/${id}/states`, { state, why: "Wij zien dit vaker" })).status,
      201,
    )
}
const end = (person: PersonName, code: string, role: Role) =>
  query("update membership set ended_at = now() where person_id = $1 and organisation_id = $2 and role = $3", [
    nabij.person[person],
    idOf(code),
    role,
  ])

test("Noor decides for her group, which has no coordinator, and reads no text for it", async () => {
  const id = await bundleWithGroup("Ouderen eten niet warm, want de maaltijddienst is gestopt")
  assert.match((await nabij.as("noor").get("/")).text, /1 knelpunt: mag het openbaar worden\?/)
  const page = await nabij.as("noor").get("/toestemming")
  assert.match(page.text, /Ouderen eten niet warm/)
  assert.doesNotMatch(page.text, /vertelt iemand|Wijkteam|Fatima/)
  assert.equal((await api("noor", "GET", `/bundles/${id}`)).status, 404, "the bundle itself stays closed")
  const early = await nabij.as("noor").post(`/toestemming/${id}`, { bundle: id, agreed: "no" })
  assert.equal(early.status, 400)
  assert.match(early.text, /Schrijf in één zin waarom er bezwaar is/)
  assert.equal((await publishing("saskia", id)).waiting, 2)
  const done = await nabij.as("noor").post(`/toestemming/${id}`, { bundle: id, agreed: "yes" })
  assert.equal(done.headers.get("location"), "/toestemming")
  assert.equal((await publishing("saskia", id)).waiting, 1)
  assert.equal((await consent("saskia", id)).status, 201)
  assert.equal((await publishing("saskia", id)).public, true)
  assert.match((await nabij.as("noor").get("/toestemming")).text, /Jullie gingen akkoord/)
  assert.doesNotMatch((await nabij.as("noor").get("/")).text, /mag het openbaar worden/)
})

test("an administrator of such a group may give it too, and in a group with a coordinator only the coordinator", async () => {
  const id = await bundleWithGroup("Vrijwilligers stoppen, want de onkosten worden niet meer vergoed")
  await end("noor", group, "volunteerCoordinator")
  await giveRole(nabij, "noor", group, "administrator")
  assert.equal((await consent("noor", id)).status, 201)
  await giveRole(nabij, "joris", group, "coordinator")
  assert.equal((await consent("noor", id)).status, 404, "there is a coordinator now")
  assert.deepEqual((await api("noor", "GET", "/consent-requests")).json(), [])
  await end("joris", group, "coordinator")
  await end("noor", group, "administrator")
  await giveRole(nabij, "noor", group, "volunteerCoordinator")
  for (const by of (Object.keys(people) as PersonName[]).filter((one) => !["saskia", "noor"].includes(one)))
    assert.ok([404, 409].includes((await consent(by, id)).status), by)
  assert.equal((await consent("anita", id)).status, 404, "no administrator for another organisation")
})

test("where nobody can decide, the working group records what was said, with whom it asked and how", async () => {
  const id = await bundleWithGroup("Buren zien elkaar niet meer, want het buurthuis is dicht")
  const record = (body: object) => api("els", "POST", `/bundles/${id}/recorded-consents`, body)
  const said = { organisationId: idOf(group), agreed: "yes", heard: "De voorzitter, aan de telefoon, op 3 november" }
  await walk(id)
  assert.equal((await record(said)).status, 404, "Noor can decide herself")
  assert.deepEqual((await publishing("els", id)).absent, [])
  assert.doesNotMatch((await nabij.as("els").get(`/bundels/${id}`)).text, /Bij deze organisaties kan niemand/)
  await end("noor", group, "volunteerCoordinator")
  try {
    assert.deepEqual(
      (await publishing("els", id)).absent.map((one: { organisation: string }) => one.organisation),
      ["Buren helpen buren"],
    )
    assert.match((await nabij.as("els").get("/")).text, /waarvoor jullie nog toestemming navragen/)
    assert.deepEqual((await publishing("saskia", id)).absent, [], "only the working group knows which")
    assert.doesNotMatch((await nabij.as("saskia").get(`/bundels/${id}`)).text, /Buren helpen buren/)
    const page = await nabij.as("els").post(`/bundels/${id}/nagevraagd`, { ...said, heard: "" })
    assert.equal(page.status, 400)
    assert.match(page.text, /Schrijf wie je het vroeg, en hoe/)
    assert.equal((await record({ ...said, agreed: "no" })).status, 400, "an objection has a reason")
    assert.equal((await record({ ...said, organisationId: idOf("wijkteam-noord") })).status, 404)
    assert.equal((await record({ ...said, organisationId: idOf("jeugdpunt-linde") })).status, 404)
    for (const by of ["saskia", "noor", "anita", "wim"] as const)
      assert.equal((await api(by, "POST", `/bundles/${id}/recorded-consents`, said)).status, by === "noor" ? 401 : 404)
    const done = await nabij
      .as("els")
      .post(`/bundels/${id}/nagevraagd`, { ...said, heard: "Mevrouw Jansen, aan de deur" })
    assert.equal(done.status, 303, done.text)
    const [kept] = await query("select agreed, heard, person_id from consent where bundle_id = $1", [id])
    assert.deepEqual(kept, { agreed: true, heard: "Mevrouw [persoon 1], aan de deur", person_id: nabij.person.els })
    assert.match((await nabij.as("els").get(`/bundels/${id}`)).text, /akkoord\..*Gevraagd: Mevrouw \[persoon 1\]/s)
    const [line] = await query("select detail from audit where operation = 'recordConsent'")
    assert.deepEqual(line.detail, { organisation: idOf(group), agreed: "yes" })
    await consent("saskia", id)
    assert.equal((await publishing("els", id)).public, true)
  } finally {
    await giveRole(nabij, "noor", group, "volunteerCoordinator")
  }
})

test("before a bundle is shared by several, the working group does not learn which group is in it", async () => {
  const id = await bundleWithGroup("Kinderen sporten niet, want de vereniging is te duur geworden")
  await end("noor", group, "volunteerCoordinator")
  try {
    assert.deepEqual((await publishing("els", id)).absent, [])
    const said = { organisationId: idOf(group), agreed: "yes", heard: "De voorzitter, aan de telefoon" }
    assert.equal((await api("els", "POST", `/bundles/${id}/recorded-consents`, said)).status, 409)
    await walk(id)
    assert.equal((await publishing("els", id)).absent.length, 1)
  } finally {
    await giveRole(nabij, "noor", group, "volunteerCoordinator")
  }
})

test("a question 'do you see this too?' goes to Noor's group, and Noor answers it", async () => {
  const begun = await api("saskia", "POST", "/bundles", {
    bottleneck: "Mensen zonder printer krijgen hun formulieren niet ingevuld",
    reach: "shared",
  })
  const { id } = begun.json()
  assert.equal((await api("noor", "POST", `/bundles/${id}/recognitions`, { answer: "yes" })).status, 404)
  const asked = await api("saskia", "POST", `/bundles/${id}/recognition-requests`, { organisations: [idOf(group)] })
  assert.equal(asked.json().asked, 1)
  const mails = await mailsAbout("zonder printer")
  assert.deepEqual(mails, [{ recipient: "noor@voorbeeld.example" }])
  assert.match((await nabij.as("noor").get("/")).text, /1 vraag (&#39;|')herken je dit\?/)
  assert.match((await nabij.as("noor").get("/herkenning")).text, /zonder printer/)
  const answer = await nabij.as("noor").post(`/herkenning/${id}`, { bundle: id, answer: "yes", peopleLeast: "4" })
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await api("saskia", "GET", `/bundles/${id}`)).json().recognition.yes, 1)
  assert.ok((await api("noor", "GET", "/consent-requests")).json().some((one: { id: string }) => one.id === id))
})

test("in an organisation with a coordinator the volunteer coordinator answers nothing and gets no mail", async () => {
  await giveRole(nabij, "noor", "wijkteam-noord", "volunteerCoordinator")
  const switched = { organisationId: idOf("wijkteam-noord") }
  await api("noor", "PUT", "/sessions/current/organisation", switched)
  const { id } = (
    await api("bram", "POST", "/bundles", {
      bottleneck: "Jongeren krijgen geen afspraak bij het loket",
      reach: "shared",
    })
  ).json()
  await api("bram", "POST", `/bundles/${id}/recognition-requests`, { organisations: [idOf("wijkteam-noord")] })
  const mails = await mailsAbout("afspraak bij het loket")
  assert.deepEqual(mails, [{ recipient: "saskia@voorbeeld.example" }])
  assert.deepEqual((await api("noor", "GET", "/recognition-requests")).json(), [])
  assert.equal((await api("noor", "POST", `/bundles/${id}/recognitions`, { answer: "yes" })).status, 404)
  assert.deepEqual((await api("noor", "GET", "/consent-requests")).json(), [])
  assert.doesNotMatch((await nabij.as("noor").get("/")).text, /herken je dit/)
  assert.equal((await api("saskia", "POST", `/bundles/${id}/recognitions`, { answer: "yes" })).status, 201)
})
