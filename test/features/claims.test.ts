import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addPlanners } from "./claims-world.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(async () => {
  await addAreas(nabij)
  await addPlanners(nabij)
})

type Planner = "noor" | "bram" | "chantal"
const claim = (who: Planner, need: string) => nabij.as(who).api("POST", `/needs/${need}/claims`, {})
const seen = async (who: Planner, need: string) => (await nabij.as(who).api("GET", `/needs/${need}/claim`)).json()
const placeOf = async (who: Planner, need: string): Promise<string> => (await seen(who, need)).claim.place
const askOver = (who: Planner, need: string, to: string, note = "") =>
  nabij.as(who).api("POST", `/needs/${need}/claim-requests`, { organisation: nabij.organisation[to], note })
const answer = (who: Planner, need: string, given: object) =>
  nabij.as(who).api("POST", `/needs/${need}/claim-requests/answer`, given)
const release = (who: Planner, need: string, given: object = { reason: "noTime" }) =>
  nabij.as(who).api("POST", `/needs/${need}/claim-releases`, given)
const approve = (who: Planner, need: string, offer: string) =>
  nabij.as(who).api("POST", "/help-matches", { need, offer })

test("Noor picks a need up: Bram sees at whom it lies and cannot plan it", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  assert.equal(await placeOf("bram", need), "free")
  assert.equal((await claim("noor", need)).status, 201)
  assert.deepEqual(
    [await placeOf("noor", need), (await seen("bram", need)).claim],
    ["ours", { place: "theirs", holder: "Buren helpen buren", asked: null, left: null }],
  )
  for (const refused of [
    await approve("bram", need, offer),
    await nabij.as("bram").api("POST", "/help-match-refusals", { need, offer, reason: "unsafe" }),
    await nabij.as("bram").api("POST", `/needs/${need}/uptake`, {}),
    await nabij.as("bram").api("POST", `/needs/${need}/outcome`, { outcome: "notDone", note: "Dit lukt niet" }),
    await claim("bram", need),
    await release("bram", need),
  ]) {
    assert.equal(refused.status, 409, refused.text)
    assert.match(refused.text, /ligt bij Buren helpen buren/)
  }
  assert.equal((await approve("noor", need, offer)).status, 201)
})

test("whoever approves a free need has picked it up", async () => {
  const need = await addNeed(nabij, { units: 2 })
  const [one, other] = [await addOffer(nabij), await addOffer(nabij)]
  assert.equal((await approve("bram", need, one)).status, 201)
  assert.equal(await placeOf("bram", need), "ours")
  assert.equal((await approve("noor", need, other)).status, 409)
})

test("two who pick up the same need at once: one has it, the other hears who", async () => {
  const need = await addNeed(nabij)
  const answers = await Promise.all([claim("noor", need), claim("bram", need), claim("chantal", need)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409])
  for (const { text } of answers.filter(({ status }) => status === 409)) assert.match(text, /ligt bij/)
  const { rows } = await nabij.house.database.pool.query("select step from claim_step where need_id = $1", [need])
  assert.equal(rows.length, 1)
})

test("pressed twice, or by a colleague too, it is theirs once", async () => {
  const need = await addNeed(nabij)
  for (const _turn of [1, 2]) assert.equal((await claim("noor", need)).status, 201)
  assert.equal((await seen("noor", need)).steps.length, 1)
})

test("letting go takes a reason, and then anybody can pick it up", async () => {
  const need = await addNeed(nabij)
  await claim("noor", need)
  assert.equal((await release("noor", need, {})).status, 400)
  assert.match((await release("noor", need, { reason: "other" })).text, /Schrijf kort waarom/)
  const note = "Mevrouw Jansen belt liever met Linde"
  assert.match((await nabij.as("fatima").get(`/hulp/${need}`)).text, /Buren helpen buren plant dit nu/)
  assert.equal((await release("noor", need, { reason: "other", note })).status, 201)
  assert.doesNotMatch((await nabij.as("fatima").get(`/hulp/${need}`)).text, /plant dit nu|Jansen|belt liever/)
  const { claim: now, steps } = await seen("bram", need)
  assert.deepEqual([now.place, now.left], ["free", "released"])
  assert.match(steps.at(-1).note, /Mevrouw \[persoon 1\]/)
  assert.equal((await release("noor", need)).status, 409, "it is theirs no more")
  assert.equal((await claim("bram", need)).status, 201)
})

