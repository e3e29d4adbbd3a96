import assert from "node:assert/strict"
import { test } from "node:test"
import { lookAtHours, lookAtStreet } from "../../src/features/stock/place-rules.ts"
import { giveRole } from "../seeds.ts"
import type { Visit } from "../support/house.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { askMasks, promised } from "./call-ups-world.ts"
import { addAreas, noord } from "./findings-world.ts"
import { openPoint } from "./stock-world.ts"

const haven = "BU90010104"
const at = { street: "Naamsestraat 12, ingang aan de zijkant", hours: "maandag en donderdag van 14 tot 17 uur" }

/** A coordinator of another organisation. */
let bram: Visit
let noor: Visit
openForAll(async () => {
  await addAreas(nabij)
  await giveRole(nabij, "bram", "jeugdpunt-linde", "volunteerCoordinator")
  noor = nabij.as("noor")
  bram = nabij.as("bram")
})

const write = (who: Visit, point: string, place: object) => who.api("PUT", `/stock-points/${point}/place`, place)

test("where a point is and when it is open, said at its opening, stands wherever somebody must bring or fetch", async () => {
  const { slug, id, point } = await askMasks(nabij)
  assert.equal((await write(noor, point, at)).status, 200)
  const { code } = await promised(nabij.visitor, slug, 5)
  const [address, open] = [
    /Naamsestraat 12, ingang aan de zijkant, in Noord/,
    /Open: maandag en donderdag van 14 tot 17 uur/,
  ]
  for (const path of [`/buurtacties/${slug}`, `/buurtacties/${slug}/poster`, `/mijn-bijdrage/${code}`]) {
    const { text } = await nabij.visitor.get(path)
    assert.match(text, address, path)
    assert.match(text, open, path)
  }
  const said = await nabij.visitor.post(`/buurtacties/${slug}`, { units: "3", day: "2026-12-01", name: "Jo" })
  assert.match(
    said.text,
    /Buurthuis De Brug, Naamsestraat 12, ingang aan de zijkant, in Noord/,
    "straight after promising",
  )
  assert.match(said.text, open)
  for (const path of [`/hulp/voorraad/${point}`, "/hulp/voorraad"])
    assert.match((await bram.get(path)).text, /Naamsestraat 12/)
  assert.doesNotMatch((await noor.get(`/hulp/buurtacties/${id}`)).text, /Schrijf de straat erbij/)
  nabij.setClock("2026-12-13")
  const over = (await nabij.visitor.get(`/buurtacties/${slug}`)).text
  assert.match(over, /is voorbij[\s\S]*Buurthuis De Brug, Naamsestraat 12/, "who still has something lying")
  nabij.setClock("2026-11-18")
})

test("a point without them reads as it did, and who keeps it is told how it reads", async () => {
  const { slug, id, point } = await askMasks(nabij)
  const page = (await nabij.visitor.get(`/buurtacties/${slug}`)).text
  assert.match(page, /<strong>Buurthuis De Brug<\/strong> in Noord\. /)
  assert.doesNotMatch(page, /Open: /)
  assert.match(
    (await noor.get(`/hulp/buurtacties/${id}`)).text,
    /Buurthuis De Brug in Noord[\s\S]*Schrijf de straat erbij/,
  )
  assert.match((await noor.get(`/hulp/voorraad/${point}`)).text, /Schrijf de straat erbij/)
  assert.match((await noor.get("/hulp/buurtacties")).text, /Buurthuis De Brug \(Noord, nog zonder straat\)/)
  assert.doesNotMatch(
    (await bram.get(`/hulp/voorraad/${point}`)).text,
    /Schrijf de straat erbij|Adres en openingstijden/,
  )
})

test("who keeps a point changes it and may take it away; what stood before is kept, with who wrote it and on which day", async () => {
  const answer = await noor.api("POST", "/stock-points", { name: "De Werf", area: noord, ...at })
  assert.equal(answer.status, 201, answer.text)
  const point = answer.json().id
  const now = async () => {
    const { street, hours } = (await noor.api("GET", `/stock-points/${point}`)).json().point
    return [street, hours]
  }
  assert.deepEqual(await now(), [at.street, at.hours])
  nabij.setClock("2026-11-20")
  await write(noor, point, { street: "Kaai 3", hours: at.hours })
  await write(noor, point, { street: "Kaai 3", hours: at.hours })
  const changed = await noor.post(`/hulp/voorraad/${point}/plek`, {})
  assert.equal(changed.status, 303, changed.text)
  assert.deepEqual(await now(), ["", ""])
  nabij.setClock("2026-11-18")
  const { rows } = await nabij.house.database.pool.query(
    "select street, written_by, written_on::text as day from stock_point_place where point_id = $1 order by place",
    [point],
  )
  const by = nabij.person.noor
  assert.deepEqual(rows, [
    { street: at.street, written_by: by, day: "2026-11-18" },
    { street: "Kaai 3", written_by: by, day: "2026-11-20" },
    { street: "", written_by: by, day: "2026-11-20" },
  ])
  await assert.rejects(nabij.house.database.pool.query("delete from stock_point_place"), /append-only/)
})

