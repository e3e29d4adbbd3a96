import assert from "node:assert/strict"
import { after, before, beforeEach, test } from "node:test"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

let tell = 0
/** Somebody reports something that no other test reports; gives the id. */
async function reported(by: PersonName | "visitor", form: object = {}): Promise<string> {
  const visit = by === "visitor" ? nabij.visitor : nabij.as(by)
  const answer = await visit.api("POST", "/signals", {
    account: `Gezinnen durven de verwarming niet aan te zetten (${++tell} keer gehoord)`,
    week: "2026-W45",
    mode: by === "visitor" ? "anonymous" : "named",
    ...form,
  })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

const weighing = (signals: string[], form: object = {}) => ({
  signals,
  outcome: "external",
  reason: "Dit zien meer wijken, dus het gaat mee naar de werkgroep.",
  ...form,
})
const weigh = (by: PersonName, signals: string[], form: object = {}) =>
  nabij.as(by).api("POST", "/weighings", weighing(signals, form))

type Inbox = {
  signals: { id: string; reporter: string | null; outcome: string | null }[]
  waiting: number
  pages: number
}
const inbox = async (by: PersonName, query = ""): Promise<Inbox> =>
  (await nabij.as(by).api("GET", `/inbox${query}`)).json()
const idsOf = ({ signals }: Inbox) => signals.map(({ id }) => id)

beforeEach(() => nabij.setClock("2026-11-18"))

test("Dirk's inbox is empty and says how the first signal comes", async () => {
  const page = await nabij.as("dirk").get("/postvak")
  assert.equal(page.status, 200)
  assert.match(page.text, /Nog geen signalen/)
  assert.match(page.text, /Er wacht niets/)
  assert.match((await nabij.as("els").get("/postvak")).text, /Hier komen de anonieme signalen/)
})

test("Saskia reads what Fatima reported, by name, without the name and with the masked text", async () => {
  const id = await reported("fatima", { account: "Mevrouw Jansen stookt niet meer, en zij is niet de enige" })
  const page = await nabij.as("saskia").get(`/postvak/${id}`)
  assert.match(page.text, /Mevrouw \[persoon 1\] stookt niet meer/)
  assert.match(page.text, /met naam/)
  assert.doesNotMatch(page.text, /Fatima|Zerouali/)
})

test("under a code Saskia sees the code, nowhere the name", async () => {
  const id = await reported("mehmet", { mode: "code" })
  const code = (
    await nabij.house.database.pool.query("select reporter_code from signal_reporter where signal_id = $1", [id])
  ).rows[0].reporter_code
  const answer = await nabij.as("bram").api("GET", `/inbox/${id}`)
  assert.equal(answer.json().signal.reporter, code)
  assert.doesNotMatch(answer.text, /Mehmet|Aydin/)
  assert.doesNotMatch(answer.text, new RegExp(nabij.person.mehmet ?? "never"))
})

test("Saskia weighs one signal, and Fatima reads the outcome and the reason", async () => {
  const id = await reported("fatima")
  const answer = await nabij
    .as("saskia")
    .post(
      `/postvak/${id}/wegen`,
      weighing([id], { outcome: "internal", reason: "Wij bellen eerst zelf met de woningbouw." }) as never,
    )
  assert.equal(answer.status, 303, answer.text)
  const mine = await nabij.as("fatima").get(`/signalen/${id}`)
  assert.match(mine.text, /Wij pakken dit eerst zelf op/)
  assert.match(mine.text, /Wij bellen eerst zelf met de woningbouw/)
})

test("after weighing one signal Saskia goes on to the next that waits, until there is none", async () => {
  const [one, other] = [await reported("fatima"), await reported("fatima")]
  const weigh = (id: string) =>
    nabij
      .as("saskia")
      .post(`/postvak/${id}/wegen`, weighing([id], { outcome: "none", reason: "Dit is er één." }) as never)
  await weigh(one)
  const next = async (id: string) =>
    /href="\/postvak\/([0-9a-f-]{36})"[^>]*>(?:(?!<\/a>).)*Volgende signaal/s.exec(
      (await nabij.as("saskia").get(`/postvak/${id}`)).text,
    )?.[1]
  let following = await next(one)
  assert.ok(following && following !== one)
  const seen = [one]
  while (following) {
    assert.ok(!seen.includes(following))
    seen.push(following)
    await weigh(following)
    following = await next(following)
  }
  assert.ok(seen.includes(other))
  assert.match((await nabij.as("saskia").get(`/postvak/${one}`)).text, /Alles is gewogen/)
})

test("several signals get one outcome and one reason, and settle one theme", async () => {
  const ids = [await reported("fatima"), await reported("fatima")]
  const before = (await inbox("saskia")).waiting
  const form = {
    signals: ids,
    outcome: "external",
    reason: "Allebei over energie, dus samen verder.",
    settledTheme: "energiearmoede",
  }
  const answer = await nabij.as("saskia").post("/postvak/wegen", form)
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await inbox("saskia")).waiting, before - 2)
  const { rows } = await nabij.house.database.pool.query(
    "select theme_code, outcome from standing_signal where id = any ($1)",
    [ids],
  )
  assert.deepEqual(rows, Array(2).fill({ theme_code: "energiearmoede", outcome: "external" }))
  const later = await weigh("saskia", ids.slice(0, 1), { outcome: "internal" })
  assert.equal(later.status, 201)
  const kept = await nabij.house.database.pool.query("select theme_code from standing_signal where id = $1", [ids[0]])
  assert.equal(kept.rows[0].theme_code, "energiearmoede", "a settled theme stays settled")
})

