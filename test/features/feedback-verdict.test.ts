import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"
import { courseOf, report, wholeCourse } from "./feedback-course.ts"

let nabij: TestHouse
let item: string
let receipt: string
let fatima: { id: string }
let again: { id: string }
before(async () => {
  nabij = await openHouse()
  const course = courseOf(nabij)
  fatima = await report(nabij.as("fatima"), "named", "Een leerling stopt omdat lenen eng is")
  again = await report(nabij.as("fatima"), "code", "Weer een leerling die stopt met leren")
  const anonymous = await report(nabij.visitor, "anonymous", "Een meisje gaat liever werken dan lenen")
  receipt = anonymous.receipt as string
  item = (await wholeCourse(course, [fatima.id, again.id, anonymous.id])).item
  nabij.setClock("2027-05-12")
})
after(() => nabij.close())

const rows = async () =>
  (await nabij.house.database.pool.query("select * from resolution_verdict order by answer")).rows

test("Fatima is asked whether it is really resolved, and answers once, without her name", async () => {
  assert.match((await nabij.as("fatima").get("/terugkoppeling")).text, /Zeg wat jij ziet/)
  const page = await nabij.as("fatima").get(`/terugkoppeling/oordeel/${item}`)
  assert.match(page.text, /Is het echt opgelost\?/)
  const form = { answer: "partly", remark: "Alleen bij mevrouw Jansen niet" }
  assert.equal((await nabij.as("fatima").post(`/terugkoppeling/oordeel/${item}`, form)).status, 303)
  const [row] = await rows()
  assert.equal(row.remark, "Alleen bij mevrouw [persoon 1] niet")
  assert.equal(row.given_week, "2027-05-10", "only the week is known")
  const audit = await nabij.house.database.pool.query("select * from audit where operation = 'giveVerdict'")
  assert.deepEqual(
    audit.rows.map((line) => [line.person_id, line.subject, line.at.toISOString()]),
    [[null, null, "2027-05-10T00:00:00.000Z"]],
  )
  assert.equal((await nabij.as("fatima").post(`/terugkoppeling/oordeel/${item}`, form)).status, 409)
  assert.equal((await rows()).length, 1, "two signals of hers in the bundle count as one voice")
  for (const { id } of [fatima, again]) {
    const story = (await nabij.as("fatima").get(`/terugkoppeling/${id}`)).text
    assert.match(story, /Jij zei: deels/)
    assert.match(story, /Er zijn nog te weinig antwoorden om te tonen/)
    assert.match(story, /Opgelost, zegt wie het volgt[\s\S]*Jij zei: het is deels opgelost/, "in this order")
    assert.doesNotMatch(story, /Zeg wat jij ziet/)
  }
})

test("an anonymous reporter answers with the receipt, and a wrong answer comes back to the form", async () => {
  const opened = (await nabij.visitor.post("/bon", { receipt })).text
  assert.match(opened, /Is het echt opgelost\?/)
  const wrong = await nabij.visitor.post("/bon/oordeel", { receipt, agendaItemId: item, remark: "Ik weet het niet" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Kies ja, deels of nee/)
  assert.match(wrong.text, /Ik weet het niet/)
  const done = await nabij.visitor.post("/bon/oordeel", { receipt, agendaItemId: item, answer: "no" })
  assert.equal(done.status, 200)
  assert.match(done.text, /Dank je voor je antwoord/)
  assert.deepEqual(
    (await rows()).map(({ answer }) => answer),
    ["no", "partly"],
  )
})

test("a second answer with the receipt is told on the quiet page", async () => {
  const again = await nabij.visitor.post("/bon/oordeel", { receipt, agendaItemId: item, answer: "yes" })
  assert.equal(again.status, 400)
  assert.match(again.text, /Je hebt hier al op geantwoord/)
  assert.equal(again.headers.get("cache-control"), "no-store")
})

test("who did not contribute is not asked", async () => {
  for (const other of ["joris", "saskia", "wim", "tom"] as const) {
    assert.equal((await nabij.as(other).get(`/terugkoppeling/oordeel/${item}`)).status, 404, other)
    const answer = await nabij.as(other).api("POST", `/agenda-items/${item}/verdicts`, { answer: "yes" })
    assert.equal(answer.status, 404, other)
  }
})

test("coordinators and the working group read the remarks, without who wrote them", async () => {
  for (const reader of ["saskia", "bram", "els"] as const) {
    const page = await nabij.as(reader).get(`/oordelen/${item}`)
    assert.equal(page.status, 200, reader)
    assert.match(page.text, /Alleen bij mevrouw \[persoon 1\] niet/)
    assert.doesNotMatch(page.text, /Fatima/)
  }
  for (const other of ["fatima", "wim", "tom", "anita"] as const)
    assert.equal((await nabij.as(other).get(`/oordelen/${item}`)).status, 404, other)
})

test("what others said is told from five on", async () => {
  const course = courseOf(nabij)
  const visitors = []
  for (let count = 0; count < 6; count++)
    visitors.push(await report(nabij.visitor, "anonymous", `Ik zag het ook gebeuren, keer ${count}`))
  const { item: other } = await wholeCourse(
    course,
    visitors.map(({ id }) => id),
  )
  for (const one of visitors)
    await nabij.visitor.api("POST", "/receipt-verdicts", { receipt: one.receipt, agendaItemId: other, answer: "no" })
  const told = (await nabij.visitor.api("POST", "/receipt-views", { receipt: visitors[0]?.receipt })).json()
  assert.equal(
    told.asked[0].others,
    "Tot nu toe: ja te weinig om te tonen, deels te weinig om te tonen, nee ten minste 5.",
  )
})
