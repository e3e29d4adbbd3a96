import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { shuffle } from "../../src/features/history/shuffle-store.ts"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { make } from "../support/promise-world.ts"
import { report } from "./feedback-course.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const ask = (who: PersonName, signal: string, question = "In welke tijd van het jaar zie je dit vooral?") =>
  nabij.as(who).api("POST", `/inbox/${signal}/questions`, { question })
const asked = async (who: PersonName, signal: string) => {
  const answer = await ask(who, signal)
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id as string
}
const dialogue = async (who: PersonName, signal: string) =>
  (await nabij.as(who).api("GET", `/inbox/${signal}/questions`)).json()
const story = async (receipt: string) => (await nabij.visitor.api("POST", "/receipt-views", { receipt })).json()

suite("an anonymous reporter and the working group", () => {
  let signal = ""
  let receipt = ""
  let question = ""
  before(async () => {
    const made = await report(nabij.visitor, "anonymous", "Een oudere man betaalt drie keer voor dezelfde brief")
    signal = made.id
    receipt = made.receipt as string
  })

  test("Els asks, the reporter reads it with the receipt and answers; Els hears of it in the inbox", async () => {
    question = await asked("els", signal)
    const page = await nabij.visitor.post("/bon", { receipt })
    assert.match(page.text, /In welke tijd van het jaar/)
    assert.match(page.text, /Alleen de werkgroep signalen leest je antwoord/)
    assert.doesNotMatch(page.text, /Els|Terpstra/)
    const given = { receipt, questionId: question, answer: "Vooral in januari, zegt mevrouw Hadewych Brugmans" }
    const done = await nabij.visitor.post("/bon/antwoord", given)
    assert.match(done.text, /Je antwoord is verstuurd/)
    assert.doesNotMatch(done.text, /Brugmans/)
    assert.equal(done.headers.get("set-cookie"), null)
    assert.equal(done.headers.get("cache-control"), "no-store")
    assert.match((await nabij.as("els").get("/postvak")).text, /1 antwoord op een vraag van jullie/)
    assert.match((await nabij.as("els").get("/")).text, /1 antwoord op een vraag van jullie/)
    assert.match((await nabij.as("els").get("/postvak/antwoorden")).text, /Nieuw/)
    const read = await nabij.as("els").get(`/postvak/${signal}/vragen`)
    assert.match(read.text, /Vooral in januari/)
    assert.match(read.text, /de rest van de werkgroep signalen/)
    assert.equal(read.headers.get("cache-control"), "no-store")
    assert.doesNotMatch((await nabij.as("els").get("/postvak")).text, /antwoord op een vraag van jullie/)
  })

  test("a question is answered once, and the answer stays with the reporter too", async () => {
    const again = await nabij.visitor.api("POST", "/receipt-answers", { receipt, questionId: question, answer: "Nee" })
    assert.equal(again.status, 400)
    assert.match(again.text, /al beantwoord/)
    const [exchange] = (await story(receipt)).exchanges
    assert.equal(exchange.state, "answered")
    assert.match(exchange.answer, /^Vooral in januari/)
  })

  test("nobody else reads or asks: not another coordinator, not the analyst, not the administrator", async () => {
    for (const who of Object.keys(people) as PersonName[]) {
      if (who === "els") continue
      for (const address of [`/api/v1/inbox/${signal}/questions`, `/postvak/${signal}/vragen`])
        assert.equal((await nabij.as(who).get(address)).status, 404, `${who} ${address}`)
      assert.equal((await ask(who, signal)).status, 404, who)
      assert.doesNotMatch((await nabij.as(who).get("/postvak/antwoorden")).text, /januari|tijd van het jaar/, who)
    }
  })

  test("with the receipt of another signal one answers nothing", async () => {
    const other = (await report(nabij.visitor, "anonymous", "Iets heel anders over de bus naar het ziekenhuis"))
      .receipt as string
    const open = await asked("els", signal)
    const wrong = await nabij.visitor.api("POST", "/receipt-answers", {
      receipt: other,
      questionId: open,
      answer: "Ik raad maar wat",
    })
    assert.equal(wrong.status, 400)
    assert.match(wrong.text, /staat niet meer open/)
  })

  test("one question at a time", async () => {
    const second = await ask("els", signal, "En hoe gaat dat dan precies in zijn werk?")
    assert.equal(second.status, 409)
    assert.equal((await dialogue("els", signal)).next, "wait")
  })

  test("what is kept says the week and no more, also in the log", async () => {
    const { pool } = nabij.house.database
    const { rows } = await pool.query("select * from signal_answer")
    assert.deepEqual(Object.keys(rows[0]).sort(), ["answer", "question_id", "week"])
    const log = await pool.query("select * from audit where operation = 'answerByReceipt'")
    for (const line of log.rows) {
      assert.deepEqual([line.person_id, line.organisation_id, line.subject], [null, null, null])
      assert.equal(line.at.toISOString(), "2026-11-16T00:00:00.000Z")
    }
    await assert.rejects(pool.query("update signal_answer set answer = 'x'"), /append-only/)
    await assert.rejects(pool.query("delete from signal_question"), /append-only/)
  })

  test("withdrawing ends it: nobody reads it any more, and nobody can answer", async () => {
    const open = (await story(receipt)).exchanges.at(-1)
    assert.equal(open.state, "open")
    await nabij.visitor.api("POST", "/receipt-withdrawals", { receipt })
    assert.equal((await nabij.as("els").get(`/postvak/${signal}/vragen`)).status, 404)
    assert.doesNotMatch((await nabij.as("els").get("/postvak/antwoorden")).text, /januari/)
    const late = await nabij.visitor.api("POST", "/receipt-answers", {
      receipt,
      questionId: open.id,
      answer: "Te laat",
    })
    assert.equal(late.status, 400)
    assert.match((await nabij.visitor.post("/bon", { receipt })).text, /Je kunt hier niet meer op antwoorden/)
  })
})

