import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { bundleFor } from "../../src/features/bundles/store.ts"
import { type PersonName, people } from "../people.ts"
import { nabij, openForAll, query } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { soon } from "../support/soon.ts"
import { api, begun as begunAbout, desk, reported, weighed } from "./bundles-world.ts"

openForAll()

const everybody = Object.keys(people) as PersonName[]

const begun = (by: PersonName, form: object = {}) =>
  begunAbout(by, "Gezinnen zetten de verwarming niet aan, omdat ze bang zijn voor de rekening", form)
const link = (by: PersonName, bundle: string, signal: string) =>
  api(by, "POST", `/bundles/${bundle}/links`, { signal, why: "Zelfde knelpunt" })

test("the whole way: Saskia begins, Bram links, Chantal recognises, all walk to a shared bottleneck and agree", async () => {
  const first = await weighed(
    "saskia",
    await reported("fatima", "Moeder zet de verwarming niet aan uit angst voor de rekening", { peopleLeast: 4 }),
  )
  const started = await nabij.as("saskia").post("/bundels/nieuw", {
    signal: first,
    signaal: first,
    bottleneck: "Gezinnen stoken niet, omdat ze bang zijn voor de rekening",
    reach: "shared",
  })
  assert.equal(started.status, 303, started.text)
  const address = started.headers.get("location") ?? ""
  const id = address.split("/").at(-1) ?? ""
  assert.match((await nabij.as("saskia").get(address)).text, /Moeder zet de verwarming niet aan/)

  const second = await weighed("bram", await reported("joris", "Jongere stookt niet: de energierekening maakt bang"))
  await soon(async () => {
    const { companions } = await desk("bram", id)
    assert.ok(companions.some((one: { id: string }) => one.id === second))
  })
  const bram = await desk("bram", id)
  assert.equal(bram.signals.length, 1, "Bram reads what Saskia sent on")
  assert.doesNotMatch(JSON.stringify(bram.signals), /Fatima|Wijkteam|named|reporter/)
  const compare = await nabij.as("bram").get(`/bundels/${id}/vergelijking/${second}`)
  assert.match(compare.text, /<mark>energierekening<\/mark>/)
  const linked = await nabij
    .as("bram")
    .post(`/bundels/${id}/vergelijking/${second}`, { why: "Allebei bang voor de rekening" })
  assert.equal(linked.status, 303, linked.text)

  const asked = await nabij.as("saskia").post(`/bundels/${id}/herkenning`, {
    organisations: [nabij.organisation["schuldhulp-delta"] ?? "", nabij.organisation["ocmw-rozenbeke"] ?? ""],
  })
  assert.equal(asked.status, 303, asked.text)
  const questions = await nabij.as("chantal").get("/herkenning")
  assert.match(questions.text, /Gezinnen stoken niet/)
  assert.doesNotMatch(questions.text, /Moeder zet|Wijkteam Noord|Saskia/)
  const answer = await nabij.as("chantal").post(`/herkenning/${id}`, {
    bundle: id,
    answer: "yes",
    peopleLeast: "12",
    remark: "Mevrouw Jansen vroeg er gisteren naar",
  })
  assert.equal(answer.status, 303, answer.text)

  const page = await desk("bram", id)
  assert.deepEqual({ ...page.recognition, remarks: 0 }, { asked: 2, yes: 1, no: 0, unsure: 0, people: 12, remarks: 0 })
  assert.doesNotMatch(JSON.stringify(page.recognition), /Jansen|Schuldhulp/)
  assert.equal(page.sources.organisations.least, 2)

  for (const state of ["possiblePattern", "sharedBottleneck"]) {
    const moved = await nabij.as("saskia").post(`/bundels/${id}/staat`, { state, why: "Meer organisaties zien dit nu" })
    assert.equal(moved.status, 303, moved.text)
  }
  assert.deepEqual(
    (await desk("els", id)).states.map((one: { state: string }) => one.state),
    ["individual", "possiblePattern", "sharedBottleneck"],
  )
  assert.equal((await desk("saskia", id)).publishing.waiting, 3)
  for (const by of ["saskia", "bram"] as const)
    assert.equal((await api(by, "POST", `/bundles/${id}/consents`, { agreed: "yes" })).status, 201, by)
  assert.equal(
    (await api("chantal", "POST", `/bundles/${id}/consents`, { agreed: "no", why: "De woorden kloppen nog niet" }))
      .status,
    201,
  )
  const { publishing } = await desk("bram", id)
  assert.equal(publishing.public, true)
  assert.deepEqual(publishing.objections, [{ why: "De woorden kloppen nog niet" }])
  const list = (await api("els", "GET", "/bundles?state=sharedBottleneck")).json()
  assert.deepEqual(
    list.bundles.map(({ signals, organisations, waiting }: Record<string, number>) => [
      signals,
      organisations,
      waiting,
    ]),
    [[2, 3, 0]],
  )
})

