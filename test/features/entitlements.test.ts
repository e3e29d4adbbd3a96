import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { saySource, toLookAt } from "../../src/features/entitlements/look-rules.ts"
import { happenings, peopleKinds, topics } from "../../src/features/entitlements/model.ts"
import { happeningOf, holdsOn, outcomeOf, possibleRights } from "../../src/features/entitlements/rules.ts"
import { startRights } from "../../src/features/entitlements/start-set.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const right = {
  ...{ name: "Stadspas", about: "Korting op sport en cultuur. De stad beslist.", place: "Het stadsloket" },
  ...{ topics: ["money", "children"], people: ["child"] },
}

test("what Nabij begins with has a code each, a place to go, who decides, and a page of an authority", () => {
  assert.equal(new Set(startRights.map(({ code }) => code)).size, startRights.length)
  for (const one of startRights) {
    assert.match(one.code, /^[a-z][a-z0-9_]{1,59}$/)
    assert.ok(one.place.length > 3 && one.about.length <= 400 && one.name.length <= 100, one.code)
    assert.match(one.source, /^https:\/\/\S+$/)
    assert.doesNotMatch(one.about, /€|\beuro\b/, `${one.code}: an amount changes each year`)
    for (const topic of one.topics) assert.ok(topics.some((known) => known === topic))
    for (const kind of one.people) assert.ok(peopleKinds.some((known) => known === kind))
  }
})

test("in both countries there is a right to look at for every topic", () => {
  for (const country of ["nl", "be"] as const)
    for (const topic of topics)
      assert.ok(
        possibleRights(startRights, { country, on: "2026-11-18", topics: [topic], people: [] }).length > 0,
        `${country} ${topic}`,
      )
})

test("a right holds from its first day to its last", () => {
  const days = { worksFrom: "2022-01-01", worksUntil: "2024-08-31" }
  assert.deepEqual(
    ["2021-12-31", "2022-01-01", "2024-08-31", "2024-09-01"].map((day) => holdsOn(days, day)),
    [false, true, true, false],
  )
})

test("every answer to the third question is kept and read back as it was given", () => {
  for (const happening of happenings) assert.equal(happeningOf(outcomeOf(happening)), happening)
})

test("Saskia adds a right, changes it, and both versions stay readable", async () => {
  const saskia = nabij.as("saskia")
  const added = await saskia.post("/beheer/rechten", { ...right, code: "stadspas", country: "nl" })
  assert.equal(added.status, 303, added.text)
  const found = async () =>
    (await nabij.as("fatima").api("GET", "/possible-entitlements?topics=children&people=child")).json()
  assert.ok((await found()).some(({ code }: { code: string }) => code === "stadspas"))
  const changed = await saskia.post("/beheer/rechten/stadspas", {
    ...{ ...right, name: "Stadspas voor gezinnen", worksUntil: "2026-11-17", why: "De stad stopt ermee", version: "1" },
  })
  assert.equal(changed.status, 303, changed.text)
  assert.ok(!(await found()).some(({ code }: { code: string }) => code === "stadspas"), "what ended is not proposed")
  const page = (await saskia.get("/beheer/rechten/stadspas")).text
  assert.match(
    page,
    /Dit geldt nu niet[\s\S]*Versie 1: Stadspas\.[\s\S]*Versie 2: Stadspas voor gezinnen[\s\S]*De stad stopt/,
  )
  assert.match((await saskia.get("/beheer/rechten")).text, /Geldt nu niet[\s\S]*Tot en met 17 november 2026/)
})

test("a right of the beginning set is changed the same way; who saw an older version is told", async () => {
  const anita = nabij.as("anita")
  const change = { ...right, why: "Zo heet het bij ons", version: 0 }
  assert.equal((await anita.api("PUT", "/entitlements/kindregelingen", change)).status, 200)
  const late = await anita.post("/beheer/rechten/kindregelingen", {
    ...right,
    name: "Iets anders",
    why: "Later",
    version: "0",
  })
  assert.equal(late.status, 400)
  assert.match(late.text, /er is nu versie 1/)
  assert.match(late.text, /value="Iets anders"/, "nothing that was typed is lost")
})