test("asked over: the first stays responsible until the other says yes, and mails say nothing of it", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  await claim("noor", need)
  assert.equal((await askOver("noor", need, "jeugdpunt-linde", "Jullie kennen deze straat")).status, 201)
  const [mail, ...more] = await mailsIn(nabij.house)
  assert.deepEqual([mail?.recipient, more.length], ["bram@voorbeeld.example", 0])
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /buurvrouw|Vervoer|Noord|Fatima|straat/)
  assert.deepEqual(
    [await placeOf("noor", need), await placeOf("bram", need), await placeOf("chantal", need)],
    ["ours", "asked", "theirs"],
  )
  assert.equal((await seen("chantal", need)).claim.asked, null)
  assert.match((await approve("bram", need, offer)).text, /Zeg eerst of jullie de vraag overnemen/)
  assert.equal((await askOver("noor", need, "schuldhulp-delta")).status, 409, "one at a time")
  assert.match(
    (await nabij.as("bram").get("/")).text,
    /Een andere organisatie vraagt jullie om 1 hulpvraag over te nemen/,
  )
  assert.doesNotMatch((await nabij.as("chantal").get("/")).text, /hulpvraag over te nemen/)

  assert.equal((await answer("chantal", need, { answer: "accepted" })).status, 409, "nobody asked her")
  assert.match((await answer("bram", need, { answer: "refused" })).text, /Kies waarom niet/)
  const both = await nabij
    .as("bram")
    .post(`/hulp/bij-wie/${need}/antwoord`, { answer: "accepted", reason: "noTime", note: "Tot mei" })
  assert.match(both.text, /Je koos ja, en ook een reden waarom niet/)
  assert.match(both.text, /Geen reden/)
  assert.match(both.text, />Tot mei</, "nothing that was filled in is lost")
  assert.equal((await answer("bram", need, { answer: "refused", reason: "noTime" })).status, 201)
  assert.deepEqual([await placeOf("noor", need), await placeOf("bram", need)], ["ours", "theirs"])
  assert.equal((await answer("bram", need, { answer: "accepted" })).status, 409, "it was answered")

  await askOver("noor", need, "jeugdpunt-linde")
  assert.equal((await answer("bram", need, { answer: "accepted" })).status, 201)
  assert.deepEqual([await placeOf("noor", need), await placeOf("bram", need)], ["theirs", "ours"])
  assert.equal((await approve("noor", need, offer)).status, 409)
  assert.equal((await approve("bram", need, offer)).status, 201)
  const told = (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === "noor@voorbeeld.example")
  assert.deepEqual(
    told.map(({ subject }) => subject),
    ["Jullie hulpvraag is niet overgenomen", "Jullie hulpvraag is overgenomen"],
  )
})

test("a question is taken back as long as nobody answered, and a release ends it too", async () => {
  const need = await addNeed(nabij)
  const takeBack = () => nabij.as("noor").api("POST", `/needs/${need}/claim-requests/withdrawal`, {})
  await claim("noor", need)
  assert.equal((await takeBack()).status, 409, "nothing was asked")
  await askOver("noor", need, "jeugdpunt-linde")
  assert.equal((await takeBack()).status, 201)
  assert.equal(await placeOf("bram", need), "theirs")
  await askOver("noor", need, "jeugdpunt-linde")
  await release("noor", need)
  assert.equal(await placeOf("bram", need), "free")
  assert.equal((await answer("bram", need, { answer: "accepted" })).status, 409)
})

test("only an organisation that plans help can be asked, and not one's own", async () => {
  const need = await addNeed(nabij)
  await claim("noor", need)
  for (const to of ["wijkteam-noord", "buren-helpen-buren", "gemeente-oeverstad"])
    assert.match((await askOver("noor", need, to)).text, /niemand die hulp plant/, to)
  assert.deepEqual(
    (await seen("noor", need)).others.map(({ name }: { name: string }) => name),
    ["Jeugdpunt Linde", "Schuldhulp Delta"],
  )
})

test("what is asked is read by who plans it, who is asked to, and while it is free; at another it is not", async () => {
  const need = await addNeed(nabij)
  const words = async (who: Planner) => [
    (await nabij.as(who).api("GET", `/open-needs/${need}`)).json().ask,
    (await nabij.as(who).api("GET", `/help-planning/${need}`)).json().need.ask,
  ]
  const all = ["Naar het ziekenhuis en terug", "Naar het ziekenhuis en terug"]
  assert.deepEqual(await words("bram"), all)
  await claim("noor", need)
  assert.deepEqual([await words("noor"), await words("bram")], [all, ["", ""]])
  assert.doesNotMatch((await nabij.as("bram").api("GET", "/help-planning")).text, /ziekenhuis/)
  assert.doesNotMatch((await nabij.as("bram").api("GET", "/open-needs")).text, /ziekenhuis/)
  for (const page of [`/hulp/lijst/${need}`, `/planning/${need}`, `/hulp/bij-wie/${need}`, "/planning", "/hulp/lijst"])
    assert.doesNotMatch((await nabij.as("bram").get(page)).text, /ziekenhuis/, page)
  await askOver("noor", need, "jeugdpunt-linde")
  assert.deepEqual([await words("bram"), await words("chantal")], [all, ["", ""]])
})

