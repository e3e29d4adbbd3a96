import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const home = async (by: PersonName) => (await nabij.as(by).get("/")).text
const waits = (page: string) =>
  [...page.matchAll(/<li><a href="([^"]+)"><span>([^<]+)<\/span>/g)].map(([, ...one]) => one)

async function post(by: PersonName, path: string, body: object) {
  const answer = await nabij.as(by).api("POST", path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.json()
}

test("where nothing waits the first page says so, and a visitor is told of nothing", async () => {
  assert.match(await home("chantal"), /Er wacht nu niets op je/)
  assert.deepEqual(waits((await nabij.visitor.get("/")).text), [])
})

test("the first page counts what waits for each, and leads there", async () => {
  const report = { week: "2026-W45", mode: "named", account: "Gezinnen zetten de verwarming niet aan" }
  const { id } = await post("fatima", "/signals", report)
  assert.deepEqual(waits(await home("saskia")), [["/postvak", "1 signaal om te wegen"]])
  assert.deepEqual(waits(await home("bram")), [], "of another organisation nothing waits for Bram")
  await post("saskia", "/weighings", { signals: [id], outcome: "external", reason: "Dit zien meer organisaties." })
  assert.match(await home("fatima"), /href="\/terugkoppeling"><span>\d+ nieuwe? bericht/)
  const bundle = await post("saskia", "/bundles", {
    bottleneck: "Gezinnen stoken niet, omdat ze bang zijn voor de rekening",
    reach: "shared",
    signal: id,
  })
  await post("saskia", `/bundles/${bundle.id}/recognition-requests`, {
    organisations: [nabij.organisation["schuldhulp-delta"]],
  })
  assert.deepEqual(waits(await home("saskia")), [["/bundels?consent=waiting", "1 bundel wacht op jullie toestemming"]])
  const waiting = (await nabij.as("saskia").get("/bundels?consent=waiting")).text
  assert.match(waiting, /Gezinnen stoken niet.*Wacht op jullie toestemming/s)
  assert.match(waiting, /Je ziet 1 bundel die wacht op jullie toestemming/)
  assert.match((await nabij.as("chantal").get("/bundels?consent=waiting")).text, /Niets gevonden/)
  assert.deepEqual(waits(await home("chantal")), [["/herkenning", "1 vraag &#39;herken je dit?&#39;"]])
  assert.match((await nabij.as("chantal").get("/bundels")).text, /Herken je dit\? \(1\)/)
  for (const state of ["possiblePattern", "sharedBottleneck"])
    await post("saskia", `/bundles/${bundle.id}/states`, { state, why: "Drie organisaties zien dit nu" })
  assert.deepEqual(waits(await home("els")), [
    ["/bundels?state=sharedBottleneck", "1 gedeeld knelpunt om over te beslissen"],
  ])
})

test("nobody's menu holds more than seven entries, and what left it is on the first page", async () => {
  for (const name of Object.keys(people) as PersonName[]) {
    const page = await home(name)
    const menu = /<nav class="nabij-navigation".*?<\/nav>/s.exec(page)?.[0] ?? ""
    const parts = menu.match(/<ul class="nabij-navigation__inside">.*?<\/ul>/gs) ?? []
    const whole = parts.reduce((text, part) => text.replace(part, ""), menu)
    // What belongs together is one entry, which holds no more than seven itself.
    for (const part of [whole, ...parts]) {
      const entries = part.match(/<li>/g)?.length ?? 0
      assert.ok(entries > 0 && entries <= 7, `${name}: ${entries}`)
    }
  }
  for (const address of ["/herkenning", "/terugkoppeling", "/hulp"])
    assert.ok((await home("saskia")).includes(`href="${address}"`), address)
})
