import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { after, before, suite, test } from "node:test"
import { z } from "zod"
import { operations, pages } from "../src/app.tsx"
import { letterToken } from "../src/features/agenda/link-rules.ts"
import { findPossibleBundles } from "../src/features/bundles/rounds.ts"
import { addStatement } from "../src/features/bundles/store.ts"
import { mailTeamDigests } from "../src/features/feedback/rounds.ts"
import { helperToken } from "../src/features/matches/link-rules.ts"
import { deliverMail } from "../src/platform/mail/deliver.ts"
import { writeMail } from "../src/platform/mail/write-mail.ts"
import { runRound } from "../src/platform/rounds.ts"
import { addAreas, addBundle, ask, consent, everybody, mails } from "./features/agenda-world.ts"
import { addPlanners } from "./features/claims-world.ts"
import { tell, theme } from "./features/findings-world.ts"
import { openPostOffice } from "./platform/post-office.ts"
import { openHouse, type TestHouse, type Visit } from "./support/house.ts"

/** What somebody would try who wants to know more than they may. */
const made = async (who: Visit, path: string, body: object, method = "POST") => {
  const answer = await who.api(method, path, body)
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
const report = (who: Visit, mode: string, account = "Een student stopt omdat hij bang is voor de schuld") =>
  made(who, "/signals", { account, mode, theme, week: "2026-W46", peopleLeast: 1 })
const weigh = (who: Visit, signal: string, outcome = "internal") =>
  made(who, "/weighings", { signals: [signal], outcome, reason: "Dit hoort bij wat wij vaker zien." })

suite("nobody finds out who reported under a code", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
  })
  after(() => nabij.close())

  test("by laying it in a bundle beside a signal with a name and counting the reporters", async () => {
    const [fatima, saskia] = [nabij.as("fatima"), nabij.as("saskia")]
    const [named, coded] = [await report(fatima, "named"), await report(fatima, "code")]
    for (const { id } of [named, coded]) await weigh(saskia, id)
    const counted: string[] = []
    const other = await report(saskia, "code")
    await weigh(saskia, other.id)
    for (const second of [coded, other]) {
      const bundle = await made(saskia, "/bundles", {
        bottleneck: "Jongeren durven niet te lenen.",
        theme,
        reach: "internal",
      })
      for (const { id } of [named, second])
        await made(saskia, `/bundles/${bundle.id}/links`, { signal: id, why: "Hetzelfde." })
      const { sources } = (await saskia.api("GET", `/bundles/${bundle.id}`)).json()
      const found = (await saskia.api("GET", `/bundles/${bundle.id}/finding`)).json().sources
      counted.push(JSON.stringify([sources.reporters, sources.mostFromOne, found.reporters, found.largestReporter]))
    }
    assert.equal(counted[0], counted[1], "the count says whether the code is Fatima's")
  })

  test("in the tables: no row under a code shares anything with a row that holds a name", async () => {
    const { rows } = await nabij.house.database.pool.query(
      `select n.signal_id from signal_reporter c join signal_reporter n on n.reporter_key = c.reporter_key
       join signal s on s.id = n.signal_id where c.reporter_code is not null and s.mode = 'named'`,
    )
    assert.deepEqual(rows, [])
  })

  test("by the mail to a team in which there is nobody else", async () => {
    const { house, organisation, person } = nabij
    await house.database.pool.query("insert into team values ($1, $2, 'Klein', 'saskia@voorbeeld.example')", [
      "11111111-1111-4111-8111-111111111111",
      organisation["wijkteam-noord"],
    ])
    await house.database.pool.query("update membership set team_id = $1 where person_id = $2", [
      "11111111-1111-4111-8111-111111111111",
      person.fatima,
    ])
    const before = (await mails(nabij)).length
    const { id } = await report(nabij.as("fatima"), "code")
    await weigh(nabij.as("saskia"), id)
    nabij.setClock("2026-11-24")
    await runRound(house, mailTeamDigests)
    assert.deepEqual((await mails(nabij)).slice(before), [])
  })
})