test("an internal bundle exists for nobody but the coordinators of that organisation", async () => {
  const id = await begun("saskia", { reach: "internal" })
  for (const by of everybody.filter((name) => name !== "saskia")) {
    for (const path of [`/bundles/${id}`, `/bundles/${id}/criteria`, `/bundles/${id}/comparisons/${randomUUID()}`])
      assert.equal((await api(by, "GET", path)).status, 404, `${by} ${path}`)
    assert.equal((await nabij.as(by).get(`/bundels/${id}`)).status, 404, by)
    assert.doesNotMatch((await nabij.as(by).get("/bundels")).text, new RegExp(id), by)
  }
  assert.equal((await nabij.as("saskia").get(`/bundels/${id}`)).status, 200)
})

test("nobody changes a bundle that they do not see, by any of its actions", async () => {
  const id = await begun("saskia", { reach: "internal" })
  const signal = await reported("fatima", "Niemand durft de verwarming hoog te zetten")
  await link("saskia", id, signal)
  const why = "Omdat het kan"
  const attempts: [method: string, path: string, body: object][] = [
    ["POST", "/statements", { bottleneck: "Een heel ander knelpunt dan eerst" }],
    ["POST", "/states", { state: "possiblePattern", why }],
    ["POST", "/opening", { why }],
    ["POST", "/links", { signal, why }],
    ["DELETE", `/links/${signal}`, { why }],
    ["POST", "/recognition-requests", { organisations: [nabij.organisation["ocmw-rozenbeke"]] }],
    ["POST", "/recognitions", { answer: "yes" }],
    ["POST", "/criteria", { criterion: 1, judgement: "met" }],
    ["POST", "/consents", { agreed: "yes" }],
    ["POST", "/baselines", { percent: 12, label: "landelijk", source: "CBS", year: 2025, seen: 1, asked: 5 }],
  ]
  const count = async () =>
    (
      await query(`select (select count(*) from bundle_statement) + (select count(*) from bundle_state) + (select count(*) from bundle_link)
      + (select count(*) from recognition) + (select count(*) from recognition_request) + (select count(*) from criterion_judgement)
      + (select count(*) from consent) + (select count(*) from baseline) + (select count(*) from bundle_opening) as rows`)
    )[0].rows
  const before = await count()
  for (const [method, path, body] of attempts) {
    for (const by of everybody.filter((name) => name !== "saskia"))
      assert.equal((await api(by, method, `/bundles/${id}${path}`, body)).status, 404, `${by} ${method} ${path}`)
    assert.equal((await nabij.visitor.api(method, `/bundles/${id}${path}`, body)).status, 401, `${method} ${path}`)
  }
  assert.equal(await count(), before)
})

test("only coordinators and the working group find a bundle, also by the question that other features ask", async () => {
  const [shared, internal] = [await begun("saskia"), await begun("saskia", { reach: "internal" })]
  const database = nabij.house.database.kysely
  const who = (name: PersonName) => {
    const [code, ...roles] = people[name].works[0]
    const organisation = {
      id: nabij.organisation[code] ?? "",
      name: code,
      kind: "professional",
      country: "nl",
    } as const
    return {
      kind: "person",
      id: nabij.person[name] ?? "",
      name,
      sessionId: "",
      organisation,
      roles,
      organisations: [],
    } as const
  }
  const finding = async (id: string) => {
    const found: string[] = []
    for (const name of everybody) if (await bundleFor(database, who(name), id)) found.push(name)
    return found
  }
  assert.deepEqual(await finding(shared), ["saskia", "bram", "dirk", "chantal", "els"])
  assert.deepEqual(await finding(internal), ["saskia"])
  assert.equal(await bundleFor(database, { kind: "visitor" }, shared), undefined)
  const letter = {
    kind: "letter",
    agendaItemId: randomUUID(),
    organisationId: nabij.organisation["gemeente-oeverstad"] ?? "",
    name: "W",
  } as const
  assert.equal(await bundleFor(database, letter, shared), undefined)
  assert.equal((await bundleFor(database, { kind: "installation" }, internal))?.id, internal)
})