test("bad input gets a sentence; who is no keeper finds nothing", async () => {
  const anita = nabij.as("anita")
  const wrong: [object, RegExp][] = [
    [{ code: "Bijstand" }, /Begin met een letter/],
    [{ code: "bijstand" }, /al in gebruik/],
    [{ topics: [] }, /Kies waar het over gaat/],
    [{ source: "http://voorbeeld.example" }, /https:/],
    [{ worksFrom: "2026-05-01", worksUntil: "2026-04-01" }, /laatste dag ligt voor de eerste/],
  ]
  for (const [more, sentence] of wrong) {
    const answer = await anita.api("POST", "/entitlements", { ...right, code: "nieuw", country: "nl", ...more })
    assert.equal(answer.status, 400, JSON.stringify(more))
    assert.match(answer.text, sentence)
  }
  for (const who of ["fatima", "wim", "noor"] as const) {
    assert.equal((await nabij.as(who).get("/beheer/rechten")).status, 404, who)
    assert.equal((await nabij.as(who).api("POST", "/entitlements", right)).status, 404, who)
  }
})

test("Dirk in Flanders is shown Belgian rights", async () => {
  const found = (await nabij.as("dirk").api("GET", "/possible-entitlements?topics=money")).json()
  assert.ok(found.some(({ code }: { code: string }) => code === "leefloon"))
  assert.ok(found.every(({ country }: { country: string }) => country === "be"))
})

test("no right claims that somebody checked it who did not; each says as of when it is known, and where to look", async () => {
  const page = (await nabij.as("saskia").get("/beheer/rechten/bijstand")).text
  assert.match(page, /Zoals bekend in november 2026; controleer bij de bron\. Wie beslist, weet wat vandaag geldt/)
  assert.match(page, /Lees verder op rijksoverheid\.nl/)
  const asked = await nabij.as("fatima").post("/hulp/rechten", { topics: "health", people: "noPapers", look: "1" })
  assert.match(
    asked.text,
    /Zoals bekend in november 2026; controleer bij de bron\. <a href="[^"]+">Voorpagina van hetcak\.nl: zoek/,
  )
  assert.match(asked.text, /ga na wat vandaag geldt/)
})

test("a link that leads to a front page is called so", () => {
  for (const front of ["https://www.mi-is.be/nl", "https://www.toeslagen.nl/", "https://www.caw.be"])
    assert.match(saySource(front), /^Voorpagina van [\w.-]+: zoek daar verder$/)
  assert.equal(saySource("https://www.rijksoverheid.nl/onderwerpen/bijstand"), "Lees verder op rijksoverheid.nl")
})

test("who keeps the list hears after a year what nobody went through, and says that it still holds", async () => {
  const waits = async (who: "saskia" | "dirk" | "anita" | "fatima") => (await nabij.as(who).get("/")).text
  assert.doesNotMatch(await waits("saskia"), /een jaar niet nagekeken/)
  nabij.setClock("2027-11-01")
  const due = /(\d+) rechten zijn een jaar niet nagekeken/
  const before = Number(due.exec(await waits("saskia"))?.[1])
  assert.equal(
    before,
    toLookAt(startRights, "2027-11-01").filter(({ country }) => country === "nl").length - 1,
    "one was changed",
  )
  assert.ok(Number(due.exec(await waits("dirk"))?.[1]) > 0, "in Flanders it is about Belgian rights")
  assert.doesNotMatch(await waits("fatima"), due)
  assert.match((await nabij.as("saskia").get("/beheer/rechten/bijstand")).text, /Een jaar niet nagekeken/)
  const looked = await nabij.as("saskia").post("/beheer/rechten/bijstand/nagekeken")
  assert.equal(looked.headers.get("location"), "/beheer/rechten/bijstand")
  const page = (await nabij.as("saskia").get("/beheer/rechten/bijstand")).text
  assert.match(page, /Nagekeken op 1 november 2027 door Saskia Hofstra/)
  assert.doesNotMatch(page, /Een jaar niet nagekeken/)
  assert.equal(Number(due.exec(await waits("anita"))?.[1]), before - 1)
  assert.match(
    (await nabij.as("fatima").post("/hulp/rechten", { topics: "money" })).text,
    /Nagekeken op 1 november 2027/,
  )
  for (const who of ["fatima", "wim", "noor"] as const)
    assert.equal((await nabij.as(who).post("/beheer/rechten/bijstand/nagekeken")).status, 404, who)
  assert.equal((await nabij.as("saskia").post("/beheer/rechten/toverdrank/nagekeken")).status, 404)
  await assert.rejects(nabij.house.database.pool.query("delete from entitlement_look"), /append-only/)
  nabij.setClock("2026-11-18")
})
