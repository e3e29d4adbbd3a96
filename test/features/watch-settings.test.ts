import assert from "node:assert/strict"
import { test } from "node:test"
import { type PersonName, people } from "../people.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { watchHouse } from "./watch-world.ts"

let house: Awaited<ReturnType<typeof watchHouse>>
openForAll(async () => {
  house = await watchHouse(nabij)
})

const usual = {
  ...{ leastSignals: 5, leastReporters: 3, leastOrganisations: 3, leastRatio: 1.25 },
  ...{ percent: 5, adjustment: "benjamini-hochberg", periods: [4, 13, 26, 52], moreThanUsual: true },
}
const runs = async () =>
  (await nabij.house.database.pool.query("select setting_id, settings from watch_run order by entry desc limit 1"))
    .rows[0]

test("only administrators and analysts come to the settings", async () => {
  for (const by of Object.keys(people) as PersonName[]) {
    const { status } = await nabij.as(by).get("/beheer/waakzaamheid")
    assert.equal(status, ["anita", "tom"].includes(by) ? 200 : 404, by)
  }
  assert.match((await nabij.as("tom").get("/beheer")).text, /Waakzaamheid/)
})

test("a change is a new row with who, when and why; the next run keeps with which settings it was made", async () => {
  await house.search()
  assert.equal((await house.list("saskia")).length, 1)
  assert.equal((await runs()).setting_id, null)
  const done = await nabij.as("tom").post("/beheer/waakzaamheid", {
    ...{ leastSignals: "16", leastReporters: "3", leastOrganisations: "3", leastRatio: "1,5", percent: "2,5" },
    ...{ adjustment: "benjamini-yekutieli", periods: ["13", "52"], moreThanUsual: "nee", seen: "0" },
    why: "De werkgroep van mevrouw Jansen kreeg te veel voorstellen",
  })
  assert.equal(done.status, 303, done.text)
  const page = (await nabij.as("anita").get("/beheer/waakzaamheid")).text
  assert.match(
    page,
    /Ten minste 16 signalen, 3 melders, 3 organisaties, 1,5 keer zo vaak; hoogstens 2,5 van de 100 toeval/,
  )
  assert.match(page, /laatste 13 en 52 weken; niet naast wat gewoonlijk is voor de tijd van het jaar/)
  assert.match(page, /laatste 4, 13, 26 en 52 weken; ook naast wat gewoonlijk is/, "so Nabij comes")
  assert.match(page, /Tom Riemersma/)
  assert.doesNotMatch(page, /Jansen/)
  assert.equal((await house.list("saskia")).length, 1, "what was found stays until the next run")
  await house.search()
  assert.deepEqual(await house.list("saskia"), [])
  const run = await runs()
  assert.ok(run.setting_id)
  assert.deepEqual(run.settings, {
    ...{ leastSignals: 16, leastReporters: 3, leastOrganisations: 3, leastRatio: 1.5 },
    ...{ level: 0.025, adjustment: "benjamini-yekutieli", periods: [13, 52], moreThanUsual: false },
  })
})

test("who did not see the newest change is told so, and nothing is written over", async () => {
  const why = "Terug naar hoe Nabij komt"
  const late = await house.api("anita", "POST", "/watch-settings", { ...usual, why, seen: 0 })
  assert.equal(late.status, 409, late.text)
  assert.ok((await house.api("anita", "POST", "/watch-settings", { ...usual, why })).status < 300)
  assert.equal((await house.api("anita", "POST", "/watch-settings", { ...usual, why })).status, 400, "nothing changed")
  const { history, now } = (await house.api("tom", "GET", "/watch-settings")).json()
  assert.deepEqual(
    history.map((one: { leastSignals: number; changedBy: string }) => [one.leastSignals, one.changedBy]),
    [
      [16, "Tom Riemersma"],
      [5, "Anita Kuipers"],
    ],
  )
  assert.equal(now.level, 0.05)
  const { moreThanUsual: _, ...others } = { ...usual, leastSignals: 7 }
  assert.ok((await house.api("anita", "POST", "/watch-settings", { ...others, why })).status < 300)
  assert.equal((await house.api("tom", "GET", "/watch-settings")).json().now.moreThanUsual, true, "as it was")
  for (const change of ["update watch_setting set why = 'x'", "delete from watch_setting"])
    await assert.rejects(nabij.house.database.pool.query(change), /append-only/)
})

test("what cannot be is refused with a sentence at its field", async () => {
  const wrong: [object, RegExp][] = [
    [{ leastSignals: 2 }, /van 3 tot 1000/],
    [{ leastSignals: 5.5 }, /heel getal/],
    [{ leastRatio: 0.5 }, /ten minste 1/],
    [{ percent: 50 }, /ten hoogste 20/],
    [{ periods: [] }, /ten minste één periode/],
    [{ periods: [0] }, /ten minste 1 week/],
    [{ adjustment: "geen" }, /manier van rekenen/],
    [{ moreThanUsual: "misschien" }, /Kies of Nabij hiernaar kijkt/],
    [{ why: "" }, /waarom/],
  ]
  for (const [change, said] of wrong) {
    const answer = await house.api("tom", "POST", "/watch-settings", { ...usual, why: "Een goede reden", ...change })
    assert.equal(answer.status, 400, JSON.stringify(change))
    assert.match(answer.text, said)
  }
})