test("a text that was not weighed external is read in no bundle by another organisation, only counted", async () => {
  const id = await begun("saskia", {
    bottleneck: "Kinderen gaan zonder ontbijt naar school, omdat er niets in huis is",
  })
  const own = await weighed(
    "saskia",
    await reported("fatima", "Kinderen zonder ontbijt op school, er was niets in huis"),
  )
  assert.equal((await link("saskia", id, own)).status, 201)
  await weighed("saskia", own, "internal")
  const bram = await desk("bram", id)
  assert.deepEqual([bram.signals.length, bram.counts.unread, bram.counts.standing], [0, 1, 1])
  assert.doesNotMatch(JSON.stringify(bram), /zonder ontbijt op school/)
  assert.equal((await api("bram", "GET", `/bundles/${id}/comparisons/${own}`)).status, 404)
  assert.equal((await api("bram", "DELETE", `/bundles/${id}/links/${own}`, { why: "Hoort hier niet" })).status, 404)
  assert.equal((await nabij.as("bram").get(`/bundels/nieuw?signaal=${own}`)).status, 404)
  assert.match(
    (await nabij.as("bram").get(`/bundels/${id}`)).text,
    /nog 1 signaal in die? jij niet kunt lezen|nog 1 signaal in dat jij niet kunt lezen/,
  )
})

test("what waits in Wijkteam Noord's inbox resembles nothing for others", async () => {
  await reported("fatima", "Statushouders wachten maanden op de taalcursus en raken wanhopig")
  const id = await begun("bram", { bottleneck: "Statushouders wachten maanden op een taalcursus" })
  await soon(async () => assert.equal((await desk("saskia", id)).companions.length, 1))
  for (const by of ["bram", "dirk", "els"] as const) assert.deepEqual((await desk(by, id)).companions, [], by)
  const [found] = (await desk("saskia", id)).companions
  const shared = found.likeness.reasons.map(({ here }: { here: string }) => here)
  for (const word of ["statushouders", "taalcursus"]) assert.ok(shared.includes(word), shared.join())
  assert.equal(found.outcome, null)
  const refused = await link("saskia", id, found.id)
  assert.equal(refused.status, 400, "and stays inside until Saskia weighed it")
  assert.match(refused.text, /Weeg dit signaal eerst/)
})

test("the same theme puts a companion higher, and a linked signal is no longer one", async () => {
  const about = "Bewoners krijgen geen huisarts in de wijk"
  const plain = await weighed("bram", await reported("joris", `${about}, zegt een vader`))
  const same = await weighed(
    "bram",
    await reported("joris", `${about}, zegt een moeder`, { theme: "mantelzorg_overbelast" }),
  )
  const id = await begun("saskia", {
    bottleneck: "Bewoners vinden geen huisarts, want alle praktijken zijn vol",
    theme: "mantelzorg_overbelast",
  })
  const ids = async () => (await desk("saskia", id)).companions.map((one: { id: string }) => one.id)
  await soon(async () => assert.deepEqual((await ids()).slice(0, 2), [same, plain]))
  await link("saskia", id, same)
  const left = await ids()
  assert.equal(left[0], plain)
  assert.ok(!left.includes(same))
})

