import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"
import { bottleneck, type Course, courseOf, everyStep, report, wholeCourse } from "./feedback-course.ts"

let nabij: TestHouse
let course: Course
let fatima: { id: string }
let joris: { id: string }
let anonymous: { id: string; receipt?: string }
let item: string
before(async () => {
  nabij = await openHouse()
  course = courseOf(nabij)
  fatima = await report(nabij.as("fatima"), "named", "Een leerling stopt omdat lenen eng is")
  joris = await report(nabij.as("joris"), "code", "Twee jongens durven de opleiding niet aan")
  anonymous = await report(nabij.visitor, "anonymous", "Een meisje gaat liever werken dan lenen")
  item = (await wholeCourse(course, [fatima.id, joris.id, anonymous.id])).item
  nabij.setClock("2027-05-12")
})
after(() => nabij.close())

type Told = { steps: { kind: string; words: string; texts: string[] }[]; asked: { agendaItemId: string }[] }
const kinds = ({ steps }: Told) => steps.map(({ kind }) => kind)

test("Fatima, who gave her name, hears each step", async () => {
  const story = (await nabij.as("fatima").api("GET", `/signals/${fatima.id}/feedback`)).json()
  assert.deepEqual(kinds(story), everyStep)
  const page = (await nabij.as("fatima").get(`/terugkoppeling/${fatima.id}`)).text
  for (const words of [
    "Je signaal is aangekomen",
    "Je coördinator las je signaal: je signaal gaat mee naar de werkgroep signalen",
    "Dit horen wij vaker",
    `Je signaal hoort nu bij een bundel: ‘${bottleneck}’`,
    "3 organisaties herkennen dit ook",
    "De werkgroep noemt dit een structureel signaal",
    "Het voldoet aan de elf punten",
    "Gevraagd aan Gemeente Oeverstad. Antwoord uiterlijk 31 december 2026",
    "Wilt u het leengeld vervangen door een gift?",
    "Gemeente Oeverstad gaf geen antwoord binnen de termijn",
    "Gemeente Oeverstad zegt deels ja",
    "Wij betalen dit jaar de helft",
    "Stappen: Een regeling in maart",
    "Er is nu een gift",
  ])
    assert.ok(page.includes(words), words)
})

test("Joris, under his code, and somebody anonymous with a receipt hear the same", async () => {
  const byCode = (await nabij.as("joris").api("GET", `/signals/${joris.id}/feedback`)).json()
  assert.deepEqual(kinds(byCode), everyStep)
  const byReceipt = await nabij.visitor.api("POST", "/receipt-views", { receipt: anonymous.receipt })
  assert.equal(byReceipt.status, 201)
  assert.deepEqual(kinds(byReceipt.json()), everyStep)
  assert.match(byReceipt.json().steps[1].words, /^De werkgroep las je signaal/)
})

test("nobody hears of another reporter, another text, another organisation or a person", async () => {
  const told = [
    (await nabij.as("fatima").api("GET", `/signals/${fatima.id}/feedback`)).text,
    (await nabij.as("fatima").get("/terugkoppeling")).text.replace(/Fatima Zerouali|Wijkteam Noord/g, ""),
    (await nabij.visitor.api("POST", "/receipt-views", { receipt: anonymous.receipt })).text,
  ]
  for (const text of told)
    assert.doesNotMatch(
      text,
      /Joris|Fatima|Saskia|Chantal|Els|Bram|Wim|Pieterse|Ahmed|Jeugdpunt|Linde|Schuldhulp|Delta|Wijkteam|Rozenbeke|jongens/,
    )
  assert.match(told[0] ?? "", /Ook een organisatie en een organisatie zien dit/)
})

test("a story that is not theirs does not exist for anybody else", async () => {
  for (const other of ["joris", "mehmet", "saskia", "els", "wim", "anita", "tom", "noor"] as const)
    assert.equal((await nabij.as(other).api("GET", `/signals/${fatima.id}/feedback`)).status, 404, other)
  assert.equal((await nabij.as("fatima").get(`/terugkoppeling/${joris.id}`)).status, 404)
  assert.equal((await nabij.as("fatima").get(`/terugkoppeling/${anonymous.id}`)).status, 404)
  const mehmet = (await nabij.as("mehmet").api("GET", "/feedback")).json()
  assert.deepEqual(mehmet, { unread: 0, news: [], asked: [] })
})

