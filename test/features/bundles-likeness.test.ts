import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonName } from "../people.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { soon } from "../support/soon.ts"
import { api, begun, desk, reported, weighed } from "./bundles-world.ts"

const others = [
  "Huisarts neemt geen nieuwe patiënten aan, bewoners rijden naar een andere stad",
  "Leerling zit al weken thuis omdat er geen plek is in het speciaal onderwijs",
  "Buurthuis sluit, ouderen zitten alleen thuis en spreken niemand meer",
  "Alleenstaande moeder krijgt geen toeslag omdat het formulier te moeilijk is",
  "Jongere slaapt al maanden bij vrienden, geen kamer te betalen",
  "Schimmel in de sociale huurwoning, de verhuurder reageert niet op brieven",
  "Nieuwkomer vindt geen werk zonder erkend diploma",
  "Vrouw durft geen aangifte te doen tegen haar ex-partner",
  "Man komt niet uit met zijn uitkering, de koelkast is leeg aan het eind van de maand",
  "Kind wordt gepest op school en wil niet meer naar de les",
]

openForAll(async () => {
  // What is rare is told from what is common by what there is; Bram does not send these on.
  for (const account of others) await reported("joris", account)
})

type Found = { id: string; account: string; likeness: { reasons: Reason[]; here: { start: number; end: number }[] } }
type Reason = { kind: string; said: string; here: string; there: string }

test("other words for the same thing make companions, and the page says which words", async () => {
  const other = await weighed(
    "bram",
    await reported("joris", "Gezin kreeg een energienota van 1.400 euro en eet nu bij de voedselbank"),
  )
  const id = await begun("saskia", "Gezinnen kunnen de energierekening niet betalen")
  await soon(async () => assert.ok((await desk("saskia", id)).companions.some((one: Found) => one.id === other)))
  const found: Found = (await desk("saskia", id)).companions.find((one: Found) => one.id === other)
  const concept = found.likeness.reasons.find(({ kind }) => kind === "concept")
  assert.ok(concept, JSON.stringify(found.likeness.reasons))
  assert.match(`${concept.here} ~ ${concept.there}`, /energienota ~ energierekening/)
  for (const { start, end } of found.likeness.here) assert.match(found.account.slice(start, end), /^[\p{L}\p{N}.-]+$/u)
  const page = (await nabij.as("saskia").get(`/bundels/${id}`)).text
  assert.match(page, /andere woorden voor hetzelfde: energienota ~ energierekening/)
  assert.match(page, /<mark>energienota<\/mark>/)
  assert.doesNotMatch(page, /Joris/)
})

test("Saskia sees beside a signal that she weighs what it resembles, also of others once it was sent on", async () => {
  const mine = await reported("fatima", "Statushouder wacht al acht maanden op de inburgeringscursus")
  const kept = await reported("joris", "Inburgeringscursus begint pas over acht maanden, statushouder wanhopig")
  const sent = await weighed("bram", await reported("joris", "Statushouders wachten maanden op hun inburgeringscursus"))
  const found = async () => (await api("saskia", "GET", `/inbox/${mine}`)).json().companions as Found[]
  await soon(async () => assert.ok((await found()).some(({ id }) => id === sent)))
  assert.ok(!(await found()).some(({ id }) => id === kept), "what Bram did not send on resembles nothing for Saskia")
  const page = (await nabij.as("saskia").get(`/postvak/${mine}`)).text
  assert.match(page, /Lijkt op/)
  assert.match(page, new RegExp(`/postvak/${mine}/vergelijking/${sent}`))
  const compare = await nabij.as("saskia").get(`/postvak/${mine}/vergelijking/${sent}`)
  assert.equal(compare.status, 200)
  assert.match(compare.text, /zelfde woorden: .*inburgeringscursus/)
  assert.match(compare.text, new RegExp(`/bundels/nieuw\\?signaal=${mine}&amp;erbij=${sent}`))
  assert.doesNotMatch(compare.text, /Joris|Jeugdpunt|Fatima/)
  for (const [by, path] of [
    ["saskia", `/inbox/${mine}/comparisons/${kept}`],
    ["bram", `/inbox/${kept}/comparisons/${mine}`],
    ["els", `/inbox/${mine}/comparisons/${sent}`],
    ["fatima", `/inbox/${mine}/comparisons/${sent}`],
  ] as const)
    assert.equal((await api(by, "GET", path)).status, 404, `${by} ${path}`)
})

test("two that Saskia compared begin a bundle together, unless one of them may not be in it", async () => {
  const mine = await reported("fatima", "De wachtlijst voor schuldhulp is een half jaar")
  const sent = await weighed("bram", await reported("joris", "Schuldhulp: een half jaar wachtlijst voor jongeren"))
  const form = await nabij.as("saskia").get(`/bundels/nieuw?signaal=${mine}&erbij=${sent}`)
  assert.equal(form.status, 200)
  assert.match(form.text, new RegExp(`value="${sent}" checked`))
  assert.doesNotMatch(form.text, new RegExp(`value="${mine}" checked`), "not weighed yet, so not for others")
  const fields = {
    signaal: mine,
    erbij: sent,
    bottleneck: "Mensen wachten een half jaar op schuldhulp",
    reach: "shared",
  }
  const refused = await nabij.as("saskia").post("/bundels/nieuw", { ...fields, signals: [mine, sent] })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /Weeg dit signaal eerst .*Dat geldt voor 1 van de gekozen signalen/)
  assert.match(refused.text, /Mensen wachten een half jaar op schuldhulp/)
  await weighed("saskia", mine)
  const done = await nabij.as("saskia").post("/bundels/nieuw", { ...fields, signals: [mine, sent] })
  assert.equal(done.status, 303, done.text)
  const id = done.headers.get("location")?.split("/").at(-1) ?? ""
  assert.equal((await desk("bram", id)).counts.standing, 2)
})

