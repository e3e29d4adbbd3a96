import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { momentHere } from "../../src/methods/calendar/wall-clock.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, noord, oeverstad } from "./findings-world.ts"

suite("the clock on the wall", () => {
  test("a moment here is right in winter, in summer and on the days on which the clock changes", () => {
    assert.equal(momentHere("2026-11-18", "00:00").toISOString(), "2026-11-17T23:00:00.000Z")
    assert.equal(momentHere("2026-07-01", "12:30").toISOString(), "2026-07-01T10:30:00.000Z")
    assert.equal(momentHere("2026-03-29", "01:30").toISOString(), "2026-03-29T00:30:00.000Z")
    assert.equal(momentHere("2026-03-29", "03:30").toISOString(), "2026-03-29T01:30:00.000Z")
    assert.equal(momentHere("2026-10-25", "04:00").toISOString(), "2026-10-25T03:00:00.000Z")
  })
})

suite("whether volunteers are insured", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
    await addAreas(nabij)
  })
  after(() => nabij.close())

  const why = "Dit staat in de brief van de gemeente."
  const town = { country: "nl", holder: "Gemeente Oeverstad", areas: [oeverstad], worksFrom: "2026-12-01", why }
  const scheme = {
    ...{ country: "be", holder: "Gratis Verzekering Vrijwilligerswerk", number: "VSVW-2026-123", why },
    ...{ yearlyHours: 10, hoursAhead: 24, worksFrom: "2026-11-01", worksUntil: "2027-10-31" },
  }
  const add = async (policy: object): Promise<string> => {
    const answer = await nabij.as("noor").api("POST", "/insurance-policies", policy)
    assert.equal(answer.status, 201, answer.text)
    return answer.json().id
  }
  const cover = async (asked: Record<string, string>) => {
    const query = new URLSearchParams({ item: "vervoer", area: noord, day: "2026-11-25", ...asked })
    return (await nabij.as("noor").api("GET", `/insurance-cover?${query}`)).json()
  }
  let scheming = ""

  test("before anything is written down Nabij says that it does not know", async () => {
    assert.deepEqual(await cover({}), { kind: "noPolicy" })
    const page = await nabij.as("noor").get(`/beheer/verzekering?item=vervoer&area=${noord}&day=2026-11-25`)
    assert.match(page.text, /Dat weten wij niet[\s\S]*Ga ervan uit dat niemand verzekerd is/)
  })

  test("a neighbourhood inside the municipality is covered from the first day on, and not the day before", async () => {
    await add(town)
    assert.equal((await cover({ day: "2026-12-01" })).kind, "covered")
    const before = await cover({ day: "2026-11-30" })
    assert.deepEqual([before.kind, before.refusals[0].why], ["notCovered", "notYet"])
  })

  test("the free scheme must hear of it exactly 24 hours ahead, by the clock on the wall", async () => {
    scheming = await add(scheme)
    // It is 11:00 here on 18 November.
    const inTime = await cover({ day: "2026-11-19", time: "11:00", hours: "2" })
    assert.deepEqual([inTime.kind, inTime.hoursLeft, inTime.before], ["toReport", 10, "2026-11-18T10:00:00.000Z"])
    const late = await cover({ day: "2026-11-19", time: "10:59", hours: "2" })
    assert.equal(late.refusals.find((one: { id: string }) => one.id === scheming).why, "tooLate")
    const unsaid = await cover({ day: "2026-11-19", hours: "2" })
    assert.equal(unsaid.kind, "notCovered", "without an hour it may begin at midnight")
  })

  test("hours are counted down; taken back they come back; just enough is enough", async () => {
    const noor = nabij.as("noor")
    const note = (body: object) => noor.api("POST", `/insurance-policies/${scheming}/hours`, body)
    assert.equal((await note({ day: "2026-11-20", hours: 8 })).status, 201)
    assert.match((await note({ day: "2026-10-31", hours: 1 })).text, /geldt deze verzekering niet/)
    assert.equal((await cover({ hours: "2" })).hoursLeft, 2)
    const short = await cover({ hours: "2.5" })
    assert.deepEqual(
      [short.kind, short.refusals.find((one: { id: string }) => one.id === scheming).hoursLeft],
      ["notCovered", 2],
    )
    assert.match((await noor.get(`/beheer/verzekering/${scheming}`)).text, /Nog 2 van 10 uren/)
    const { uses } = (await noor.api("GET", `/insurance-policies/${scheming}`)).json()
    const back = () => noor.api("POST", `/insurance-policies/${scheming}/hour-withdrawals`, { use: uses[0].id })
    const answers = await Promise.all([back(), back()])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
    assert.equal((await cover({ hours: "2.5" })).hoursLeft, 10)
  })

  test("a change is a new version under the same policy; its hours stay, and an older one is not written over unseen", async () => {
    const noor = nabij.as("noor")
    const { policy } = (await noor.api("GET", `/insurance-policies/${scheming}`)).json()
    const change = { ...scheme, knownOnly: true, why: "Alleen wie wij kennen, zegt het bestuur." }
    const put = (body: object) => noor.api("PUT", `/insurance-policies/${scheming}`, body)
    assert.equal((await put({ ...change, version: policy.version })).status, 200)
    assert.match((await put({ ...change, version: policy.version })).text, /veranderde iemand anders dit/)
    const after = (await noor.api("GET", `/insurance-policies/${scheming}`)).json()
    assert.deepEqual([after.versions.length, after.policy.knownOnly, after.uses.length], [2, true, 1])
    assert.equal((await cover({})).kind, "notCovered")
    assert.equal((await cover({ known: "true" })).kind, "toReport")
  })

  test("what cannot be is told, and the form keeps what was filled in", async () => {
    const noor = nabij.as("noor")
    const refused = async (more: object) => {
      const answer = await noor.api("POST", "/insurance-policies", { ...scheme, ...more })
      assert.equal(answer.status, 400, answer.text)
      return answer.text
    }
    assert.match(await refused({ worksUntil: "2026-10-31" }), /laatste dag ligt voor de eerste/)
    assert.match(await refused({ number: "" }), /erkenningsnummer/)
    assert.match(await refused({ areas: ["GM0000"] }), /kennen wij niet/)
    assert.match(await refused({ items: ["toverdrank"] }), /staat niet op de lijst/)
    assert.match(await refused({ hoursAhead: -1 }), /van 0 tot 720/)
    const form = await noor.post("/beheer/verzekering", { country: "nl", holder: "Gemeente Oeverstad" })
    assert.equal(form.status, 400)
    assert.match(form.text, /value="Gemeente Oeverstad"/)
    const page = await noor.get("/beheer/verzekering?item=vervoer&area=BU1&day=2026-11-25&hours=veel")
    assert.equal(page.status, 200)
    assert.match(page.text, /Wij kunnen het nog niet nakijken/)
    assert.equal((await noor.get("/beheer/verzekering?item=x&area=BU1&day=2026-11-25&hours=1")).status, 200)
  })

  test("only who plans help, and the administrator, look here", async () => {
    for (const other of ["fatima", "saskia", "els", "wim", "tom"] as const)
      assert.equal((await nabij.as(other).get("/beheer/verzekering")).status, 404, other)
    assert.equal((await nabij.as("anita").get("/beheer/verzekering")).status, 200)
  })
})