test("linking and letting go leave the signal as it was, and both stay on record", async () => {
  const id = await begun("saskia")
  const signal = await weighed("bram", await reported("joris", "De kachel blijft uit, de rekening is te hoog"))
  const whole = async () => (await query("select s::text as whole from signal s where id = $1", [signal]))[0].whole
  const before = await whole()
  await link("saskia", id, signal)
  assert.equal((await link("bram", id, signal)).status, 409, "twice is told")
  const gone = await nabij
    .as("saskia")
    .post(`/bundels/${id}/signalen/${signal}/losmaken`, { signal, why: "Gaat over iets anders" })
  assert.equal(gone.status, 303, gone.text)
  assert.equal(await whole(), before)
  assert.equal((await desk("saskia", id)).counts.standing, 0)
  const { history } = await desk("saskia", id)
  assert.deepEqual(
    history.map((one: { linked: boolean }) => one.linked),
    [false, true],
  )
  assert.ok(
    history.every((one: { changedBy: string | null }) => one.changedBy === null),
    "nobody's name tells whose signal it is",
  )
  assert.match((await nabij.as("joris").get(`/signalen/${signal}`)).text, /De kachel blijft uit/)
  assert.equal((await link("bram", id, signal)).status, 201, "and it can be linked again")
  assert.equal((await desk("bram", id)).counts.standing, 1)
})

test("of ten who link at once one succeeds, and of those who move a bundle at once one", async () => {
  const id = await begun("saskia")
  const signal = await weighed("bram", await reported("joris", "Thuis is het te koud om te leren"))
  const links = await Promise.all(Array.from({ length: 10 }, () => link("bram", id, signal)))
  assert.deepEqual(links.map(({ status }) => status).sort(), [201, ...Array(9).fill(409)])
  const moves = await Promise.all(
    (["saskia", "bram", "dirk"] as const).map((by) =>
      api(by, "POST", `/bundles/${id}/states`, { state: "possiblePattern", why: "Wij zien een patroon" }),
    ),
  )
  assert.deepEqual(moves.map(({ status }) => status).sort(), [201, 409, 409])
})

test("nobody walks a bundle past a shared bottleneck, and the working group does not walk it here", async () => {
  const id = await begun("saskia")
  for (const state of ["sharedBottleneck", "structural", "onAgenda", "individual"])
    assert.equal(
      (await api("saskia", "POST", `/bundles/${id}/states`, { state, why: "Dit kan niet zomaar" })).status,
      409,
      state,
    )
  assert.equal(
    (await api("els", "POST", `/bundles/${id}/states`, { state: "possiblePattern", why: "Dit mag de werkgroep niet" }))
      .status,
    404,
  )
})

test("an internal bundle can be shared once everything in it may be read by others", async () => {
  const id = await begun("saskia", { reach: "internal" })
  const signal = await reported("fatima", "Het is binnen twaalf graden, zeggen drie gezinnen")
  await link("saskia", id, signal)
  const early = await nabij.as("saskia").post(`/bundels/${id}/delen`, { why: "Anderen zien dit ook" })
  assert.match(early.text, /Eén signaal in deze bundel is nog niet gewogen/)
  const walk = (state: string) => api("saskia", "POST", `/bundles/${id}/states`, { state, why: "Wij zien dit vaker" })
  await walk("possiblePattern")
  assert.equal((await walk("sharedBottleneck")).status, 400)
  await weighed("saskia", signal)
  assert.equal((await nabij.as("saskia").post(`/bundels/${id}/delen`, { why: "Anderen zien dit ook" })).status, 303)
  assert.equal((await desk("bram", id)).signals.length, 1)
  assert.equal((await walk("sharedBottleneck")).status, 201)
  assert.equal((await api("saskia", "POST", `/bundles/${id}/opening`, { why: "Nog een keer" })).status, 409)
})

