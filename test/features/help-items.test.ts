import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { maskOf, partsIn, saidParts, weekParts, wholeWeek } from "../../src/features/help-items/week-parts.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

suite("the parts of a week", () => {
  test("there are 21, Monday morning first, each a bit of its own", () => {
    assert.equal(weekParts.length, 21)
    assert.deepEqual([weekParts[0]?.label, weekParts[20]?.label], ["maandagochtend", "zondagavond"])
    assert.equal(wholeWeek, 2097151)
    for (const { bit } of weekParts)
      assert.deepEqual(
        partsIn(maskOf([bit])).map((part) => part.bit),
        [bit],
      )
  })
  test("what one ticks comes back; nothing ticked is the whole week", () => {
    assert.deepEqual(
      partsIn(maskOf(["20", "3", "3", "0"])).map(({ bit }) => bit),
      ["0", "3", "20"],
    )
    assert.equal(maskOf([]), wholeWeek)
    assert.equal(maskOf(["77", "x"]), wholeWeek)
  })
  test("they are said as people say them", () => {
    assert.equal(saidParts(wholeWeek), "altijd")
    assert.equal(saidParts(maskOf(["0", "1", "2", "4", "20"])), "maandag, dinsdagmiddag en zondagavond")
    assert.equal(saidParts(maskOf(["15"])), "zaterdagochtend")
  })
})

suite("what can be asked and offered", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
  })
  after(() => nabij.close())
  const wheels = { code: "rolstoel", kind: "goods", labelNl: "Rolstoel", unitOne: "rolstoel", unitMany: "rolstoelen" }

  test("everybody can read the list; it begins with what Nabij brings", async () => {
    const items = (await nabij.visitor.api("GET", "/help-items")).json()
    assert.ok(items.length > 30)
    const ride = items.find((item: { code: string }) => item.code === "vervoer")
    assert.deepEqual([ride.kind, ride.unitOne, ride.unitMany, ride.version], ["time", "rit", "ritten", 0])
  })

  test("Noor adds one, with why; a code is used once", async () => {
    const noor = nabij.as("noor")
    const added = await noor.api("POST", "/help-items", { ...wheels, why: "Er wordt vaak naar gevraagd." })
    assert.equal(added.status, 201, added.text)
    const again = await noor.api("POST", "/help-items", { ...wheels, why: "Nog een keer dezelfde." })
    assert.equal(again.status, 400)
    assert.match(again.text, /is al van 'Rolstoel'/)
    assert.match((await noor.get("/beheer/hulpsoorten/rolstoel")).text, /Versie 1: Rolstoel[\s\S]*vaak naar gevraagd/)
  })

  test("what Anita changes is a new version; an older one is not written over unseen", async () => {
    const anita = nabij.as("anita")
    const change = { labelNl: "Vervoer met de auto", unitOne: "rit", unitMany: "ritten", why: "Fietsen staat apart." }
    const first = await anita.api("PUT", "/help-items/vervoer", { ...change, version: 0 })
    assert.equal(first.status, 200, first.text)
    const late = await nabij.as("noor").api("PUT", "/help-items/vervoer", { ...change, labelNl: "Rijden", version: 0 })
    assert.equal(late.status, 400)
    assert.match(late.text, /er is nu versie 1/)
    const { versions, item } = (await anita.api("GET", "/help-items/vervoer")).json()
    assert.deepEqual(
      [item.labelNl, item.labelBe, item.kind, versions.length],
      ["Vervoer met de auto", "Vervoer met de auto", "time", 1],
    )
  })

  test("what is no longer chosen stands on no form, and can come back", async () => {
    const noor = nabij.as("noor")
    const change = {
      labelNl: "Rolstoel",
      unitOne: "rolstoel",
      unitMany: "rolstoelen",
      why: "Dat doet de thuiszorgwinkel.",
    }
    await noor.api("PUT", "/help-items/rolstoel", { ...change, retired: true })
    assert.match((await noor.get("/beheer/hulpsoorten")).text, /Wordt niet meer gekozen[\s\S]*Rolstoel/)
    const { items } = (await nabij.visitor.api("GET", "/offer-form")).json()
    assert.ok(!items.some((item: { code: string }) => item.code === "rolstoel"))
    await noor.api("PUT", "/help-items/rolstoel", change)
    assert.equal((await noor.api("GET", "/help-items/rolstoel")).json().item.retired, false)
  })

  test("a worker changes nothing, and a wrong code is told", async () => {
    for (const other of ["fatima", "saskia", "wim"] as const)
      assert.equal((await nabij.as(other).get("/beheer/hulpsoorten")).status, 404, other)
    const wrong = await nabij
      .as("noor")
      .post("/beheer/hulpsoorten", { ...wheels, code: "Rol stoel", why: "Een spatie erin." })
    assert.equal(wrong.status, 400)
    assert.match(wrong.text, /Een code bestaat uit kleine letters/)
    assert.match(wrong.text, /rolstoelen/, "what was filled in is still there")
  })
})
