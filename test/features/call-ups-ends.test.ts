import assert from "node:assert/strict"
import { test } from "node:test"
import { keepNoLonger } from "../../src/features/history/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { Visit } from "../support/house.ts"
import { made, nabij, openForEach, query } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { askMasks, promised } from "./call-ups-world.ts"
import { addAreas } from "./findings-world.ts"
import { assertCountsAgree, lyingAt } from "./stock-world.ts"

let noor: Visit
openForEach(async () => {
  await addAreas(nabij)
  noor = nabij.as("noor")
})

const follow = async (id: string, page = "") => (await noor.api("GET", `/call-up-desk/${id}${page}`)).json()
const thanked = async () =>
  (await mailsIn(nabij.house))
    .filter(({ subject }) => subject.includes("dank je wel"))
    .map(({ recipient }) => recipient)
/** The retention of each day; it begins thirty days after its rule was set. */
const forgetOn = async (day: string) => {
  await runRound(nabij.house, keepNoLonger)
  nabij.setClock(day)
  await runRound(nabij.house, keepNoLonger)
}
/** @returns what Noor reads after it */
async function close(id: string): Promise<string> {
  const form = { reason: "over", thanks: "Dank jullie allemaal." }
  const { headers } = await noor.post(`/hulp/buurtacties/${id}/afsluiten`, form)
  return decodeURIComponent(headers.get("set-cookie") ?? "")
}

test("the first of more than five hundred bags can still be found and taken back, a page at a time", async () => {
  const { id, point } = await askMasks(nabij, { units: 1000 })
  await made("noor", `/call-up-desk/${id}/deliveries`, { units: 7 })
  // Straight into the tables: five hundred times through the form would take minutes.
  await query(
    `with flow as (
       insert into stock_flow (id, kind, item_code, units, from_account, to_account, to_point, made_by, made_on)
       select gen_random_uuid(), 'received', 'mondmasker', 1, 'outside', 'shelf', $1, $2::uuid, '2026-11-18'::date
       from generate_series(1, 520) returning id)
     insert into call_up_delivery (id, call_up_id, units, flow_id, noted_by, noted_on)
     select gen_random_uuid(), $3, 1, id, $2::uuid, '2026-11-18' from flow`,
    [point, nabij.person.noor, id],
  )
  const first = await noor.get(`/hulp/buurtacties/${id}`)
  assert.match(first.text, /Wat er gebracht werd \(521\)/)
  assert.match(first.text, /Blad 1 van 11[\s\S]*Volgende 50/)
  const last = await follow(id, "?blad=11")
  assert.deepEqual([last.deliveries.length, last.deliveries.at(-1).units], [21, 7])
  const page = await noor.get(`/hulp/buurtacties/${id}?blad=11`)
  assert.match(page.text, /<details[^>]* open[^>]*><summary>Wat er gebracht werd/)
  const back = await noor.post(`/hulp/buurtacties/${id}/vergist`, { delivery: last.deliveries.at(-1).id, blad: "11" })
  assert.equal(back.headers.get("location"), `/hulp/buurtacties/${id}?blad=11#wat-er-kwam`)
  assert.deepEqual(await lyingAt(nabij, point, "mondmasker"), [520, 0])
  assert.match((await noor.get(`/hulp/buurtacties/${id}?blad=11`)).text, /Teruggenomen/)
  await assertCountsAgree(nabij)
})

test("a bag of another call-up is not there to take back", async () => {
  const [one, other] = [await askMasks(nabij), await askMasks(nabij)]
  await made("noor", `/call-up-desk/${other.id}/deliveries`, { units: 3 })
  const [{ id: delivery }] = (await follow(other.id)).deliveries
  assert.equal((await noor.api("POST", `/call-up-desk/${one.id}/delivery-corrections`, { delivery })).status, 404)
})

test("who closes in time sees until when everybody can be thanked by mail, and how many mails went", async () => {
  const { slug, id } = await askMasks(nabij, { lastDay: "2026-11-20" })
  await promised(nabij.visitor, slug, 10, { day: "2026-11-20", email: "draad@voorbeeld.example" })
  await promised(nabij.visitor, slug, 10, { day: "2026-11-20" })
  await forgetOn("2026-12-20")
  assert.match((await noor.get("/hulp/buurtacties")).text, /tot en met 20 december 2026 kan dat per mail/)
  const form = await noor.get(`/hulp/buurtacties/${id}`)
  assert.match(
    form.text,
    /Er gaat een mail naar wie een mailadres gaf: dat is bij 1 bijdrage zo\. Dat kan tot en met 20 december 2026/,
  )
  assert.doesNotMatch(form.text, /Wij kunnen niemand meer mailen/)
  assert.match(await close(id), /Dank aan iedereen die meedeed\. Er ging 1 mail uit\./)
  assert.deepEqual(await thanked(), ["draad@voorbeeld.example"])
})

test("who closes later reads before it that nobody can be mailed any more, and why; the link still tells how it ended", async () => {
  const { slug, id } = await askMasks(nabij, { lastDay: "2026-11-20" })
  const { code } = await promised(nabij.visitor, slug, 10, { day: "2026-11-20" })
  await promised(nabij.visitor, slug, 10, { day: "2026-11-20", email: "draad@voorbeeld.example" })
  await forgetOn("2026-12-21")
  const form = await noor.get(`/hulp/buurtacties/${id}`)
  assert.match(form.text, /Wij kunnen niemand meer mailen[\s\S]*Van 2 bijdragen zijn de naam en het mailadres/)
  assert.doesNotMatch(form.text, /Er gaat een mail naar|Niemand gaf een mailadres/)
  assert.match((await noor.get("/hulp/buurtacties")).text, /leest dan op de eigen pagina hoe het afliep/)
  assert.match(await close(id), /Er ging geen mail uit/)
  assert.deepEqual(await thanked(), [])
  assert.match((await nabij.visitor.get(`/mijn-bijdrage/${code}`)).text, /Dank jullie allemaal\./)
})

test("a link with a name, a number or somebody's page in it is asked for again, and nothing that was typed is lost", async () => {
  const { id, point } = await askMasks(nabij)
  const written = { item: "mondmasker", units: "3", area: "BU90010101", point, lastDay: "2026-12-12" }
  for (const pattern of [
    "https://patroon.example/?vraag=Bel mevrouw Hadewych Brugmans op 06 12345678",
    "https://patroon.example/%20Hadewych%20Brugmans",
    "https://patroon.example/Hadewych-Brugmans",
    "https://patroon.example/?tel=0612345678",
    "https://www.facebook.com/hadewych.brugmans",
  ]) {
    const refused = await noor.post("/hulp/buurtacties", { ...written, pattern })
    assert.equal(refused.status, 400, pattern)
    assert.match(refused.text, /Deze link leidt misschien naar één persoon/)
    assert.ok(refused.text.includes('value="https://'), "the link is still in the form")
    const changed = await noor.api("PUT", `/call-up-desk/${id}`, { units: 3, lastDay: "2026-12-12", pattern })
    assert.equal(changed.status, 400, pattern)
  }
  const kept = "https://patroon.example/2026/04/03/zelf-mondmaskers-maken-%E0%A4%A?maat=42"
  const answer = await noor.api("PUT", `/call-up-desk/${id}`, { units: 3, lastDay: "2026-12-12", pattern: kept })
  assert.equal(answer.status, 200, answer.text)
})