test("the newest weighing counts, also within the same moment, and the earlier ones stay readable", async () => {
  const id = await reported("fatima")
  for (const outcome of ["none", "individual", "internal", "external", "internal"])
    await weigh("saskia", [id], { outcome })
  const { signal, history } = (await nabij.as("saskia").api("GET", `/inbox/${id}`)).json()
  assert.equal(signal.outcome, "internal")
  assert.deepEqual(
    history.map((one: { outcome: string }) => one.outcome),
    ["none", "individual", "internal", "external", "internal"],
  )
  assert.equal(history[0].weighedBy, "Saskia Hofstra")
})

test("what was not weighed comes first, and can be chosen by theme, week and place", async () => {
  const waits = await reported("joris", { theme: "energiearmoede", week: "2026-W40" })
  const weighed = await reported("joris", { theme: "energiearmoede", week: "2026-W40" })
  await weigh("bram", [weighed])
  const ids = idsOf(await inbox("bram", "?theme=energiearmoede&week=2026-W40"))
  assert.deepEqual(ids, [waits, weighed])
  assert.deepEqual(idsOf(await inbox("bram", "?theme=energiearmoede&week=2026-W39")), [])
  assert.deepEqual(idsOf(await inbox("bram", "?area=BU999")), [])
  const page = await nabij.as("bram").get("/postvak?theme=energiearmoede&week=2026-W39")
  assert.match(page.text, /Niets gevonden/)
})

test("an inbox shows fifty at a time, each signal once", async () => {
  const chantal = nabij.organisation["schuldhulp-delta"]
  await nabij.house.database.pool.query(
    `insert into signal (id, account, week, people_least, mode, organisation_id, received_week)
     select gen_random_uuid(), 'Brieven over schulden zijn niet te begrijpen ' || n, '2026-10-05', 1, 'imported', $1, '2026-10-05' from generate_series(1, 120) n`,
    [chantal],
  )
  const pages = await Promise.all([1, 2, 3].map((page) => inbox("chantal", `?page=${page}`)))
  assert.deepEqual(
    pages.map(({ signals }) => signals.length),
    [50, 50, 20],
  )
  assert.equal(new Set(pages.flatMap(idsOf)).size, 120)
  assert.equal((await inbox("chantal", "?page=99")).signals.length, 20, "after the last page comes the last page")
  assert.match((await nabij.as("chantal").get("/postvak?page=2")).text, /Blad 2 van 3/)
})

test("the way to more weighed signals is folded with them, and lies open for who took it", async () => {
  const page = async (address: string) => (await nabij.as("chantal").get(address)).text
  const inFold = (text: string) => /<details([^>]*)>\s*<summary>Eerder gewogen.*?<\/details>/s.exec(text)
  const waiting = await page("/postvak")
  assert.equal(inFold(waiting), null)
  assert.match(waiting, /Blad 1 van 3/, "where everything waits, one goes on without a fold")

  const left = async () => idsOf(await inbox("chantal"))
  for (let half = 0; half < 2; half++) assert.equal((await weigh("chantal", await left())).status, 201)
  const [folded, look] = inFold(await page("/postvak")) ?? []
  assert.match(folded ?? "", /Blad 1 van 3/)
  assert.doesNotMatch(look ?? "", /open/)
  const [unfolded, openLook] = inFold(await page("/postvak?page=2")) ?? []
  assert.match(unfolded ?? "", /Blad 2 van 3/)
  assert.match(openLook ?? "", /open/)
})

test("the working group weighs anonymous signals, and nobody else does", async () => {
  const id = await reported("visitor")
  assert.ok(idsOf(await inbox("els")).includes(id))
  for (const other of ["saskia", "bram", "chantal"] as const) {
    assert.ok(!idsOf(await inbox(other)).includes(id), other)
    assert.equal((await weigh(other, [id])).status, 404, other)
  }
  assert.equal((await weigh("els", [id])).status, 201)
})