suite("nobody outside finds a small number or a name", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
    await addAreas(nabij)
  })
  after(() => nabij.close())

  const seen = async (item: string) => (await nabij.visitor.api("GET", `/agenda-items/${item}`)).json()
  const link = async (bundle: string, from: string) => {
    const id = await tell(nabij, {
      organisation: from as "wijkteam-noord",
      reporter: randomUUID(),
      outcome: "external",
    })
    await made(nabij.as("els"), `/bundles/${bundle}/links`, { signal: id, why: "Hetzelfde knelpunt." })
  }

  test("by taking the evidence of one question from that of the next", async () => {
    const bundle = await addBundle(nabij, { state: "structural" })
    await consent(nabij, bundle, everybody)
    const first = await seen(await ask(nabij, bundle))
    assert.equal(first.evidence.finding.signals.value, 12)
    await link(bundle, "wijkteam-noord")
    nabij.setClock("2026-11-25")
    const second = await seen(
      await ask(nabij, bundle, { addresseeId: undefined as never, newAddressee: "De provincie", newKind: "addressee" }),
    )
    assert.deepEqual(second.evidence.finding, first.evidence.finding, "13 beside 12 tells of one signal")
    const { rows } = await nabij.house.database.pool.query(
      "select content->'sources'->>'signals' as n from finding where bundle_id = $1 order by n",
      [bundle],
    )
    assert.deepEqual(
      rows.map(({ n }) => n),
      ["12", "13"],
      "within the house the evidence of that day is kept",
    )
    for (let more = 0; more < 4; more++) await link(bundle, "jeugdpunt-linde")
    nabij.setClock("2026-12-02")
    const third = await seen(
      await ask(nabij, bundle, {
        addresseeId: undefined as never,
        newAddressee: "De woonstichting",
        newKind: "addressee",
      }),
    )
    assert.equal(third.evidence.finding.signals.value, 17)
  })

  test("by looking at the verdicts again each day", async () => {
    const bundle = await addBundle(nabij, { state: "structural" })
    await consent(nabij, bundle, everybody)
    const item = await ask(nabij, bundle)
    await made(nabij.as("els"), `/agenda-items/${item}/follow-ups`, {
      state: "resolved",
      note: "Er is een afspraak gemaakt.",
    })
    const { pool } = nabij.house.database
    const signals = (await pool.query("select signal_id from current_bundle_link where bundle_id = $1", [bundle])).rows
    const told: string[] = []
    for (const { signal_id } of signals) {
      await pool.query(
        `insert into resolution_verdict (id, agenda_item_id, signal_id, answer, given_week, follow_up_id)
         select gen_random_uuid(), $1, $2, 'yes', '2026-11-16', id from follow_up where agenda_item_id = $1`,
        [item, signal_id],
      )
      told.push((await seen(item)).verdicts?.yes?.value ?? 0)
    }
    assert.deepEqual([...new Set(told)], [0, 5, 10])
  })

  test("in words that were written before an organisation joined, or for colleagues only", async () => {
    const from = { "wijkteam-noord": 5, "jeugdpunt-linde": 4 }
    const bundle = await addBundle(nabij, { state: "structural", from })
    const item = await ask(nabij, bundle, {
      question: "Wat doet de gemeente, nu Buren helpen buren het niet alleen kan dragen?",
      contactEmail: "jeugd@oeverstad.example",
    })
    const by = { statedBy: nabij.person.saskia as string, statedAt: nabij.house.clock() }
    const bottleneck = "Bij Jeugdpunt Linde stoppen 2 jongeren, en Buren helpen buren ziet het ook"
    await addStatement(nabij.house.database.kysely, {
      bundleId: bundle,
      bottleneck: bottleneck as never,
      explanation: "" as never,
      ...by,
    })
    await link(bundle, "buren-helpen-buren")
    await consent(nabij, bundle, { ...everybody, "buren-helpen-buren": "Buren helpen buren zag maar 3 gezinnen" })
    await made(nabij.as("els"), `/agenda-items/${item}/sendings`, {
      contactName: "afdeling Jeugd",
      contactEmail: "jeugd@oeverstad.example",
    })
    const mail = (await mails(nabij)).filter(({ recipient }) => recipient === "jeugd@oeverstad.example").at(-1)
    const outside = [
      JSON.stringify(await seen(item)),
      (await nabij.visitor.get(`/agenda/${item}`)).text,
      (await nabij.visitor.get("/agenda")).text,
      (await nabij.visitor.get("/agenda.atom")).text,
      (await nabij.as("wim").get(`/vragen/${item}`)).text,
      mail?.body ?? "",
    ]
    for (const text of outside) {
      assert.match(text, /stoppen enkele jongeren/)
      assert.doesNotMatch(text, /Jeugdpunt Linde|Buren helpen buren|2 jongeren|3 gezinnen/)
    }
  })

  test("in the log, where a mail server says no to an address", async () => {
    const office = await openPostOffice()
    const lines: string[] = []
    const house = { ...nabij.house, log: (line: string, error?: unknown) => lines.push(`${line} ${error ?? ""}`) }
    house.settings = { ...house.settings, MAIL_URL: office.url }
    office.refused.add("wim@voorbeeld.example")
    await house.database.kysely
      .transaction()
      .execute((database) =>
        writeMail(database, { recipient: "wim@voorbeeld.example", subject: "x", body: "y" }, house.clock()),
      )
    await runRound(house, deliverMail)
    await office.close()
    assert.ok(lines.length > 0)
    for (const line of lines) assert.doesNotMatch(line, /@|nobody of that name/)
  })
})

