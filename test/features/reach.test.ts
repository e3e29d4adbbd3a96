import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForEach } from "../support/in-house.ts"
import { addAreas, addAsked, addOffer, addSummer, addTiers, end, propose, summer } from "./reach-world.ts"

openForEach(() => addAreas(nabij))

type Row = { label: string; asked: number | null; reached: number | null }
const reach = async (who: "noor" | "saskia" | "tom", query = "") => {
  const answer = await nabij.as(who).api("GET", `/help-reach${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
const rowsOf = (answer: { tables: { dimension: string; rows: Row[] | null }[] }, dimension: string) =>
  answer.tables.find((table) => table.dimension === dimension)?.rows

test("a first portion is as much as was of use, however many proposals it took, and help by hand counts", async () => {
  const offer = await addOffer(nabij, { units: 10 })
  const whole = await addAsked(nabij, { units: 5, least: 3 })
  await propose(nabij, whole, offer, { on: "2026-10-10", units: 2 })
  await propose(nabij, whole, offer, { on: "2026-10-15", units: 1 })
  const half = await addAsked(nabij, { units: 5, least: 3, tier: 2 })
  await propose(nabij, half, offer, { on: "2026-10-10", units: 2 })
  const byHand = await addAsked(nabij, { tier: 3 })
  await end(nabij, byHand, "takenUp", "2026-10-06")
  await end(nabij, byHand, "done", "2026-10-25")
  const withdrawn = await addAsked(nabij, { tier: 4 })
  await end(nabij, withdrawn, "withdrawn", "2026-10-08")
  const answer = await reach("noor")
  assert.deepEqual(
    rowsOf(answer, "tier")?.map(({ label, asked, reached }) => [label, asked, reached]),
    [
      ["Regel 1", 1, 1],
      ["Regel 2", 1, 0],
      ["Regel 3", 1, 1],
      ["Regel 4", 1, 0],
    ],
  )
  assert.deepEqual(
    answer.waits.map(({ label, median }: { label: string; median: number | null }) => [label, median]),
    [
      ["Alles", 20],
      ["Regel 1", 10],
      ["Regel 2", null],
      ["Regel 3", 20],
      ["Regel 4", null],
    ],
  )
})

test("help that comes first to who misses it most is called so, with its margin; the other way round as well; a little is chance", async () => {
  await addSummer(nabij, [30, 27], [30, 20], [30, 12], [30, 6])
  const { lean } = await reach("noor", "?periode=2026-K3")
  assert.equal(lean.kind, "mostVulnerable")
  assert.ok(lean.low < lean.index && lean.index < lean.high && lean.high < 0)
  const page = await nabij.as("noor").get("/bereik/hulp?periode=2026-K3")
  assert.match(page.text, /Komt hulp eerst bij wie hulp het meest mist\?/)
  assert.match(page.text, /Ja: onder regel 1 kreeg 27 van de 30 een eerste portie, onder regel 4 was dat 6 van de 30\./)
  assert.match(page.text, /concentratie-index is −0,\d\d, met een marge van −0,\d\d tot −0,\d\d/)
})

test("who does not plan sees the same quarter without a number that gives somebody away, also not by subtracting", async () => {
  await addSummer(nabij, [30, 27], [30, 20], [30, 12], [30, 6])
  for (let turn = 0; turn < 2; turn++)
    await addAsked(nabij, { ...summer, tier: null, area: "BU90010104", entry: "kiosk" })
  for (const who of ["saskia", "tom"] as const) {
    const answer = await reach(who)
    assert.equal(answer.period.code, "2026-K3", "a quarter of which every need was followed for four weeks")
    assert.equal(answer.detail, null)
    const tiers = rowsOf(answer, "tier") ?? []
    const of = (label: string) => tiers.find((row) => row.label === label)
    assert.deepEqual(of("Zonder regel"), { label: "Zonder regel", asked: null, reached: null })
    const hidden = tiers.filter(({ asked }) => asked === null)
    assert.ok(hidden.length >= 2, "one hidden cell alone could be found by subtracting")
    const areas = rowsOf(answer, "area")
    assert.ok(!areas?.some(({ label }) => label === "Oost"))
    assert.deepEqual([answer.total.asked, answer.total.reached], [122, 65])
  }
  const page = await nabij.as("saskia").get("/bereik/hulp")
  assert.equal(page.status, 200)
  assert.match(page.text, /Kleine aantallen laten wij weg/)
  assert.doesNotMatch(page.text, /Twee tegelijk|Waar mensen anders kozen/)
  assert.match((await nabij.as("saskia").api("GET", "/help-reach?periode=jaar")).text, /Kies een periode uit de lijst/)
})

test("what somebody outside reads of a quarter stays as it is, whatever happens afterwards", async () => {
  await addSummer(nabij, [20, 12], [20, 9], [20, 7], [20, 6])
  const before = await reach("tom")
  const late = await addAsked(nabij, { ...summer, tier: 1 })
  const known = await reach("tom")
  await propose(nabij, late, await addOffer(nabij), { on: "2026-11-10" })
  await end(nabij, late, "done", "2026-11-10")
  nabij.setClock("2026-11-20")
  assert.deepEqual(await reach("tom"), known)
  assert.notDeepEqual(known.total, before.total)
})

test("in a small town outsiders see nothing, and who plans sees everything", async () => {
  await addSummer(nabij, [3, 2], [1, 0])
  const { tables, lean, total } = await reach("tom")
  assert.deepEqual(
    tables.map(({ rows }: { rows: Row[] | null }) => rows),
    [null, null, null, null],
  )
  assert.deepEqual([lean.kind, total.asked], ["unclear", null])
  assert.match((await nabij.as("tom").get("/bereik/hulp")).text, /te klein om te tonen/)
  assert.equal((await reach("noor", "?periode=2026-K3")).total.asked, 4)
})

test("with nothing asked yet the page says when there will be something", async () => {
  const page = await nabij.as("saskia").get("/bereik/hulp")
  assert.match(page.text, /Vier weken na een kwartaal/)
  assert.equal((await nabij.as("noor").get("/bereik/hulp")).status, 200)
})

test("two crossed: each cell is the same as counting by hand, and a dimension with itself is refused kindly", async () => {
  await addTiers(nabij, [
    [4, 3],
    [3, 1],
  ])
  await addAsked(nabij, { tier: 2, languages: ["ti"], area: "BU90010104" })
  const { detail } = await reach("noor", "?per=tier&en=language")
  assert.deepEqual(detail.cross.columns, ["Nederlands", "Tigrinya"])
  assert.deepEqual(detail.cross.cells, [
    [
      { asked: 4, reached: 3 },
      { asked: 0, reached: 0 },
    ],
    [
      { asked: 3, reached: 1 },
      { asked: 1, reached: 0 },
    ],
  ])
  assert.equal((await reach("noor", "?per=tier&en=tier")).detail.cross, null)
  const page = await nabij.as("noor").get("/bereik/hulp?per=tier&en=language")
  assert.match(page.text, /3 van 4/)
  assert.equal((await nabij.as("noor").api("GET", "/help-reach?per=naam")).status, 400)
})

test("refusals, no-shows, metres and choices by hand are counted by need, and never by worker or helper", async () => {
  const [offer, other] = [await addOffer(nabij, { units: 9 }), await addOffer(nabij, { units: 9 })]
  const need = await addAsked(nabij)
  await propose(nabij, need, offer, { on: "2026-10-06", step: "refused", reason: "unsafe" })
  await propose(nabij, need, other, { on: "2026-10-07", step: "declined", reason: "ratherOther" })
  await propose(nabij, need, offer, { on: "2026-10-08", step: "notDone", reason: "helperStayedAway", byHand: "knows" })
  await propose(nabij, need, offer, { on: "2026-10-09", metres: 250, byHand: "knows" })
  await propose(nabij, await addAsked(nabij), offer, { on: "2026-10-09", metres: 750 })
  const { detail } = await reach("noor")
  assert.deepEqual(detail.ways, [
    {
      ...{ label: "Regel 1", proposals: 4, metres: 500, done: 2, declined: 1, notAccepted: 0 },
      ...{ helperAway: 1, residentAway: 0, otherwise: 0 },
    },
  ])
  assert.deepEqual(detail.overrides, [
    { what: "byHand", reason: "Zij kennen elkaar en dat helpt", times: 2 },
    { what: "refused", reason: "Dit is niet veilig", times: 1 },
  ])
  assert.doesNotMatch(JSON.stringify(detail), /Noor Verhulst|Marijke|Fatima/)
})

test("beside a figure from elsewhere: how many were reached of how many you would expect, and 'too few' under five", async () => {
  await addTiers(nabij, [[20, 20]], { area: "BU90010101" })
  await addTiers(nabij, [[12, 10]], { area: "BU90010102" })
  const { detail } = await reach("noor", "?naast=population")
  assert.deepEqual(detail.figures, [{ code: "population", label: "inwoners" }])
  const { rows, outside } = detail.estimated
  const [one, two] = rows
  assert.equal(outside, 0)
  assert.equal(one.reached + two.reached, 30)
  assert.ok(Math.abs(one.expected - (30 * one.need) / (one.need + two.need)) < 1e-9)
  assert.match((await nabij.as("noor").get("/bereik/hulp?naast=population")).text, /Wij kennen alleen wie vroeg/)
  assert.equal((await reach("noor", "?naast=onzin")).detail.estimated, null)
})

test("a spreadsheet holds what the page shows, and nothing of what is hidden", async () => {
  await addSummer(nabij, [30, 27], [30, 6])
  await addAsked(nabij, { ...summer, tier: null })
  const file = await nabij.as("saskia").get("/bereik/hulp/tabel.csv")
  assert.equal(file.status, 200)
  assert.match(file.headers.get("content-disposition") ?? "", /bereik-van-hulp-2026-K3\.csv/)
  assert.match(file.text, /alles;;;61;33/)
  assert.match(file.text, /Regel;Zonder regel;;;/)
  assert.doesNotMatch(file.text, /voorstellen|zelf gekozen/)
})

test("workers, administrators, addressees and visitors have no way in", async () => {
  for (const who of ["fatima", "anita", "wim", "els"] as const)
    for (const path of ["/bereik/hulp", "/bereik/hulp/tabel.csv", "/bereik/werven"])
      assert.ok([403, 404].includes((await nabij.as(who).get(path)).status), `${who} ${path}`)
  assert.notEqual((await nabij.visitor.get("/bereik/hulp")).status, 200)
  for (const who of ["saskia", "tom"] as const)
    assert.ok([403, 404].includes((await nabij.as(who).get("/bereik/werven")).status))
})
