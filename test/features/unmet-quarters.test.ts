import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import type { UnmetQuarter } from "../../src/features/unmet/model.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, oeverstad, tell } from "./findings-world.ts"
import { addFailed, addNeed, addRight, addStep, answer, count } from "./unmet-world.ts"

const askers: PersonName[] = ["fatima", "joris", "noor", "chantal"]
const by = (at: number): PersonName => askers[at % askers.length] as PersonName

/** Of the third quarter: twelve rides that failed of four organisations, four beds of two, seven rights, one of them alone. */
async function playQuarter(nabij: TestHouse): Promise<void> {
  await addAreas(nabij)
  for (let at = 0; at < 12; at++) await addFailed(nabij, { on: "2026-08-05", by: by(at) })
  for (let at = 0; at < 4; at++) await addFailed(nabij, { on: "2026-08-12", by: by(at % 2), item: "bed" })
  for (let at = 0; at < 7; at++) {
    const id = await addNeed(nabij, { by: by(at), askedOn: "2026-08-10" })
    await addStep(nabij, id, "takenUp", "2026-08-10")
    await addStep(nabij, id, "done", "2026-08-11")
    await answer(nabij, id, true, "2026-08-11")
    await addRight(nabij, id, "bijstand", "notKnown", "2026-08-10")
    await addRight(nabij, id, "kwijtschelding", at === 0 ? "excluded" : "notKnown", "2026-08-10")
  }
}