suite("what is of one organisation only does not exist for another", () => {
  test("an internal bundle, by any address under it, with everything filled in right", async () => {
    const nabij = await openHouse()
    const bundle = await addBundle(nabij, { reach: "internal", state: "structural", from: { "wijkteam-noord": 5 } })
    const { pool } = nabij.house.database
    const { rows } = await pool.query("select signal_id from current_bundle_link where bundle_id = $1 limit 1", [
      bundle,
    ])
    const signal = rows[0].signal_id as string
    const why = "Een reden die lang genoeg is."
    const body = {
      ...{
        signal,
        why,
        note: why,
        dissent: why,
        bottleneck: why,
        explanation: why,
        question: why,
        reason: why,
        heard: why,
      },
      ...{
        state: "possiblePattern",
        decision: "structural",
        criterion: 1,
        judgement: "met",
        agreed: "yes",
        answer: "yes",
      },
      ...{ other: signal, double: "yes" },
      ...{ percent: 12, label: "landelijk", source: "CBS", year: 2025, seen: 1, asked: 10, contactName: "Jeugd" },
      ...{
        organisationId: nabij.organisation["wijkteam-noord"],
        organisations: [nabij.organisation["jeugdpunt-linde"]],
      },
      addresseeId: nabij.organisation["gemeente-oeverstad"],
    }
    const count = async () => (await pool.query("select count(*)::int as n from bundle_state")).rows[0].n
    const before = await count()
    const under = operations.filter(({ path }) => path.startsWith("/bundles/:id"))
    for (const who of ["bram", "els", "tom", "noor", "wim", "anita", "fatima"] as const) {
      for (const { method, path, name } of under) {
        const address = path.replace(":id", bundle).replace(":signal", signal)
        const answer = await nabij.as(who).api(method, address, method === "GET" ? undefined : body)
        assert.equal(answer.status, 404, `${who} ${name}: ${answer.text}`)
        assert.doesNotMatch(answer.text, /schulden/)
      }
      for (const route of pages(nabij.house).filter(({ path }) => path.startsWith("/bundels/:id"))) {
        const address = route.path.replace(":id", bundle).replace(":signal", signal)
        const visit = nabij.as(who)
        const { status } = route.kind === "send" ? await visit.post(address, body as never) : await visit.get(address)
        assert.equal(status, 404, `${who} ${address}`)
      }
    }
    assert.equal(await count(), before)
    await nabij.close()
  })
})

suite("nothing falls over", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
  })
  after(() => nabij.close())
  const send = (path: string, headers: Record<string, string>, body: string, method = "POST") =>
    nabij.app.request(`http://localhost:3000${path}`, { method, headers, body })

  test("on a form that does not arrive whole", async () => {
    for (const type of ["multipart/form-data; boundary=x", "multipart/form-data"])
      assert.equal((await send("/signalen/nieuw", { "Content-Type": type }, "kapot")).status, 400)
  })

  test("on a form from elsewhere, which is refused on a page and in the API", async () => {
    const from = { Origin: "https://elders.example", "Content-Type": "text/plain" }
    for (const path of ["/signalen/nieuw", "/api/v1/signals"])
      assert.equal((await send(path, from, '{"mode":"anonymous"}')).status, 403)
  })

  test("on a form of an old browser that says of no page where it comes from: taken from a visitor alone", async () => {
    const old = { Origin: "null", "Content-Type": "application/x-www-form-urlencoded" }
    const session = { Cookie: `nabij=${nabij.as("fatima").token}` }
    const [form, path] = ["account=kort", "/signalen/nieuw"]
    assert.equal((await send(path, old, form)).status, 400, "it is read, and what does not fit is told")
    assert.equal((await send(path, { ...old, ...session }, form)).status, 403)
    assert.equal((await send(path, { ...old, "Sec-Fetch-Site": "cross-site" }, form)).status, 403)
  })

  test("when a hundred do the same at once: one is done, the others hear that it is", async () => {
    const [fatima, saskia, els] = [nabij.as("fatima"), nabij.as("saskia"), nabij.as("els")]
    const signals = await Promise.all(Array.from({ length: 4 }, () => report(fatima, "named")))
    for (const { id } of signals) await weigh(saskia, id, "external")
    const bundle = await made(saskia, "/bundles", {
      bottleneck: "Jongeren durven niet te lenen.",
      theme,
      reach: "shared",
    })
    const many = async (who: Visit, path: string, body: object, method = "POST") => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => who.api(method, path, body)))
      const statuses = answers.map(({ status }) => status)
      assert.ok(
        statuses.every((status) => status < 500),
        `${path}: ${answers.find(({ status }) => status >= 500)?.text}`,
      )
      return statuses.filter((status) => status < 300).length
    }
    const [first, second] = signals
    assert.equal(await many(saskia, `/bundles/${bundle.id}/links`, { signal: first.id, why: "Hetzelfde knelpunt." }), 1)
    await Promise.all([
      many(saskia, `/bundles/${bundle.id}/links`, { signal: second.id, why: "Hetzelfde knelpunt." }),
      many(fatima, `/signals/${second.id}/withdrawal`, {}),
    ])
    const why = "Wij horen dit van veel kanten."
    assert.equal(await many(saskia, `/bundles/${bundle.id}/states`, { state: "possiblePattern", why }), 1)
    assert.equal(await many(els, `/bundles/${bundle.id}/decision`, { decision: "structural", why }), 1)
    await many(saskia, `/bundles/${bundle.id}/consents`, { agreed: "yes" })
    const question = {
      addresseeId: nabij.organisation["gemeente-oeverstad"],
      contactName: "Jeugd",
      question: "Wat doet de gemeente hieraan?",
      reason: "De begroting komt eraan.",
    }
    assert.equal(await many(els, `/bundles/${bundle.id}/agenda-items`, question), 1)
    const [item] = (await nabij.as("wim").api("GET", "/addressed-questions")).json()
    await many(nabij.as("wim"), `/addressed-questions/${item.id}/answers`, {
      kind: "accepted",
      reasons: "Wij gaan dit doen.",
      steps: "Een spreekuur",
    })
    const { rows } = await nabij.house.database.pool.query(
      `select (select count(*)::int from bundle_state) as states, (select count(*)::int from answer) as answers,
              (select count(*)::int from agenda_item) as items, (select count(*)::int from signal_withdrawal) as withdrawn,
              (select count(*)::int from consent) as consents`,
    )
    assert.deepEqual(rows[0], { states: 5, answers: 1, items: 1, withdrawn: 1, consents: 12 })
  })
})