test("no other organisation, no other role reads or weighs Fatima's signal, whatever its outcome", async () => {
  const id = await reported("fatima")
  for (const outcome of [undefined, "internal", "external"]) {
    if (outcome) await weigh("saskia", [id], { outcome })
    for (const other of ["bram", "dirk", "chantal", "els", "fatima", "wim", "noor", "anita", "tom"] as const) {
      const read = await nabij.as(other).api("GET", `/inbox/${id}`)
      assert.equal(read.status, 404, `${other} after ${outcome}`)
      assert.equal((await nabij.as(other).get(`/postvak/${id}`)).status, 404, other)
      assert.equal((await weigh(other, [id])).status, 404, `${other} weighs after ${outcome}`)
      const list = await nabij.as(other).get("/postvak")
      assert.doesNotMatch(list.text, new RegExp(id), other)
    }
    assert.equal((await nabij.visitor.api("GET", `/inbox/${id}`)).status, 401)
    assert.equal((await nabij.visitor.api("POST", "/weighings", weighing([id]))).status, 401)
  }
})

test("one signal of another organisation among several, and none is weighed", async () => {
  const [own, other] = [await reported("fatima"), await reported("joris")]
  assert.equal((await weigh("saskia", [own, other])).status, 404)
  const { rows } = await nabij.house.database.pool.query("select 1 from weighing where signal_id = any ($1)", [
    [own, other],
  ])
  assert.equal(rows.length, 0)
})

test("a withdrawn signal is no longer read or weighed by anybody", async () => {
  const id = await reported("fatima")
  await nabij.as("fatima").api("POST", `/signals/${id}/withdrawal`, {})
  assert.equal((await nabij.as("saskia").api("GET", `/inbox/${id}`)).status, 404)
  assert.equal((await weigh("saskia", [id])).status, 404)
})

test("two coordinators weigh at once: both are kept, and the second is told before overwriting", async () => {
  const id = await reported("fatima")
  const { seen } = (await nabij.as("saskia").api("GET", `/inbox/${id}`)).json()
  const answers = await Promise.all([
    weigh("saskia", [id], { seen, outcome: "internal" }),
    weigh("saskia", [id], { seen, outcome: "external" }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400])
  assert.match(answers.find(({ status }) => status === 400)?.text ?? "", /net door iemand anders gewogen/)
  const again = await weigh("saskia", [id], { outcome: "none" })
  assert.equal(again.status, 201, "who knows of it may still decide otherwise")
})

test("many weighings of the same signals in another order wait for each other instead of failing", async () => {
  const ids = [await reported("fatima"), await reported("fatima"), await reported("fatima")]
  const answers = await Promise.all(
    [ids, [...ids].reverse(), ids, [...ids].reverse()].map((order) => weigh("saskia", order)),
  )
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201],
  )
})

test("a name in the reason is hidden before it is kept", async () => {
  const id = await reported("fatima")
  const answer = await weigh("saskia", [id], { reason: "Bel mevrouw Jansen op 06-12345678, zij weet hier meer van." })
  assert.match(answer.json().hidden, /1 naam en 1 telefoonnummer/)
  const { rows } = await nabij.house.database.pool.query(
    "select w::text as whole from weighing w where signal_id = $1",
    [id],
  )
  assert.doesNotMatch(rows[0].whole, /Jansen|12345678/)
})

test("without outcome, reason or signal the form comes back with everything, and nothing is kept", async () => {
  const id = await reported("fatima")
  const empty = await nabij.as("saskia").post("/postvak/wegen", { week: "2026-W45" })
  assert.equal(empty.status, 400)
  assert.match(empty.text, /Kies ten minste één signaal/)
  assert.match(empty.text, /Kies wat er met dit signaal gebeurt/)
  const half = await nabij.as("saskia").post("/postvak/wegen", { signals: id, outcome: "none", reason: "kort" })
  assert.match(half.text, /Schrijf in één of twee zinnen waarom/)
  assert.match(half.text, new RegExp(`value="${id}" checked`))
  assert.equal((await weigh("saskia", [id], { settledTheme: "bestaat_niet" })).status, 400)
})

test("a weighing is never changed or removed", async () => {
  const id = await reported("fatima")
  await weigh("saskia", [id])
  for (const change of ["update weighing set reason = 'anders'", "delete from weighing"])
    await assert.rejects(nabij.house.database.pool.query(change), /append-only/)
})

test("reading an inbox leaves a line in the log of reads, without text", async () => {
  const id = await reported("fatima")
  await nabij.as("saskia").api("GET", `/inbox/${id}`)
  const { rows } = await nabij.house.database.pool.query(
    "select a::text as whole, person_id from audit a where operation = 'inboxSignal' and subject = $1",
    [id],
  )
  assert.equal(rows[0].person_id, nabij.person.saskia)
  assert.doesNotMatch(rows[0].whole, /verwarming/)
})