suite("the third quarter of 2026", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
    await playQuarter(nabij)
  })
  after(() => nabij.close())
  const desk = async (who: PersonName = "saskia") => (await nabij.as(who).api("GET", "/unmet")).json()

  test("while it runs only themes are named, in steps of five, and nothing of two organisations", async () => {
    nabij.setClock("2026-08-31")
    await count(nabij)
    const { shown, running, countedUntil } = await desk()
    assert.equal(shown, null)
    assert.equal(countedUntil, "2026-08-23")
    assert.deepEqual(running, {
      quarter: "2026-K3",
      help: [{ code: "mobiliteit", name: "Vervoer", atLeast: 10, organisations: 3 }],
      right: [{ code: "geld", name: "Geld", atLeast: 5, organisations: 3 }],
    })
    const page = (await nabij.as("saskia").get("/wat-niet-lukte")).text
    assert.match(page, /Vervoer: ten minste 10 hulpvragen, via ten minste 3 organisaties/)
    assert.doesNotMatch(page, /Wonen/)
  })

  test("when its last week is counted its tables are made, and what is too small stands in no total", async () => {
    nabij.setClock("2026-10-05")
    await count(nabij)
    const { shown } = (await desk()) as { shown: UnmetQuarter }
    assert.equal(shown.quarter, "2026-K3")
    const cell = (needs: number, times: number) => ({ kind: "shown", needs, times, organisations: 4 })
    assert.deepEqual(shown.help, {
      kind: "table",
      areas: [{ code: oeverstad, name: "Oeverstad" }],
      themes: [{ code: "mobiliteit", name: "Vervoer" }],
      cells: [
        [cell(12, 12), cell(12, 12)],
        [cell(12, 12), cell(12, 12)],
      ],
    })
    assert.equal(shown.right.kind === "table" && shown.right.themes[0]?.name, "Geld")
    assert.deepEqual(
      shown.right.kind === "table" && shown.right.cells[0]?.[0],
      cell(7, 14),
      "seven people, fourteen rights",
    )
    const told = shown.causes.flatMap(({ cause, atLeast }) => (atLeast === null ? [] : [[cause, atLeast]]))
    assert.deepEqual(told, [["notKnown", 5]], "one who was refused is not told of")
    const page = (await nabij.as("saskia").get("/wat-niet-lukte")).text
    assert.match(page, /12 hulpvragen[\s\S]*via 4 organisaties/)
    assert.match(page, /14 rechten[\s\S]*bij 7 hulpvragen, via 4 organisaties/)
    assert.match(page, /wist niet dat het er was: bij ten minste 5 hulpvragen/)
  })

  test("the tables stay as they are, whatever comes later", async () => {
    const { shown } = await desk()
    await addFailed(nabij, { on: "2026-08-05" })
    nabij.setClock("2026-10-26")
    await count(nabij)
    assert.deepEqual((await desk()).shown, shown)
    assert.equal((await nabij.as("saskia").api("GET", "/unmet?quarter=2026-K1")).status, 404)
  })

  test("a coordinator makes a signal of it: the form opens with the numbers in it, and nothing is reported by itself", async () => {
    const page = (await nabij.as("saskia").get("/wat-niet-lukte")).text
    const text = /name="account" value="([^"]+)"/.exec(page)?.[1] ?? ""
    assert.match(
      text,
      /derde kwartaal van 2026, apart geteld[\s\S]*hulp lukte niet bij 12 hulpvragen, via 4 organisaties/,
    )
    const form = {
      account: text,
      theme: "mobiliteit",
      week: "2026-W44",
      mode: "named",
      peopleLeast: "1",
      showFirst: "on",
    }
    const opened = await nabij.as("saskia").post("/signalen/nieuw/kijken", form)
    assert.equal(opened.status, 200)
    assert.match(opened.text, /<textarea[^>]*name="account"[\s\S]*12 hulpvragen, via 4 organisaties/)
    assert.match(opened.text, /value="mobiliteit" selected/)
    assert.equal((await nabij.house.database.pool.query("select 1 from signal")).rowCount, 0)
    assert.doesNotMatch((await nabij.as("tom").get("/wat-niet-lukte")).text, /Maak er een signaal van/)
  })

  test("beside the evidence of a theme it stands as a line of its own, and in none of its counts", async () => {
    await tell(nabij, { theme: "mobiliteit", week: "2026-08-03" })
    const card = (await nabij.as("saskia").get("/bevindingen/kaart?theme=mobiliteit&area=BU90010101")).text
    assert.match(
      card,
      /Apart geteld: wat niet lukte[\s\S]*Derde kwartaal van 2026, Oeverstad\. Hulp die niet lukte, Vervoer/,
    )
    assert.match(card, /12 hulpvragen, via 4 organisaties/)
    const finding = (await nabij.as("saskia").api("GET", "/findings?theme=mobiliteit")).json()
    assert.equal(finding.sources.signals, 1)
    const other = (await nabij.as("saskia").get("/bevindingen/kaart?theme=wonen")).text
    assert.match(other, /te weinig geteld om te noemen/)
  })

  test("on the card of a bundle too", async () => {
    const bottleneck = "Mensen komen niet bij het ziekenhuis."
    const bundle = (
      await nabij.as("saskia").api("POST", "/bundles", { bottleneck, theme: "mobiliteit", reach: "internal" })
    ).json()
    const page = (await nabij.as("saskia").get(`/bundels/${bundle.id}/bevinding`)).text
    assert.match(page, /Apart geteld: wat niet lukte[\s\S]*12 hulpvragen, via 4 organisaties/)
  })

  test("only the working group makes a quarter public, once; everybody reads the same tables then", async () => {
    assert.match((await nabij.visitor.get("/cijfers/niet-gelukt")).text, /Er is nog geen kwartaal openbaar/)
    assert.equal((await nabij.visitor.get("/cijfers/niet-gelukt/2026-K3")).status, 404)
    for (const other of ["saskia", "noor", "tom", "anita"] as const)
      assert.equal((await nabij.as(other).api("POST", "/unmet-releases", { quarter: "2026-K3" })).status, 404, other)
    assert.equal((await nabij.as("els").api("POST", "/unmet-releases", { quarter: "2025-K3" })).status, 400)
    assert.equal((await nabij.as("els").post("/wat-niet-lukte", { quarter: "2026-K3" })).status, 303)
    assert.equal((await nabij.as("els").api("POST", "/unmet-releases", { quarter: "2026-K3" })).status, 409)
    const release = (await nabij.visitor.api("GET", "/unmet-releases/2026-K3")).json()
    assert.deepEqual(release, (await desk("els")).shown)
    assert.match((await nabij.visitor.get("/cijfers/niet-gelukt/2026-K3")).text, /12 hulpvragen/)
    const { text } = await nabij.visitor.get("/cijfers/niet-gelukt/2026-K3/tabel.csv")
    assert.match(text, /2026-K3;hulp;GM9001;Oeverstad;mobiliteit;Vervoer;12;12;4/)
    assert.match((await nabij.visitor.get("/cijfers")).text, /\/cijfers\/niet-gelukt/)
  })

  test("who may not read it finds nothing", async () => {
    for (const other of ["fatima", "wim", "anita"] as const) {
      assert.equal((await nabij.as(other).get("/wat-niet-lukte")).status, 404, other)
      assert.equal((await nabij.as(other).api("GET", "/unmet")).status, 404, other)
    }
    assert.equal((await nabij.visitor.get("/wat-niet-lukte")).status, 303)
  })
})

