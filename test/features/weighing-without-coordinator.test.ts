import assert from "node:assert/strict"
import { test } from "node:test"
import type { OrganisationCode, PersonName } from "../people.ts"
import { giveRole } from "../seeds.ts"
import { nabij, openForAll, query } from "../support/in-house.ts"

openForAll()

let tell = 0
const account = () => `Buren koken voor elkaar omdat het geld op is (${++tell} keer gehoord)`
async function reported(by: PersonName, mode = "named"): Promise<string> {
  const answer = await nabij.as(by).api("POST", "/signals", { account: account(), week: "2026-W45", mode })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const weigh = (by: PersonName, id: string, outcome = "external") =>
  nabij
    .as(by)
    .api("POST", "/weighings", { signals: [id], outcome, reason: "Dit horen wij in meer buurten, dus het gaat mee." })
const read = (by: PersonName, id: string) => nabij.as(by).api("GET", `/inbox/${id}`)
const name = (by: PersonName, id: string) => nabij.as(by).api("POST", `/inbox/${id}/name-readings`, { why: "ask" })
const readers = async (id: string) => {
  const found: string[] = []
  for (const by of ["saskia", "bram", "dirk", "chantal", "els"] as const)
    if ((await read(by, id)).status === 200) found.push(by)
  return found
}

/** Somebody gets a role, and gives it back with the answer. */
async function asCoordinator(person: PersonName, code: OrganisationCode): Promise<() => Promise<void>> {
  await giveRole(nabij, person, code, "coordinator")
  return async () => {
    await query(
      "update membership set ended_at = now() where person_id = $1 and organisation_id = $2 and role = 'coordinator'",
      [nabij.person[person], nabij.organisation[code]],
    )
  }
}

test("what Noor's group sees is weighed by the working group, which sees no name and no group", async () => {
  for (const mode of ["named", "code"]) {
    const id = await reported("noor", mode)
    assert.deepEqual(await readers(id), ["els"], mode)
    const answer = await read("els", id)
    assert.equal(answer.json().signal.mode, "group")
    assert.equal(answer.json().signal.reporter, null)
    const code = (await query("select reporter_code from signal_reporter where signal_id = $1", [id]))[0].reporter_code
    const page = await nabij.as("els").get(`/postvak/${id}`)
    assert.match(page.text, /uit een groep zonder signaalcoördinator/)
    for (const text of [answer.text, page.text, (await nabij.as("els").get("/postvak")).text]) {
      assert.doesNotMatch(text, /Noor|Verhulst|Buren helpen buren|met naam|onder code/)
      for (const hidden of [nabij.person.noor, nabij.organisation["buren-helpen-buren"], code].filter(Boolean))
        assert.ok(!text.includes(hidden), mode)
    }
  }
  assert.equal((await (await nabij.as("els").get("/")).text.match(/2 signalen om te wegen/))?.length, 1)
})

test("Els weighs it, Noor reads that the working group did, and others may read the text", async () => {
  const id = await reported("noor")
  assert.equal((await weigh("saskia", id)).status, 404)
  assert.equal((await weigh("els", id)).status, 201)
  assert.match((await nabij.as("noor").get(`/signalen/${id}`)).text, /Dit horen wij in meer buurten/)
  assert.match((await nabij.as("noor").get("/terugkoppeling")).text, /De werkgroep las je signaal/)
  assert.doesNotMatch((await nabij.as("noor").get("/terugkoppeling")).text, /Je coördinator/)
  assert.equal((await nabij.as("saskia").get(`/bundels/nieuw?signaal=${id}`)).status, 200)
})

test("the form says to Noor exactly who reads it, and so does the page after it", async () => {
  const page = await nabij.as("noor").get("/signalen/nieuw")
  assert.match(page.text, /Buren helpen buren heeft nu geen signaalcoördinator\. Daarom leest de werkgroep signalen/)
  assert.match(page.text, /zonder te zien van wie en van welke groep die komt/)
  assert.match(page.text, /Krijgen jullie later een coördinator, dan ziet die je naam en je tekst/)
  assert.doesNotMatch(page.text, /De signaalcoördinator van Buren|Met naam aan de coördinator|vraagt zij jullie/)
  const sent = await nabij.as("noor").post("/signalen/nieuw", { account: account(), week: "2026-W45", mode: "named" })
  assert.match(sent.text, /De werkgroep signalen leest je tekst, zonder je naam en zonder je groep/)
  const form = (await nabij.as("noor").api("GET", "/signal-form")).json()
  assert.equal(form.represented, "other")
})

test("in a group where nobody can speak for it the form says that the working group will ask", async () => {
  await query("update membership set ended_at = now() where role = 'volunteerCoordinator'")
  await giveRole(nabij, "noor", "buren-helpen-buren", "worker")
  const page = await nabij.as("noor").get("/signalen/nieuw")
  assert.match(page.text, /dan ziet de werkgroep dat Buren helpen buren meedoet en vraagt zij jullie toestemming/)
  await giveRole(nabij, "noor", "buren-helpen-buren", "volunteerCoordinator")
})

test("a coordinator who comes may read the name and weighs; when gone again, what was weighed inside stays inside", async () => {
  const [waiting, inside] = [await reported("noor"), await reported("noor")]
  const leave = await asCoordinator("joris", "buren-helpen-buren")
  const switched = { organisationId: nabij.organisation["buren-helpen-buren"] }
  assert.equal((await nabij.as("joris").api("PUT", "/sessions/current/organisation", switched)).status, 200)
  assert.deepEqual(await readers(waiting), [], "the working group no longer")
  assert.equal((await name("joris", waiting)).json().name, "Noor Verhulst")
  assert.match(
    (await nabij.as("noor").get("/signalen/nieuw")).text,
    /De signaalcoördinator van Buren helpen buren ziet/,
  )
  assert.equal((await weigh("joris", inside, "internal")).status, 201)
  await leave()
  assert.deepEqual(await readers(waiting), ["els"])
  assert.deepEqual(await readers(inside), [])
  assert.equal((await weigh("els", inside)).status, 404)
  assert.doesNotMatch((await nabij.as("els").get("/postvak")).text, new RegExp(inside))
})

test("an organisation with a coordinator is unchanged: its signals are the working group's only when sent on", async () => {
  const id = await reported("fatima")
  assert.deepEqual(await readers(id), ["saskia"])
  const { signal } = (await read("saskia", id)).json()
  assert.deepEqual([signal.mode, signal.reporter], ["named", null])
  assert.equal((await name("saskia", id)).json().name, "Fatima Zerouali")
  assert.equal((await nabij.as("fatima").api("GET", "/signal-form")).json().represented, "coordinator")
  assert.match((await nabij.as("fatima").get("/signalen/nieuw")).text, /De signaalcoördinator van Wijkteam Noord ziet/)
  assert.equal((await weigh("saskia", id)).status, 201)
  assert.deepEqual(await readers(id), ["saskia"], "sent on is not weighed again")
  const rows = await query("select by_working_group from weighing where signal_id = $1", [id])
  assert.deepEqual(rows, [{ by_working_group: false }])
  assert.match((await nabij.as("fatima").get("/terugkoppeling")).text, /Je coördinator las je signaal/)
})