test("Dirk answers only what his organisation was asked, and may change his mind", async () => {
  const id = await begun("saskia", { bottleneck: "Ouderen komen niet bij de dokter, omdat er geen bus meer rijdt" })
  const answer = (body: object) => api("dirk", "POST", `/bundles/${id}/recognitions`, body)
  assert.equal((await answer({ answer: "yes" })).status, 404)
  const ask = (organisation: string) =>
    api("saskia", "POST", `/bundles/${id}/recognition-requests`, { organisations: [nabij.organisation[organisation]] })
  assert.equal((await ask("gemeente-oeverstad")).status, 400, "an addressee is not asked")
  assert.equal((await ask("gemeente-oeverstad")).status, 400, "nobody there can answer")
  assert.equal((await ask("wijkteam-noord")).status, 400, "one does not ask oneself")
  assert.equal((await ask("ocmw-rozenbeke")).json().asked, 1)
  assert.equal((await ask("ocmw-rozenbeke")).json().asked, 0, "asked once")
  const mails = (await mailsIn(nabij.house)).filter(({ body }) => body.includes("geen bus meer"))
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ["dirk@voorbeeld.example"],
  )
  assert.doesNotMatch(mails[0]?.body ?? "", /Saskia|Wijkteam/)
  assert.equal((await answer({ answer: "no", peopleLeast: 3 })).status, 400)
  await answer({ answer: "unsure" })
  await answer({ answer: "yes", peopleLeast: 3 })
  const { recognition } = await desk("saskia", id)
  assert.deepEqual([recognition.asked, recognition.yes, recognition.unsure, recognition.people], [1, 1, 0, 3])
  const page = await nabij.as("dirk").get("/herkenning")
  assert.match(page.text.slice(page.text.indexOf("<h2>Beantwoord")), /geen bus meer/)
  assert.match((await nabij.as("bram").get("/herkenning")).text, /Nog geen vragen/)
})

test("an organisation without part in a bundle has no say in making it public", async () => {
  const id = await begun("saskia")
  assert.equal((await api("dirk", "POST", `/bundles/${id}/consents`, { agreed: "yes" })).status, 409)
  const signal = await weighed("saskia", await reported("fatima", "Gezin slaapt samen in één kamer om te stoken"))
  await link("saskia", id, signal)
  assert.equal(
    (await api("saskia", "POST", `/bundles/${id}/consents`, { agreed: "no" })).status,
    400,
    "an objection has a reason",
  )
  assert.equal((await api("saskia", "POST", `/bundles/${id}/consents`, { agreed: "yes" })).status, 201)
  assert.equal((await desk("saskia", id)).publishing.public, true)
})