suite("to which theme something belongs", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
  })
  after(() => nabij.close())

  test("everybody reads it; it begins with all that Nabij brings, in themes that there are", async () => {
    const { mappings, themes } = (await nabij.visitor.api("GET", "/unmet-themes")).json()
    const known = new Set(themes.map(({ code }: { code: string }) => code))
    const without = mappings.filter(({ theme }: { theme: string | null }) => theme === null)
    assert.deepEqual(
      without.map(({ code }: { code: string }) => code).sort(),
      ["andere_hulp", "andere_spullen"],
      "only what can be anything has none",
    )
    for (const { code, theme } of mappings) assert.ok(theme === null || known.has(theme), `${code}: ${theme}`)
    assert.match((await nabij.visitor.get("/beheer/hulp-en-themas")).text, /Energietoeslag[\s\S]*Energiearmoede/)
  })

  test("Els changes one, with why, and the earlier stays readable; two at once do not overwrite each other", async () => {
    const change = { theme: "buslijn_weg", why: "De bus rijdt hier niet meer.", version: "0" }
    assert.equal((await nabij.as("els").post("/beheer/hulp-en-themas/item/vervoer", change)).status, 303)
    const page = (await nabij.as("anita").get("/beheer/hulp-en-themas/item/vervoer")).text
    assert.match(page, /Telt nu bij: Buslijn weg[\s\S]*Versie 1: Buslijn weg[\s\S]*De bus rijdt hier niet meer/)
    const stale = await nabij.as("anita").post("/beheer/hulp-en-themas/item/vervoer", { ...change, theme: "zorg" })
    assert.equal(stale.status, 400)
    assert.match(stale.text, /er is nu versie 1/)
  })

  test("a theme that is not there, no reason, something unknown: each gets a sentence", async () => {
    const put = (path: string, body: object) => nabij.as("els").api("PUT", `/unmet-themes/${path}`, body)
    assert.match((await put("right/wmo", { theme: "nergens", why: "Zomaar iets" })).text, /kennen wij niet/)
    assert.match((await put("right/wmo", { theme: "zorg", why: "" })).text, /Schrijf in één zin waarom/)
    assert.equal((await put("right/nergens", { theme: "zorg", why: "Zomaar iets" })).status, 404)
    assert.equal((await put("iets/wmo", { theme: "zorg", why: "Zomaar iets" })).status, 400)
    assert.equal((await put("right/wmo", { why: "Het hoort nergens bij" })).status, 200)
    for (const other of ["fatima", "saskia", "noor", "tom"] as const)
      assert.equal((await nabij.as(other).get("/beheer/hulp-en-themas/right/wmo")).status, 404, other)
  })
})
