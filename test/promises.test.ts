import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { operations } from "../src/app.tsx"
import { claims, piecesOf } from "../src/features/promises/claims.ts"
import { deedsOf, wordless } from "../src/features/promises/deed-rules.ts"
import { deedGroups } from "../src/features/promises/deed-words.ts"
import { ways } from "../src/features/promises/model.ts"
import { type PromiseName, promiseGroups, promiseNames } from "../src/features/promises/promise-list.ts"
import { linesOf, listed } from "../src/features/promises/rules.ts"
import { pieceWords, watcherWords } from "../src/features/promises/words.ts"
import { safeCount, safeSources } from "../src/methods/privacy/disclosure.ts"
import { addBundle, ask } from "./features/agenda-world.ts"
import { report } from "./features/feedback-course.ts"
import { addAreas } from "./features/findings-world.ts"
import { type PersonName, people } from "./people.ts"
import { openHouse, type TestHouse } from "./support/house.ts"
import { make } from "./support/promise-world.ts"
import { rowsWith } from "./support/search-tables.ts"
import { unmetProofs } from "./support/unmet-proofs.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
})
after(() => nabij.close())
const pool = () => nabij.house.database.pool
const everybody = Object.keys(people) as PersonName[]

/** One proof a promise; the page can say no promise that is not here. */
const proofs: Record<PromiseName, () => Promise<void>> = {
  async masked() {
    const account = "Mevrouw Hadewych Brugmans, Kerkstraat 12 in Utrecht, belt 06 12345678 en krijgt niemand"
    await report(nabij.visitor, "anonymous", account)
    assert.deepEqual(await rowsWith(pool(), "Brugmans|Kerkstraat 12|12345678"), [])
    const page = await nabij.visitor.post("/signalen/nieuw", {
      ...{ account, mode: "anonymous", week: "2026-W46", showFirst: "on" },
    })
    assert.match(page.text, /Zo bewaren wij je tekst/)
  },
  async noTrace() {
    const headers = {
      "X-Forwarded-For": "203.0.113.7",
      "User-Agent": "Merkbrowser/7",
      Referer: "https://merk.example/",
    }
    const body = JSON.stringify({ account: "Een jongen slaapt in de bus", mode: "anonymous", week: "2026-W46" })
    const sent = { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body }
    assert.equal((await nabij.app.request("http://localhost:3000/api/v1/signals", sent)).status, 201)
    assert.deepEqual(await rowsWith(pool(), "203\\.0\\.113|Merkbrowser|merk\\.example"), [])
  },
  async weekOnly() {
    for (const mode of ["named", "code", "anonymous"] as const) {
      const { id } = await report(nabij.as("fatima"), mode, "Een vrouw eet om de dag, zegt zij")
      for (const { table, row } of await rowsWith(pool(), id))
        assert.doesNotMatch(row, /2026-11-18|10:00:00/, `${table}: ${row}`)
    }
    const { rows } = await pool().query("select distinct at::text from audit where operation = 'reportSignal'")
    for (const { at } of rows) assert.match(at, /^2026-11-16 0[01]:00:00/)
  },
  async noTieToPerson() {
    const { rows } = await pool().query(`
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent from pg_constraint c where c.contype = 'f'`)
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const { child, parent } of rows) if (child === from && !seen.has(parent)) reaches(parent, seen.add(parent))
      return seen
    }
    for (const name of ["need", "need_step"]) assert.ok(!reaches(name).has("signal"), name)
    for (const name of ["signal", "signal_reporter"]) assert.ok(!reaches(name).has("need"), name)
    assert.ok(rows.length > 50)
  },
  async anonymousIsNobody() {
    const before = (await rowsWith(pool(), nabij.person.fatima as string)).length
    const { id } = await report(nabij.as("fatima"), "anonymous", "Een buurman durft niet naar het loket")
    const { rows } = await pool().query(
      "select s.organisation_id, r.reporter_key, r.reporter_code, r.team_id from signal s join signal_reporter r on r.signal_id = s.id where s.id = $1",
      [id],
    )
    assert.deepEqual(Object.values(rows[0]), [null, null, null, null])
    assert.equal((await rowsWith(pool(), nabij.person.fatima as string)).length, before, "no new row holds her")
    for (const { row } of await rowsWith(pool(), id))
      for (const other of Object.values(nabij.organisation)) assert.ok(!row.includes(other), row)
  },
  async typingIsNotKept() {
    const account = "Bij de Paardenbloemkade durft iemand niet meer te bellen"
    assert.equal((await nabij.as("fatima").api("POST", "/signal-likenesses", { account })).status, 200)
    assert.deepEqual(await rowsWith(pool(), "Paardenbloemkade"), [])
  },
  async nobodyChanges() {
    const { id } = await report(nabij.as("fatima"), "named", "Een leerling mijdt de kantine om het geld")
    await assert.rejects(pool().query("update signal set account = 'x' where id = $1", [id]), /append-only/)
    await assert.rejects(pool().query("delete from signal where id = $1", [id]), /append-only|violates/)
    const changing = operations.filter(
      ({ path, method }) => /^\/(signals|inbox)\//.test(path) && /PUT|DELETE/.test(method),
    )
    assert.deepEqual(changing, [])
  },
  async onlyYouWithdraw() {
    const { id } = await report(nabij.as("fatima"), "named", "Een kind komt zonder ontbijt op school")
    for (const who of everybody.filter((who) => who !== "fatima"))
      assert.equal((await nabij.as(who).api("POST", `/signals/${id}/withdrawal`)).status, 404, who)
    const { receipt } = await report(nabij.visitor, "anonymous", "Iets heel anders, over de bus")
    await make(nabij.visitor, "POST", "/receipt-withdrawals", { receipt })
    const { rows } = await pool().query("select 1 from signal_withdrawal where signal_id = $1", [id])
    assert.equal(rows.length, 0)
    await make(nabij.as("fatima"), "POST", `/signals/${id}/withdrawal`)
  },
  async withdrawnIsUnread() {
    const { id } = await report(nabij.as("fatima"), "named", "Een oudere verwart zijn medicijnen")
    assert.equal((await nabij.as("saskia").get(`/postvak/${id}`)).status, 200)
    await make(nabij.as("fatima"), "POST", `/signals/${id}/withdrawal`)
    for (const address of [`/postvak/${id}`, `/api/v1/inbox/${id}`, `/postvak/${id}/vragen`])
      assert.equal((await nabij.as("saskia").get(address)).status, 404, address)
    assert.match((await nabij.as("fatima").get(`/signalen/${id}`)).text, /Ingetrokken/)
  },
  async minima() {
    const minima = { count: 5, denominator: 50, sources: 3 }
    assert.equal(safeCount(4, minima).kind, "tooFew")
    assert.equal(safeSources(2, minima).kind, "tooFew")
    const bundle = await addBundle(nabij, { state: "structural", from: { "wijkteam-noord": 4 } })
    const item = await ask(nabij, bundle)
    const question = (await nabij.as("wim").api("GET", `/addressed-questions/${item}`)).json()
    assert.equal(question.evidence.finding.signals.kind, "tooFew")
    const page = await nabij.as("wim").get(`/vragen/${item}`)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /\b(4|vier) (signalen|mensen|werkers)|Wijkteam Noord/)
    assert.equal((await nabij.visitor.get(`/agenda/${item}`)).status, 404, "not public without consent")
  },
  async questionHasOneReader() {
    const { id, receipt } = await report(nabij.visitor, "anonymous", "Een man betaalt drie keer dezelfde brief")
    const { id: questionId } = await make(nabij.as("els"), "POST", `/inbox/${id}/questions`, {
      question: "Wanneer zie je dit vooral?",
    })
    await make(nabij.visitor, "POST", "/receipt-answers", { receipt, questionId, answer: "In de winter" })
    for (const who of everybody) {
      const { status } = await nabij.as(who).api("GET", `/inbox/${id}/questions`)
      assert.equal(status, who === "els" ? 200 : 404, who)
    }
  },
  async nameReadIsTold() {
    const { id } = await report(nabij.as("fatima"), "named", "Een gezin krijgt geen sleutel van de box")
    await make(nabij.as("saskia"), "POST", `/inbox/${id}/name-readings`, { why: "ask" })
    const page = await nabij.as("fatima").get("/mijn-naam")
    assert.match(page.text, /Saskia Hofstra/)
  },
  ...unmetProofs,
}