test("only the organisation of a point writes where it is; elsewhere, without that role or without account it is not there", async () => {
  const point = await openPoint(noor, "De Loods")
  assert.equal((await write(bram, point, at)).status, 404)
  for (const who of ["fatima", "saskia", "els", "anita", "tom", "wim"] as const)
    assert.equal((await write(nabij.as(who), point, at)).status, 404, who)
  assert.equal((await write(nabij.visitor, point, at)).status, 401)
  assert.equal((await noor.api("GET", `/stock-points/${point}`)).json().point.street, "")
})

test("a name, a telephone or a mail address in them is refused, and nothing that was typed is lost", async () => {
  const point = await openPoint(noor, "De Schuur")
  for (const [field, text] of [
    ["street", "Kerkstraat 12, bij mevrouw Hadewych Brugmans"],
    ["street", "Kerkstraat 12, bel 06 12345678"],
    ["hours", "Op afspraak, bel 016 12 34 56"],
    ["hours", "Als mevrouw Hadewych Brugmans er is"],
    ["hours", "Mail naar hadewych@voorbeeld.example"],
  ] as const) {
    const refused = await noor.post(`/hulp/voorraad/${point}/plek`, { ...at, [field]: text })
    assert.equal(refused.status, 400, text)
    assert.match(refused.text, /Iedereen kan dit lezen: laat dat weg/)
    assert.ok(refused.text.includes(`value="${text}"`), "it is still in the form")
    const opened = await noor.api("POST", "/stock-points", { name: "De Hoek", area: haven, ...at, [field]: text })
    assert.equal(opened.status, 400, text)
    assert.match(opened.text, new RegExp(`"${field}"`))
  }
  assert.doesNotMatch((await noor.get("/hulp/voorraad")).text, /De Hoek/, "a refused point is not half there")
  assert.equal((await write(noor, point, { street: "x".repeat(101) })).status, 400)
})

test("streets called after somebody are streets, and hours as people write them are hours", () => {
  for (const street of [
    "Pieter de Hoochstraat 5",
    "Anne Frankstraat 8",
    "Leopold Vanderkelenstraat 30",
    "Burgemeester Vandervoortlaan 22",
    "Dr. Schaepmanplein 3",
    "Rue de la Loi 16",
    "'t Zand 5",
    "Grote Markt 1, in de hal",
    "Tiensesteenweg 190 bus 2",
    "3010 Kessel-Lo, Kerkstraat 2",
    "",
  ])
    assert.equal(lookAtStreet(street, []).kind, "public", street)
  for (const hours of [
    "Maandag tot vrijdag van 9 tot 17 uur",
    "ma-vr 9:00-17:00",
    "di en do 14-16 u., za 10-12",
    "wo 13u30-16u; niet op 24/12/2026",
    "Van maandag 23 november t/m vrijdag 4 december 2026, 10:00 tot 12:00",
  ])
    assert.equal(lookAtHours(hours, []).kind, "public", hours)
  for (const street of ["Jan de Vries", "Piet Jansen, Kerkstraat 12", "Hof 3, langs de tuin van Piet Jansen"])
    assert.equal(lookAtStreet(street, []).kind, "personal", street)
  assert.equal(lookAtHours("Als Buurthuis De Brug open is", ["Buurthuis De Brug"]).kind, "public")
})

test("a move to another point says where that is and when it is open", async () => {
  const [from, to] = [await openPoint(noor, "Punt Oost"), await openPoint(noor, "Punt West", haven)]
  await write(noor, to, { street: "Havenkade 9", hours: "elke dag van 8 tot 10 uur" })
  await noor.api("POST", `/stock-points/${from}/receipts`, { item: "luiers", units: 30 })
  for (const [point, units] of [
    [from, 5],
    [to, 10],
  ] as const)
    await noor.api("POST", `/stock-points/${point}/minima`, { item: "luiers", units })
  assert.match((await noor.get("/hulp/voorraad")).text, /Havenkade 9 · Open: elke dag van 8 tot 10 uur/)
  assert.match((await noor.get(`/hulp/voorraad/${from}`)).text, /Punt West \(Havenkade 9, Haven\)/)
})

test("no mail holds where it is: what somebody filled in stays behind the link", async () => {
  const { slug, point } = await askMasks(nabij)
  await write(noor, point, at)
  await promised(nabij.visitor, slug, 5, { email: "straat@voorbeeld.example" })
  const sent = (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === "straat@voorbeeld.example")
  assert.equal(sent.length, 1)
  assert.doesNotMatch(sent[0]?.body ?? "", /Naamsestraat/)
  assert.match(sent[0]?.body ?? "", /zie je waar je het brengt/)
})