test("whom to call is for who plans: it goes along with the need", async () => {
  const need = await addNeed(nabij)
  const reached = async (who: Planner) =>
    (await nabij.as(who).api("GET", `/open-needs/${need}`)).json().intermediary?.name ?? null
  assert.equal(await reached("noor"), null)
  await nabij.as("noor").api("POST", `/needs/${need}/uptake`, {})
  assert.deepEqual([await reached("noor"), await reached("bram")], ["Fatima Zerouali", null])
  await askOver("noor", need, "jeugdpunt-linde")
  assert.equal(await reached("bram"), null, "not before they said yes")
  await answer("bram", need, { answer: "accepted" })
  assert.deepEqual([await reached("noor"), await reached("bram")], [null, "Fatima Zerouali"])
})

test("a need that somebody arranged by hand and let go stands on the planning again", async () => {
  const need = await addNeed(nabij)
  const planned = async () => (await nabij.as("noor").api("GET", "/help-planning")).json().needs
  await nabij.as("noor").api("POST", `/needs/${need}/uptake`, {})
  assert.equal(await planned(), 0)
  await askOver("noor", need, "jeugdpunt-linde")
  assert.equal(await planned(), 0, "until they said yes it is arranged as it was")
  nabij.setClock("2026-11-19")
  await release("noor", need)
  assert.equal(await planned(), 1)
  assert.match((await nabij.as("bram").get("/hulp/lijst")).text, /Wacht op iemand[\s\S]*losgelaten/)
  assert.match((await nabij.as("bram").get("/")).text, /1 open hulpvraag/)
  await claim("bram", need)
  assert.equal(await planned(), 1, "who picks it up may want what Nabij proposes")
})

test("the list and the planning can be narrowed, each with how many", async () => {
  const [mine, theirs, asked] = [await addNeed(nabij), await addNeed(nabij), await addNeed(nabij)]
  await addNeed(nabij, { alias: "de vrije" })
  await claim("noor", mine)
  await claim("bram", theirs)
  await claim("chantal", asked)
  await askOver("chantal", asked, "buren-helpen-buren")
  for (const [where, rows] of [
    ["/help-planning", "rows"],
    ["/open-needs", "needs"],
  ] as const) {
    const at = async (bij: string) => (await nabij.as("noor").api("GET", `${where}?bij=${bij}`)).json()
    assert.deepEqual((await at("ours")).counts, { asked: 1, ours: 1, free: 1, theirs: 1 }, where)
    const ids = async (bij: string) => (await at(bij))[rows].map(({ id }: { id: string }) => id)
    assert.deepEqual([await ids("ours"), await ids("theirs"), await ids("asked")], [[mine], [theirs], [asked]], where)
    assert.equal((await nabij.as("noor").api("GET", `${where}?bij=iemand`)).status, 400)
  }
  const page = (await nabij.as("noor").get("/planning?bij=free")).text
  assert.match(page, /aan ons gevraagd \(1\)[\s\S]*van ons \(1\)[\s\S]*vrij \(1\)[\s\S]*bij een ander \(1\)/)
  assert.match(page, /de vrije/)
  assert.doesNotMatch(page, /bij Jeugdpunt Linde/)
})

test("only volunteer coordinators go about it; of what is over nothing can be picked up", async () => {
  const need = await addNeed(nabij)
  for (const who of ["fatima", "saskia", "els", "wim", "anita", "tom", "dirk"] as const) {
    assert.equal((await nabij.as(who).get("/hulp/bij-wie")).status, 404, who)
    assert.equal((await nabij.as(who).get(`/hulp/bij-wie/${need}`)).status, 404, who)
    assert.equal((await nabij.as(who).api("POST", `/needs/${need}/claims`, {})).status, 404, who)
  }
  assert.equal((await nabij.visitor.api("POST", `/needs/${need}/claims`, {})).status, 401)
  assert.equal((await claim("noor", nabij.person.noor as string)).status, 404)
  assert.equal((await nabij.as("noor").api("POST", "/needs/geen-id/claims", {})).status, 400)
  await nabij.as("fatima").api("POST", `/needs/${need}/withdrawal`, {})
  assert.match((await claim("noor", need)).text, /al afgesloten/)
})