test("what two signals of one person share is told once", async () => {
  const first = await report(nabij.as("mehmet"), "named", "Een stagiair durft geen lening te nemen")
  const second = await report(nabij.as("mehmet"), "code", "Nog een stagiair met dezelfde angst")
  await course.bundle([first.id, second.id], "2027-05-11")
  const { news } = (await nabij.as("mehmet").api("GET", "/feedback")).json()
  const [state] = news.filter(({ kind }: { kind: string }) => kind === "state")
  assert.equal(news.filter(({ kind }: { kind: string }) => kind === "state").length, 1)
  assert.deepEqual([...state.signalIds].sort(), [first.id, second.id].sort())
})

test("what is new stays marked during a visit and no longer at the next", async () => {
  const joris = nabij.as("joris")
  const unread = async () => (await joris.api("GET", "/feedback/unread")).json().unread
  assert.equal(await unread(), everyStep.length - 1)
  assert.match((await joris.get("/terugkoppeling")).text, /kwamen er 13 stappen bij/)
  assert.equal(await unread(), 0)
  assert.match((await joris.get("/terugkoppeling")).text, /kwamen er 13 stappen bij/, "loaded again in the same hour")
  nabij.setClock("2027-05-14")
  await course.followUp(item, "resolved", "Nog steeds goed", "2027-05-13")
  assert.equal(await unread(), 1)
  const page = (await joris.get("/terugkoppeling")).text
  assert.match(page, /kwam er 1 stap bij/)
  assert.equal(page.match(/>Nieuw</g)?.length, 1)
  nabij.setClock("2027-05-15")
  assert.match((await joris.get("/terugkoppeling")).text, /kwam er niets bij/)
})

test("who joins late hears what came before; who left hears no more", async () => {
  const late = await report(nabij.as("fatima"), "named", "Ook dit jaar stopt er weer iemand")
  const bundle = await course.bundle([], "2027-03-01")
  await course.state(bundle, "possiblePattern", "De cijfers vallen op", "2027-03-02")
  await course.link(bundle, late.id, "2027-05-17")
  await course.link(bundle, late.id, "2027-05-18", false)
  await course.state(bundle, "structural", "Dit hoort zij niet", "2027-05-19")
  nabij.setClock("2027-05-20")
  const story = (await nabij.as("fatima").api("GET", `/signals/${late.id}/feedback`)).json()
  assert.deepEqual(kinds(story), ["received", "linked", "state", "state", "unlinked"])
  assert.doesNotMatch(JSON.stringify(story), /Dit hoort zij niet/)
})

test("two organisations that recognise it are not counted aloud", async () => {
  const own = await report(nabij.as("fatima"), "named", "Een jongen verkoopt zijn laptop voor boeken")
  const bundle = await course.bundle([own.id], "2027-05-01")
  await course.recognise(bundle, "jeugdpunt-linde", "2027-05-02")
  await course.recognise(bundle, "schuldhulp-delta", "2027-05-02")
  const story = (await nabij.as("fatima").api("GET", `/signals/${own.id}/feedback`)).json()
  assert.ok(!kinds(story).includes("recognised"))
})

test("the public page is pointed at once each organisation in the bundle agreed or objected", async () => {
  const own = await report(nabij.as("fatima"), "named", "Een meisje kiest een korte opleiding om de kosten")
  const bundle = await course.bundle([own.id], "2027-05-01")
  const asked = await course.ask(bundle, "2027-05-02", "2027-06-30")
  const page = async () => (await nabij.as("fatima").get(`/terugkoppeling/${own.id}`)).text
  assert.ok(!(await page()).includes(`/agenda/${asked}`))
  await course.consent(bundle, "wijkteam-noord", "2027-05-03")
  assert.ok((await page()).includes(`href="/agenda/${asked}"`))
})

test("who withdrew a signal reads that it no longer counts", async () => {
  const own = await report(nabij.as("fatima"), "named", "Dit bleek achteraf anders te liggen")
  await nabij.as("fatima").api("POST", `/signals/${own.id}/withdrawal`, {})
  const page = (await nabij.as("fatima").get(`/terugkoppeling/${own.id}`)).text
  assert.match(page, /Je trok dit signaal in/)
})