const bus = {
  one: "Bus 14 rijdt niet meer langs de flat, mevrouw van 82 mist de dokter. Een taxi kost 35 euro.",
  same: "Lijn 14 is vervallen. Vrouw van 82 kan niet naar de huisarts, de taxi is 35 euro per rit.",
  other: "Bus 7 rijdt niet meer langs het dorp, man van 60 komt niet op zijn werk.",
}

test("the same event told twice is seen, marked with a reason, counted once, and unmarked again", async () => {
  const one = await weighed("saskia", await reported("fatima", bus.one))
  const same = await weighed("bram", await reported("joris", bus.same))
  const other = await weighed("bram", await reported("joris", bus.other, { week: "2026-W30" }))
  const id = await begun("saskia", "Ouderen komen hun huis niet uit, omdat de bus niet meer rijdt", { signal: one })
  const elsewhere = (await nabij.as("bram").get(`/bundels/${id}/vergelijking/${other}`)).text
  assert.match(elsewhere, /lijkt het een andere keer: .*andere lijn \(Bus 7 tegenover Bus 14\)/)
  const compare = (await nabij.as("bram").get(`/bundels/${id}/vergelijking/${same}`)).text
  assert.match(compare, /Dit lijkt dezelfde gebeurtenis: .*zelfde bedrag \(35 euro\).*zelfde week/)
  const linked = await nabij
    .as("bram")
    .post(`/bundels/${id}/vergelijking/${same}`, { why: "Mevrouw Jansen van lijn 14", doubleOf: one })
  assert.equal(linked.status, 303, linked.text)
  await made("bram", `/bundles/${id}/links`, { signal: other, why: "Ook een bus die verdween" })

  const { sources } = await desk("saskia", id)
  assert.deepEqual([sources.signals, sources.doubles, sources.reporters], [3, 1, { least: 1, most: 2 }])
  for (const path of [`/bundels/${id}`, `/bundels/${id}/criteria`])
    assert.match((await nabij.as("els").get(path)).text, /waarvan 1 dubbel gemeld/, path)
  const rows = await query("select string_agg(d::text, ' ') as whole from double_report d")
  assert.doesNotMatch(rows[0].whole, /Jansen/)

  const mark = (by: PersonName, double: "yes" | "no", pair = [same, one]) =>
    api(by, "POST", `/bundles/${id}/doubles`, { signal: pair[0], other: pair[1], double, why: "Zo is het gegaan" })
  assert.equal((await mark("saskia", "yes")).status, 409, "twice is told, whichever comes first")
  assert.equal((await mark("saskia", "yes", [one, one])).status, 400)
  for (const by of ["fatima", "tom", "anita", "wim"] as const) assert.equal((await mark(by, "no")).status, 404, by)
  const undone = await nabij
    .as("saskia")
    .post(`/bundels/${id}/vergelijking/${same}/dubbel`, { other: one, double: "no", why: "Toch een andere mevrouw" })
  assert.equal(undone.status, 303, undone.text)
  assert.equal((await desk("saskia", id)).sources.doubles, 0)
  await mark("els", "yes")
  await made("joris", `/signals/${same}/withdrawal`, {})
  assert.equal((await desk("saskia", id)).sources.doubles, 0, "what was withdrawn is no double")
  await assert.rejects(query("delete from double_report"), /append-only/)
})

test("what somebody may not read is marked by nobody else, and only what is in the bundle", async () => {
  const one = await weighed("saskia", await reported("fatima", "Kind krijgt geen zwemles, want die kost 300 euro"))
  const two = await weighed("bram", await reported("joris", "Zwemles van 300 euro is te duur voor het kind"))
  const id = await begun("saskia", "Kinderen krijgen geen zwemles omdat die te duur is", { signals: [one] })
  const mark = (by: PersonName) =>
    api(by, "POST", `/bundles/${id}/doubles`, { signal: one, other: two, double: "yes", why: "Zelfde kind" })
  assert.equal((await mark("saskia")).status, 409)
  await made("saskia", `/bundles/${id}/links`, { signal: two, why: "Allebei te duur" })
  await weighed("bram", two, "internal")
  assert.equal((await mark("saskia")).status, 404)
  assert.equal((await mark("bram")).status, 201)
  assert.equal((await desk("saskia", id)).sources.doubles, 1)
})

test("a form for a new bundle shows the bundles that it may belong to, by their words or by what is in them", async () => {
  const inside = await weighed("bram", await reported("joris", "Mantelzorger van haar man met dementie is overbelast"))
  const id = await begun("bram", "Wie voor een naaste zorgt, houdt het niet vol", { signal: inside })
  const mine = await weighed("saskia", await reported("fatima", "Dochter is overbelast door de mantelzorg voor vader"))
  await soon(async () => {
    const page = await nabij.as("saskia").get(`/bundels/nieuw?signaal=${mine}`)
    assert.match(page.text, new RegExp(`/bundels/${id}/vergelijking/${mine}`))
  })
})