test("what happened stands there for all who plan, as organisations and days, and cannot be changed", async () => {
  const need = await addNeed(nabij)
  await claim("noor", need)
  await askOver("noor", need, "jeugdpunt-linde", "Jullie kennen deze straat")
  await answer("bram", need, { answer: "refused", reason: "notOurs", note: "Wij rijden niet" })
  const page = (await nabij.as("chantal").get(`/hulp/bij-wie/${need}`)).text
  assert.match(
    page,
    /Buren helpen buren pakte de vraag op[\s\S]*vroeg Jeugdpunt Linde[\s\S]*nam de vraag niet over[\s\S]*Dit past niet bij wat wij doen/,
  )
  assert.doesNotMatch(page, /Noor\b|Bram|straat|rijden/, "what they wrote is between the two")
  const between = /Jullie kennen deze straat[\s\S]*Dit past niet bij wat wij doen: Wij rijden niet/
  for (const who of ["noor", "bram"] as const)
    assert.match((await nabij.as(who).get(`/hulp/bij-wie/${need}`)).text, between, who)
  for (const change of ["update claim_step set note = 'anders'", "delete from claim_step"])
    await assert.rejects(nabij.house.database.pool.query(change), /append-only/)
})

test("who gives is known where it was written down; another organisation reads it with the match, and only then", async () => {
  const ride = {
    item: "vervoer",
    units: 1,
    area: "BU90010101",
    radius: 3000,
    languages: ["nl"],
    name: "Marijke Gever",
    phone: "06 12345678",
  }
  const offer = (await nabij.as("noor").api("POST", "/offers", ride)).json().id
  const { id: open } = (await nabij.visitor.api("POST", "/offers", { ...ride, name: "Piet Zelf" })).json()
  const read = async (who: Planner, id: string) =>
    (await nabij.as(who).api("GET", `/offers/${id}`)).json().contact?.name
  assert.deepEqual([await read("noor", offer), await read("bram", offer)], ["Marijke Gever", undefined])
  assert.equal(await read("bram", open), "Piet Zelf", "whoever offers it without anybody is known to all who plan")
  for (const path of ["/aanbod", "/aanbod?zoek=marijke", `/aanbod/${offer}`])
    assert.doesNotMatch((await nabij.as("bram").get(path)).text, /Marijke Gever|06 12345678/, path)
  assert.match((await nabij.as("bram").get(`/aanbod/${offer}`)).text, /alleen daar staat wie het aanbiedt/)
  const stopped = await nabij.as("bram").api("POST", `/offers/${offer}/steps`, { step: "withdrawn" })
  assert.equal(stopped.status, 409)

  const need = await addNeed(nabij)
  const by = { need, offer, reason: "knows" }
  const { id } = (await nabij.as("bram").api("POST", "/help-matches", by)).json()
  const match = async (who: Planner) => (await nabij.as(who).api("GET", `/help-matches/${id}`)).json().helper?.name
  assert.equal(await match("bram"), "Marijke Gever")
  assert.equal(
    (await nabij.as("noor").api("GET", `/help-matches/${id}`)).status,
    404,
    "at another it is not theirs to read",
  )
  const planning = (await nabij.as("noor").get("/planning")).text
  assert.match(planning, /Wat er loopt[\s\S]*de buurvrouw[\s\S]*bij Jeugdpunt Linde/)
  for (const [path, body] of [
    ["acceptance", { answer: "notAccepted", reason: "noTime" }],
    ["release", { reason: "other" }],
    ["outcome", { outcome: "notDone", reason: "other" }],
  ] as const)
    assert.equal((await nabij.as("noor").api("POST", `/help-matches/${id}/${path}`, body)).status, 409, path)
})

test("what one organisation writes when a need ends is not for the others", async () => {
  const need = await addNeed(nabij)
  assert.equal((await nabij.as("noor").api("POST", `/needs/${need}/uptake`, {})).status, 201)
  const note = "Er was niemand met een auto"
  const ended = await nabij.as("noor").api("POST", `/needs/${need}/outcome`, { outcome: "notDone", note })
  assert.equal(ended.status, 201, ended.text)
  assert.match((await nabij.as("noor").api("GET", `/open-needs/${need}`)).text, /niemand met een auto/)
  const bram = await nabij.as("bram").api("GET", `/open-needs/${need}`)
  assert.equal(bram.status, 200)
  assert.doesNotMatch(bram.text, /niemand met een auto/)
})