suite("what Nabij promises, it does", () => {
  for (const name of promiseNames) test(`promise: ${name}`, () => proofs[name]())
})

suite("the page 'Wie ziet wat?' says what is proven, and no more", () => {
  test("every promise on the page has a name with a proof, once", () => {
    const said = promiseGroups(nabij.house.settings).flatMap(({ promises }) => promises.map(({ name }) => name))
    assert.deepEqual([...said].sort(), [...promiseNames].sort())
  })

  test("every line of its tables is a claim, and every claim stands in a line", async () => {
    const page = (await nabij.visitor.get("/wie-ziet-wat")).text.replaceAll("&#39;", "'")
    const lines = ways.flatMap((way) => linesOf(way).map((line) => ({ way, ...line })))
    const entries = [...page.matchAll(/<li class="nabij-entries__entry">/g)]
    assert.equal(entries.length, lines.length)
    for (const { way, who, pieces: seen } of lines) {
      assert.ok(page.includes(who), who)
      const sees = [...seen.always, ...seen.shared, ...seen.asked]
      const said = sees.length > 0 ? Object.values(seen) : []
      for (const sight of said) assert.ok(page.includes(listed(sight)), listed(sight))
      assert.equal(Object.values(seen).flat().length, piecesOf(way).length, "each piece stands in one place")
    }
    const told = lines.flatMap(({ way, who, pieces: seen }) =>
      Object.entries(seen).flatMap(([sight, ones]) => ones.map((piece) => ({ way, who, piece, sight }))),
    )
    for (const { way, watcher, piece, sight } of claims) {
      const found = told.filter(
        (one) => one.way === way && one.piece === piece && one.who.includes(watcherWords[watcher]),
      )
      assert.deepEqual(
        found.map((one) => one.sight),
        [sight],
        `${way} ${watcher} ${pieceWords[piece]}`,
      )
    }
  })

  test("everything that the program can do has words, and stands with exactly the roles that may", async () => {
    assert.deepEqual(wordless(operations), [], "give these operations words in src/features/promises/*-deeds.ts")
    const names = new Set(operations.map(({ name }) => name))
    const gone = deedGroups.flatMap(({ deeds }) => Object.keys(deeds)).filter((name) => !names.has(name))
    assert.deepEqual(gone, [], "no words for what is not there")
    const worker = deedsOf(operations).find(({ who }) => who === "Werker")
    const words = worker?.groups.flatMap((group) => group.words) ?? []
    assert.ok(words.includes("je eigen signalen lezen"))
    assert.ok(!words.some((word) => word.startsWith("een signaal wegen")))
  })

  test("for a visitor it is as quiet as the form: no cookie, nothing kept, no address passed on, a way out", async () => {
    const { headers, text } = await nabij.visitor.get("/wie-ziet-wat")
    assert.equal(headers.get("set-cookie"), null)
    assert.equal(headers.get("cache-control"), "no-store")
    assert.equal(headers.get("referrer-policy"), "no-referrer")
    assert.match(text, /Snel weg/)
    for (const address of ["/", "/signalen/nieuw", "/bon"])
      assert.match((await nabij.visitor.get(address)).text, /href="\/wie-ziet-wat"/)
  })
})