test("the eleven criteria show numbers for four and a judgement with who and when", async () => {
  const id = await begun("saskia", { bottleneck: "Jongeren beginnen niet aan een opleiding uit angst voor schuld" })
  const signal = await weighed(
    "bram",
    await reported("joris", "Jongere durft geen schuld te maken voor school", { peopleLeast: 2 }),
  )
  await link("bram", id, signal)
  await api("saskia", "POST", `/bundles/${id}/baselines`, {
    percent: 12.5,
    label: "van de jongeren, landelijk",
    source: "CBS",
    year: 2025,
    seen: 10,
    asked: 50,
  })
  const judged = await nabij.as("els").post(`/bundels/${id}/criteria`, {
    criterion: "7",
    judgement: "met",
    ticks: ["clear", "neutral"],
    note: "Mevrouw Jansen zag dit ook",
  })
  assert.equal(judged.status, 303, judged.text)
  const page = await nabij.as("saskia").get(`/bundels/${id}/criteria`)
  for (const words of [
    /in 1 week, samen 1 signaal/,
    /Het gaat om ten minste 2 mensen|Het gaat om 2 mensen/,
    /12,5 % van de jongeren/,
    /Els Terpstra, 18 november 2026/,
    /Neutraal: geen oplossing/,
  ])
    assert.match(page.text, words)
  assert.doesNotMatch(page.text, /Jansen|Jeugdpunt|Joris/)
  const wrong = await nabij
    .as("saskia")
    .post(`/bundels/${id}/criteria`, { criterion: "3", note: "Vier teams zien dit" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Vier teams zien dit/)
  for (const [percent, seen, year] of [
    [0, 1, 2025],
    [12, 60, 2025],
    [12, 10, 2030],
  ])
    assert.equal(
      (
        await api("saskia", "POST", `/bundles/${id}/baselines`, {
          percent,
          label: "landelijk",
          source: "CBS",
          year,
          seen,
          asked: 50,
        })
      ).status,
      400,
    )
})

test("in no free text of a bundle a name or number is kept", async () => {
  const secret = "Bel mevrouw Jansen op 06-12345678"
  const id = await begun("saskia", { bottleneck: `${secret} over de huur`, explanation: secret, reach: "internal" })
  const signal = await reported("fatima", "De huur gaat omhoog en niemand legt uit waarom")
  const why = { why: secret }
  await api("saskia", "POST", `/bundles/${id}/links`, { signal, ...why })
  await api("saskia", "DELETE", `/bundles/${id}/links/${signal}`, why)
  await api("saskia", "POST", `/bundles/${id}/states`, { state: "possiblePattern", ...why })
  await api("saskia", "POST", `/bundles/${id}/criteria`, { criterion: 1, judgement: "met", note: secret })
  await api("saskia", "POST", `/bundles/${id}/baselines`, {
    percent: 12,
    label: secret,
    source: secret,
    year: 2025,
    seen: 1,
    asked: 5,
  })
  await api("saskia", "POST", `/bundles/${id}/opening`, why)
  await api("saskia", "POST", `/bundles/${id}/recognition-requests`, {
    organisations: [nabij.organisation["ocmw-rozenbeke"]],
  })
  await api("dirk", "POST", `/bundles/${id}/recognitions`, { answer: "yes", remark: secret })
  await api("dirk", "POST", `/bundles/${id}/consents`, { agreed: "no", why: secret })
  for (const table of [
    "bundle_statement",
    "bundle_link",
    "bundle_state",
    "criterion_judgement",
    "baseline",
    "bundle_opening",
    "recognition",
    "consent",
  ]) {
    const rows = await query(`select string_agg(t::text, ' ') as whole from ${table} t where bundle_id = $1`, [id])
    assert.ok(rows[0].whole, table)
    assert.doesNotMatch(rows[0].whole, /Jansen|12345678/, table)
  }
  assert.doesNotMatch(JSON.stringify(await mailsIn(nabij.house)), /Jansen|12345678/)
})

test("a withdrawn signal counts no longer and is read by nobody in the bundle", async () => {
  const id = await begun("saskia")
  const signal = await weighed("bram", await reported("joris", "Niemand komt de kapotte ketel maken"))
  await link("bram", id, signal)
  await api("joris", "POST", `/signals/${signal}/withdrawal`, {})
  const page = await desk("bram", id)
  assert.deepEqual(
    [page.counts.standing, page.counts.withdrawn, page.sources.signals, page.publishing.organisations],
    [0, 1, 0, 0],
  )
  assert.doesNotMatch(JSON.stringify(page), /kapotte ketel/)
})

test("the working group begins bundles for all, never for one organisation", async () => {
  const refused = await api("els", "POST", "/bundles", {
    bottleneck: "Mensen krijgen geen afspraak bij de gemeente",
    reach: "internal",
  })
  assert.equal(refused.status, 400)
  assert.equal((await nabij.as("bram").get(`/bundels/${await begun("els")}`)).status, 200)
})

test("beginning with a signal shows the bundles that it may belong to", async () => {
  const id = await begun("bram", { bottleneck: "Kinderen kunnen niet naar zwemles, want die is te duur" })
  const signal = await weighed("saskia", await reported("fatima", "Drie kinderen kunnen niet naar zwemles"))
  const page = await nabij.as("saskia").get(`/bundels/nieuw?signaal=${signal}`)
  assert.match(page.text, new RegExp(`/bundels/${id}/vergelijking/${signal}`))
})

test("restating a bottleneck keeps the earlier words, and the newest count within the same moment", async () => {
  const id = await begun("saskia")
  for (const word of ["eerste", "tweede", "derde", "vierde"])
    await api("bram", "POST", `/bundles/${id}/statements`, {
      bottleneck: `Dit is de ${word} keer dat wij het opschrijven`,
    })
  const page = await desk("saskia", id)
  assert.equal(page.bundle.bottleneck, "Dit is de vierde keer dat wij het opschrijven")
  assert.equal(page.statements.length, 5)
})

test("nothing of a bundle's history is ever changed or removed", async () => {
  for (const table of [
    "bundle",
    "bundle_statement",
    "bundle_link",
    "bundle_state",
    "bundle_opening",
    "recognition_request",
    "recognition",
    "criterion_judgement",
    "consent",
    "baseline",
  ]) {
    const rows = await query(`select count(*) as rows from ${table}`)
    assert.ok(rows[0].rows > 0, `${table} holds something to try`)
    const column = table === "bundle" ? "id" : "bundle_id"
    await assert.rejects(query(`delete from ${table}`), /append-only/, table)
    await assert.rejects(query(`update ${table} set ${column} = gen_random_uuid()`), /append-only/, table)
  }
})