/** A name and a number that no table may hold, wherever somebody types them. */
const canary = "Bel mevrouw Hadewych Brugmans op 06 12345678"
/** Fields in which a name is meant: of an account, an organisation, a contact, a place, a theme, a source. */
const meant =
  /^(name|email|password|newPassword|code|token|receipt|organisationName|contactName|contactEmail|newAddressee|label|labelNl|labelBe|parentCode|licence|source|team|theme|settledTheme|area|areas|themes|organisations|week|dueOn|until|version|item|paper|desk|worksFrom|worksUntil|right|lastDay|countsUntil|day|unitOne|unitMany|holder|number)$/

/** What a program fills in, or the address of a sign-in server: nobody writes about anybody in it. */
const technical =
  /^(signIn|choosePassword|takeSecondStep|addPasskey|signInWithPasskey|keepOrganisationSignIn)\.(device|answer|issuer|clientId|secret|domains)$/

suite("no personal data is stored, whatever field it is typed in", () => {
  let nabij: TestHouse
  const tried = new Set<string>()
  before(async () => {
    nabij = await openHouse()
    await addAreas(nabij)
  })
  after(() => nabij.close())

  /** Does an action with the canary in these fields. */
  async function typed(
    who: Visit,
    name: string,
    body: Record<string, unknown>,
    fields: string[],
    ids: Record<string, string> = {},
  ) {
    const operation = operations.find((one) => one.name === name)
    assert.ok(operation, name)
    const path = operation.path.replace(/:(\w+)/g, (_, id) => ids[id] ?? "")
    for (const field of fields) tried.add(`${name}.${field}`)
    return made(who, path, { ...body, ...Object.fromEntries(fields.map((field) => [field, canary])) }, operation.method)
  }

  /** Two groups of signals that resemble each other: one goes to a bundle, the other is none. */
  async function proposals(saskia: Visit, bundle: string) {
    const groups = [
      "De buslijn naar het ziekenhuis is opgeheven",
      "De jaarafrekening van de energie is te hoog, gezin stookt niet",
    ]
    const texts = groups.flatMap((text) => Array.from({ length: 5 }, (_, index) => `${text}, keer ${index + 1}`))
    for (const account of texts) {
      const { id } = await made(nabij.as("fatima"), "/signals", { account, mode: "named", week: "2026-W46" })
      await weigh(saskia, id, "external")
    }
    await made(saskia, "/bundle-searches", {})
    await runRound(nabij.house, findPossibleBundles)
    const found = (await saskia.api("GET", "/bundle-proposals")).json().proposals as { id: string }[]
    assert.ok(found.length >= 2, JSON.stringify(found))
    await typed(saskia, "addProposal", { bundle }, ["why"], { id: found[0]?.id ?? "" })
    await typed(saskia, "dismissProposal", {}, ["why"], { id: found[1]?.id ?? "" })
  }

  /** A word may not hold a name at all, and neither may the concept or the topic that it is put under. */
  async function words(anita: Visit) {
    const word = { kind: "stopWord", word: "zogezegd" }
    await typed(anita, "changeWord", word, ["why"])
    for (const [field, body] of [
      ["word", { kind: "stopWord" }],
      ["meaning", { kind: "abbreviation", word: "hb" }],
      ["topic", { kind: "variant", word: "zogezegd" }],
      ["concept", { kind: "variant", word: "zogezegd", topic: "schulden-en-incasso" }],
    ] as const) {
      const answer = await anita.api("POST", "/word-changes", { ...body, [field]: canary })
      assert.equal(answer.status, 400, `${field}: ${answer.text}`)
      tried.add(`changeWord.${field}`)
    }
  }

  /** What the watch asks, and two patterns that it found: one is none, of the other comes a bundle. */
  async function patterns(saskia: Visit) {
    const settings = { leastSignals: 6, leastReporters: 3, leastOrganisations: 3, leastRatio: 1.5, percent: 5 }
    const method = { adjustment: "benjamini-yekutieli", periods: [13] }
    await typed(nabij.as("tom"), "changeWatchSettings", { ...settings, ...method }, ["why"])
    const { rows } = await nabij.house.database.pool.query(`
      with run as (insert into watch_run (id, state, asked_at) values (gen_random_uuid(), 'done', now()) returning id)
      insert into watch_pattern (id, run_id, place, theme_code, from_week, until_week, signals, content)
      select gen_random_uuid(), run.id, n, 'wonen', '2026-08-24', '2026-11-16', 12, '{"also": [], "objections": []}'
      from run, generate_series(1, 2) n returning id`)
    await typed(saskia, "dismissPossiblePattern", {}, ["why"], { id: rows[0].id })
    await typed(saskia, "beginBundleFromPattern", { reach: "internal" }, ["bottleneck", "explanation"], {
      id: rows[1].id,
    })
  }

  /** Where counting people is on, and a count that is stopped; it was begun without a keyholder, as none is needed to stop it. */
  async function people(anita: Visit, saskia: Visit) {
    const organisationId = nabij.organisation["wijkteam-noord"]
    const on = { organisationId, allowed: "ja", dpiaOn: "2026-01-15" }
    await typed(anita, "allowPeopleCount", on, ["dpiaReference", "why"])
    const { rows } = await nabij.house.database.pool.query(
      `with count as (
         insert into people_count values (gen_random_uuid(), $1, null, 2026, $2, null, now(), 'proef', '', '') returning id)
       insert into people_count_key select id, '' from count returning count_id as id`,
      [theme, organisationId],
    )
    await typed(saskia, "stopPeopleCount", {}, ["why"], { id: rows[0].id })
  }

  /** What whoever weighs asks, and what comes back by name and with a receipt. */
  async function dialogues(named: string, anonymous: { id: string; receipt: string }) {
    const asked = await typed(nabij.as("saskia"), "askReporter", {}, ["question"], { id: named })
    await typed(nabij.as("fatima"), "answerQuestionOnSignal", {}, ["answer"], { id: named, questionId: asked.id })
    const other = await typed(nabij.as("els"), "askReporter", {}, ["question"], { id: anonymous.id })
    const { receipt } = anonymous
    await typed(nabij.visitor, "answerByReceipt", { receipt, questionId: other.id }, ["answer"])
  }

  /** The lists behind asking help, and the desk without an account. */
  async function rightsAndDoors() {
    const [anita, noor] = [nabij.as("anita"), nabij.as("noor")]
    const right = { code: "stadspas", country: "nl", topics: ["money"] }
    const fields = ["name", "about", "place", "why"]
    await typed(anita, "addEntitlement", right, fields)
    await typed(anita, "changeEntitlement", { topics: ["money"] }, fields, { code: "stadspas" })
    const tiers = [canary, "Wie langer dan een week wacht."]
    await typed(anita, "changeHelpRule", { tiers, liftWeeks: 3 }, ["why"])
    // What stands on a screen for all to read may not hold a name at all.
    assert.equal((await noor.api("POST", "/help-desks", { place: canary })).status, 400)
    tried.add("openDesk.place")
    const { code } = (await noor.api("POST", "/help-desks", { place: "de bibliotheek" })).json()
    await typed(nabij.visitor, "askAtDesk", { urgency: "later" }, ["ask"], { desk: code })
  }

  /** What is offered and what is known of who gives; the kinds of help; which work is insured. */
  async function offersAndPolicies() {
    const [anita, noor] = [nabij.as("anita"), nabij.as("noor")]
    const ride = {
      item: "vervoer",
      units: 2,
      area: "BU90010101",
      radius: 0,
      languages: ["nl"],
      name: "Hadewych Brugmans",
      phone: "0612345678",
    }
    const { id } = await typed(nabij.visitor, "offerHelp", ride, ["doesNot"])
    await typed(noor, "checkOffer", { kind: "introduced" }, ["why"], { id })
    await typed(noor, "takeBackCheck", { kind: "introduced" }, ["why"], { id })
    await typed(noor, "stepOffer", { step: "paused" }, ["why"], { id })
    const words = { labelNl: "Rolstoel", unitOne: "rolstoel", unitMany: "rolstoelen" }
    await typed(anita, "addHelpItem", { ...words, code: "rolstoel", kind: "goods" }, ["why"])
    await typed(anita, "changeHelpItem", words, ["why"], { code: "rolstoel" })
    const policy = { country: "nl", holder: "Gemeente Oeverstad", worksFrom: "2026-11-01" }
    const made = await typed(noor, "addPolicy", policy, ["exceptions", "why"])
    await typed(noor, "changePolicy", policy, ["exceptions", "why"], { id: made.id })
  }

  /** Every step of help that is arranged, each way that it can go. */
  async function matches() {
    const [fatima, noor] = [nabij.as("fatima"), nabij.as("noor")]
    const ride = { item: "vervoer", units: 1, area: "BU90010101" }
    const pair = async () => {
      const ask = { ...ride, alias: "de overbuur", ask: "Iemand die meerijdt naar de dokter", urgency: "later" }
      const giver = { ...ride, radius: 3000, languages: ["nl"], name: "Iemand Gever", phone: "06 9876 5432" }
      const [need, offer] = [await made(fatima, "/needs", ask), await made(nabij.visitor, "/offers", giver)]
      return { need: need.id, offer: offer.id, reason: "other" }
    }
    const approved = async () => (await typed(noor, "approveMatch", await pair(), ["note"])).id
    const agreed = async () => {
      const id = await approved()
      await typed(fatima, "noteAgreement", { answer: "agreed" }, ["note"], { id })
      return id
    }
    await typed(noor, "refuseMatch", await pair(), ["note"])
    await typed(noor, "releaseMatch", { reason: "other" }, ["note"], { id: await approved() })
    const byPhone = await agreed()
    await typed(noor, "noteAcceptance", { answer: "accepted" }, ["note"], { id: byPhone })
    await typed(fatima, "endMatch", { outcome: "notDone", reason: "other" }, ["note"], { id: byPhone })
    const why = "Dit spraken wij zo af"
    await typed(noor, "changeMatchMode", { mode: "intermediary" }, ["why"])
    await nabij.house.database.pool.query(
      "insert into match_mode (id, organisation_id, mode, why, changed_at) values (gen_random_uuid(), $1, 'intermediary', $2, '2026-01-01')",
      [nabij.organisation["wijkteam-noord"], why],
    )
    const { need } = await pair()
    const [helper] = (await fatima.api("GET", `/help-choices/${need}`)).json().helpers
    await typed(fatima, "chooseHelper", { offer: helper.offerId }, ["note"], { id: need })
    await typed(noor, "changeHelpPolicy", { policy: "lex" }, ["why"], { code: "vervoer" })
    const token = helperToken(nabij.house.secret, await agreed())
    await typed(nabij.visitor, "answerAsHelper", { answer: "notAccepted" }, ["note"], { token })
  }

  /** What organisations write to each other about a need. */
  async function claims() {
    const [noor, bram] = [nabij.as("noor"), nabij.as("bram")]
    await addPlanners(nabij)
    const ask = { alias: "de achterbuur", ask: "Iemand die de planten water geeft", urgency: "later" }
    const { id } = await made(nabij.as("fatima"), "/needs", ask)
    await made(noor, `/needs/${id}/claims`, {})
    await typed(noor, "keepClaim", {}, ["note"], { id })
    await typed(noor, "askOver", { organisation: nabij.organisation["jeugdpunt-linde"] }, ["note"], { id })
    await typed(bram, "answerAskOver", { answer: "refused", reason: "noTime" }, ["note"], { id })
    await typed(noor, "releaseClaim", { reason: "noTime" }, ["note"], { id })
  }

  /** What everybody reads of a call-up, and who takes part. */
  async function callUps() {
    const noor = nabij.as("noor")
    const point = await made(noor, "/stock-points", { name: "Buurthuis De Brug", area: "BU90010101" })
    // What everybody reads on a poster may not hold a name at all.
    for (const field of ["street", "hours"]) {
      const lies = { name: "Buurthuis De Brug", area: "BU90010101", [field]: canary }
      assert.equal((await noor.api("POST", "/stock-points", lies)).status, 400, field)
      assert.equal((await noor.api("PUT", `/stock-points/${point.id}/place`, { [field]: canary })).status, 400, field)
      tried.add(`addStockPoint.${field}`).add(`placeStockPoint.${field}`)
    }
    const written = { units: 3, lastDay: "2026-12-12" }
    const asked = { ...written, item: "mondmasker", area: "BU90010101", point: point.id }
    const { id, slug } = await typed(noor, "makeCallUp", asked, ["instructions"])
    await typed(noor, "rewriteCallUp", written, ["instructions"], { id })
    for (const [method, path] of [
      ["POST", "/call-ups"],
      ["PUT", `/call-up-desk/${id}`],
    ] as const) {
      const pattern = `https://patroon.example/?wie=${canary}`
      assert.equal((await noor.api(method, path, { ...asked, pattern })).status, 400, path)
    }
    tried.add("makeCallUp.pattern").add("rewriteCallUp.pattern")
    const said = { units: 1, day: "2026-12-01", name: "Hadewych Brugmans", phone: "0612345678" }
    await typed(nabij.visitor, "pledgeToCallUp", said, [], { slug })
    await typed(noor, "closeCallUp", { reason: "enough" }, ["thanks"], { id })
  }

  /** An alias of the fund is refused when it looks like a name; the household's code is kept as a keyed hash alone. */
  async function fund() {
    const anita = nabij.as("anita")
    await typed(anita, "changeFundSetting", { application: "500", household: "9000" }, ["why"])
    const deciders = ["saskia", "bram", "els"] as const
    for (const who of deciders) await typed(anita, "nameFundDecider", { person: nabij.person[who] }, ["why"])
    const gift = { giver: "person", amount: "2000" }
    const [kept, back] = [
      await typed(anita, "noteFundGift", gift, ["note"]),
      await typed(anita, "noteFundGift", gift, ["note"]),
    ]
    assert.ok(kept.id)
    await typed(anita, "takeBackFundGift", {}, ["why"], { id: back.id })
    const wanted = { alias: "het gezin van boven", household: "HH-12", amount: "150", rights: ["other"] }
    const words = ["purpose", "plan", "rightsNote"]
    const long = Object.fromEntries(
      words.map((field) => [field, "Wij kijken samen naar de vaste lasten en bellen de woonstichting."]),
    )
    const named = await nabij.as("fatima").api("POST", "/fund-applications", { ...wanted, ...long, alias: canary })
    assert.equal(named.status, 400)
    tried.add("applyToFund.alias").add("applyToFund.household")
    const applied = async () => (await typed(nabij.as("fatima"), "applyToFund", wanted, words)).id
    const [paid, returned, gone] = [await applied(), await applied(), await applied()]
    await typed(nabij.as("fatima"), "withdrawFundApplication", {}, ["note"], { id: gone })
    for (const id of [paid, returned]) {
      for (const who of ["bram", "els"] as const)
        await typed(nabij.as(who), "decideOnFund", { decision: "approved" }, ["why"], { id })
      await typed(anita, "noteFundPayment", {}, ["note"], { id })
    }
    await typed(nabij.as("fatima"), "noteFundHandedOver", {}, ["note"], { id: paid })
    await typed(anita, "noteFundReturn", {}, ["why"], { id: returned })
    const sitting = (await anita.api("GET", "/fund-management")).json().deciders as { id: string }[]
    await typed(anita, "endFundDecider", {}, ["why"], { id: sitting[0]?.id ?? "" })
  }

  async function everything() {
    const [fatima, saskia, els, noor, wim] = (["fatima", "saskia", "els", "noor", "wim"] as const).map((who) =>
      nabij.as(who),
    ) as [Visit, Visit, Visit, Visit, Visit]
    const signal = { mode: "named", week: "2026-W46", theme }
    const first = await typed(fatima, "reportSignal", signal, ["account"])
    const second = await typed(fatima, "reportSignal", signal, ["account"])
    const groups = await typed(noor, "reportSignal", signal, ["account"])
    const anonymous = await typed(nabij.visitor, "reportSignal", { ...signal, mode: "anonymous" }, ["account"])
    const gone = await typed(nabij.visitor, "reportSignal", { ...signal, mode: "anonymous" }, ["account"])
    await typed(nabij.visitor, "withdrawByReceipt", { receipt: gone.receipt }, ["why"])
    await dialogues(first.id, anonymous)
    await typed(saskia, "weighSignals", { signals: [first.id, second.id], outcome: "external" }, ["reason"])
    const { id } = await typed(saskia, "beginBundle", { reach: "internal", theme }, ["bottleneck", "explanation"])
    await typed(saskia, "openBundle", {}, ["why"], { id })
    await typed(saskia, "restateBundle", {}, ["bottleneck", "explanation"], { id })
    for (const one of [first, second]) await typed(saskia, "linkSignal", { signal: one.id }, ["why"], { id })
    await typed(saskia, "markDouble", { signal: first.id, other: second.id, double: "yes" }, ["why"], { id })
    await typed(saskia, "unlinkSignal", {}, ["why"], { id, signal: second.id })
    await typed(fatima, "withdrawSignal", {}, ["why"], { id: second.id })
    await made(saskia, `/bundles/${id}/recognition-requests`, {
      organisations: [nabij.organisation["jeugdpunt-linde"]],
    })
    await typed(nabij.as("bram"), "answerRecognition", { answer: "yes" }, ["remark"], { id })
    await typed(saskia, "judgeCriterion", { criterion: 2, judgement: "met" }, ["note"], { id })
    await typed(saskia, "moveBundle", { state: "possiblePattern" }, ["why"], { id })
    await typed(els, "decideBundle", { decision: "structural" }, ["why", "dissent"], { id })
    await typed(saskia, "giveConsent", { agreed: "no" }, ["why"], { id })
    const asked = { alias: "de buurvrouw", urgency: "later" }
    const refused = await fatima.api("POST", "/needs", { ...asked, alias: canary, ask: "Hulp bij verhuizen" })
    assert.equal(refused.status, 400)
    tried.add("askForHelp.alias")
    const helped = async () => (await typed(fatima, "askForHelp", asked, ["ask"])).id
    const [need, other] = [await helped(), await helped()]
    await rightsAndDoors()
    await offersAndPolicies()
    await matches()
    await claims()
    await callUps()
    await typed(nabij.as("els"), "changeUnmetTheme", { theme: "zorg" }, ["why"], { kind: "right", code: "wmo" })
    await fund()
    await made(noor, `/needs/${need}/uptake`, {})
    await typed(noor, "endNeed", { outcome: "done" }, ["note"], { id: need })
    await typed(fatima, "withdrawNeed", {}, ["note"], { id: other })
    await proposals(saskia, id)
    await patterns(saskia)
    const weeks = { from: "2026-10-05", until: "2026-10-25" }
    const call = await typed(saskia, "noteCampaign", weeks, ["asked"])
    await typed(saskia, "correctCampaign", weeks, ["asked", "why"], { id: call.id })
    await typed(saskia, "withdrawCampaign", {}, ["why"], { id: call.id })
    const anita = nabij.as("anita")
    await words(anita)
    await people(anita, saskia)
    const months = { bundledMonths: 7, unbundledMonths: 8, authorMonths: 9 }
    await typed(anita, "changeRetention", months, ["why"])
    await typed(els, "changeEscrowSettings", { others: 3, organisations: 3, months: 12 }, ["why"])
    const labels = { labelNl: "Wachten op een woning", labelBe: "Wachten op een woning", parentCode: "wonen" }
    const code = "wachten_op_woning"
    await typed(anita, "addTheme", { ...labels, code }, ["description"])
    await typed(anita, "changeTheme", { ...labels, version: 1 }, ["description", "why"], { code })
    await nabij.house.database.pool.query("update membership set ended_at = now() where person_id = $1", [
      nabij.person.noor,
    ])
    for (const one of [groups, anonymous]) {
      await made(els, "/weighings", { signals: [one.id], outcome: "external", reason: "Dit gaat mee." })
      await made(els, `/bundles/${id}/links`, { signal: one.id, why: "Hetzelfde knelpunt." })
    }
    const absent = { agreed: "yes", organisationId: nabij.organisation["buren-helpen-buren"] }
    await typed(els, "recordConsent", absent, ["why", "heard"], { id })
    const item = await typed(
      els,
      "putOnAgenda",
      { addresseeId: nabij.organisation["gemeente-oeverstad"], contactName: "Jeugd" },
      ["question", "reason"],
      { id },
    )
    await typed(wim, "answerQuestion", { kind: "partly" }, ["reasons", "steps"], { id: item.id })
    const token = letterToken(nabij.house.secret, item.id)
    await typed(nabij.visitor, "answerByLetter", { kind: "accepted", name: "afdeling Jeugd" }, ["reasons", "steps"], {
      token,
    })
    await typed(els, "escalate", { step: "conversation" }, ["note", "letter"], { id: item.id })
    await typed(els, "followUp", { state: "resolved" }, ["note"], { id: item.id })
    await typed(fatima, "giveVerdict", { answer: "no" }, ["remark"], { agendaItemId: item.id })
    const bon = { receipt: anonymous.receipt, agendaItemId: item.id, answer: "no" }
    await typed(nabij.visitor, "giveVerdictByReceipt", bon, ["remark"])
  }

  test("every free text of every action", async () => {
    await everything()
    const { pool } = nabij.house.database
    const { rows: tables } = await pool.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await pool.query(
        `select t::text as line from "${name}" t where t::text ~* 'brugmans|1234 ?5678'`,
      )
      for (const { line } of rows) found.push(`${name}: ${line}`)
    }
    assert.deepEqual(found, [])
    assert.ok(tables.length > 30)
  })

  test("a new free text of an action has to be tried here too", () => {
    const texts = operations.flatMap((operation) =>
      operation.kind === "action"
        ? Object.entries(z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }).properties ?? {})
            .filter(([field, schema]) => {
              const { type, format, pattern, enum: choices } = schema as Record<string, unknown>
              return type === "string" && !format && !pattern && !choices && !meant.test(field)
            })
            .map(([field]) => `${operation.name}.${field}`)
        : [],
    )
    const untried = texts.filter((text) => !tried.has(text) && !technical.test(text))
    assert.deepEqual(untried, [])
  })
})