suite("a reporter with an account and the own coordinator", () => {
  for (const mode of ["named", "code"] as const)
    test(`Fatima (${mode}) finds the question in her own list and answers; only Saskia reads it`, async () => {
      const { id } = await report(nabij.as("fatima"), mode, `Een jongen slaapt in de auto (${mode})`)
      const questionId = await asked("saskia", id)
      assert.match((await nabij.as("fatima").get("/")).text, /1 vraag over je signaal/)
      assert.match((await nabij.as("fatima").get("/signalen")).text, /Een vraag voor jou/)
      const page = await nabij.as("fatima").get(`/signalen/${id}/vragen`)
      assert.match(page.text, /Alleen de signaalcoördinator van je organisatie leest je antwoord/)
      const answer = "Dit zie ik sinds de zomer"
      for (const who of ["mehmet", "joris", "saskia"] as const)
        assert.equal((await nabij.as(who).post(`/signalen/${id}/vragen`, { questionId, answer })).status, 404, who)
      assert.equal((await nabij.as("fatima").post(`/signalen/${id}/vragen`, { questionId, answer })).status, 303)
      assert.match((await nabij.as("saskia").get(`/postvak/${id}/vragen`)).text, /sinds de zomer/)
      for (const who of ["els", "bram", "anita", "wim", "tom"] as const)
        assert.equal((await nabij.as(who).get(`/postvak/${id}/vragen`)).status, 404, who)
      assert.match((await nabij.as("fatima").get(`/terugkoppeling/${id}`)).text, /Lees wat er over dit signaal/)
      assert.doesNotMatch((await nabij.as("fatima").get("/")).text, /vraag over je signaal/)
    })

  test("what the working group asked lapses when the group gets a coordinator, who does not read it", async () => {
    const { id } = await report(nabij.as("noor"), "named", "Een buurvrouw kookt voor tien en kan niet meer")
    const questionId = await asked("els", id)
    await nabij.as("noor").post(`/signalen/${id}/vragen`, { questionId, answer: "Al sinds het voorjaar is dit zo" })
    const second = await asked("els", id)
    await nabij.house.database.pool.query(
      `insert into membership (id, person_id, organisation_id, role, began_at) values (gen_random_uuid(), $1, $2, 'coordinator', now())`,
      [nabij.person.mehmet, nabij.organisation["buren-helpen-buren"]],
    )
    const mehmet = nabij.as("mehmet")
    await mehmet.api("PUT", "/sessions/current/organisation", {
      organisationId: nabij.organisation["buren-helpen-buren"],
    })
    const read = await mehmet.get(`/postvak/${id}/vragen`)
    assert.equal(read.status, 200)
    assert.doesNotMatch(read.text, /voorjaar/)
    assert.deepEqual((await mehmet.api("GET", "/signal-answers")).json(), { answers: [] })
    assert.doesNotMatch((await mehmet.get("/postvak")).text, /antwoord op een vraag/)
    assert.doesNotMatch((await nabij.as("els").get("/postvak/antwoorden")).text, /voorjaar/)
    assert.equal((await nabij.as("els").get(`/postvak/${id}/vragen`)).status, 404)
    const own = (await nabij.as("noor").api("GET", `/signals/${id}/questions`)).json()
    assert.deepEqual(
      own.exchanges.map(({ state }: { state: string }) => state),
      ["answered", "lapsed"],
    )
    const late = await nabij.as("noor").post(`/signalen/${id}/vragen`, { questionId: second, answer: "Te laat dus" })
    assert.equal(late.status, 409)
  })

  test("two who ask at once: one question is kept", async () => {
    const { id } = await report(nabij.as("fatima"), "named", "Een meisje mist de bus en daarmee haar school")
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask("saskia", id)))
    assert.equal(answers.filter(({ status }) => status === 201).length, 1)
    assert.ok(answers.every(({ status }) => status === 201 || status === 409))
  })

  test("when the time of a text is over, what was asked and answered about it goes with it", async () => {
    const { id } = await report(nabij.as("fatima"), "named", "Een jongen leent geld bij een vriend van een vriend")
    const questionId = await asked("saskia", id)
    const { pool } = nabij.house.database
    await make(nabij.as("fatima"), "POST", `/signals/${id}/questions/${questionId}/answer`, { answer: "Al een jaar" })
    await assert.rejects(pool.query("update signal_answer set answer = '' where question_id = $1", [questionId]))
    await pool.query(
      `with rule as (insert into retention_rule values (gen_random_uuid(), 1, 1, 1, '2026-01-01', '', null, now()) returning id),
            gone as (insert into deletion select gen_random_uuid(), 'texts', 1, id, '2026-11-18' from rule returning id)
       insert into text_removal select $1, id from gone`,
      [id],
    )
    const { rows } = await pool.query(
      "select q.question, a.answer from signal_question q join signal_answer a on a.question_id = q.id where q.id = $1",
      [questionId],
    )
    assert.deepEqual(rows, [{ question: "", answer: "" }])
    assert.deepEqual((await dialogue("saskia", id)).exchanges, [])
  })

  test("answers of a week that is over are laid in another order", async () => {
    const before = await nabij.house.database.pool.query("select question_id, xmin::text from signal_answer")
    await shuffle(nabij.house.database.kysely, ["2026-11-16"])
    const after = await nabij.house.database.pool.query("select question_id, xmin::text from signal_answer")
    const ids = (rows: { question_id: string }[]) => rows.map(({ question_id }) => question_id)
    assert.deepEqual(ids(after.rows), ids(before.rows).sort())
    assert.equal(new Set(after.rows.map(({ xmin }) => xmin)).size, 1, "no row says in which transaction it came")
  })
})
