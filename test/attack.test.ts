import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { mailTeamDigests } from "../src/features/feedback/rounds.ts"
import { deliverMail } from "../src/platform/mail/deliver.ts"
import { writeMail } from "../src/platform/mail/write-mail.ts"
import { runRound } from "../src/platform/rounds.ts"
import { addAreas, addBundle, ask, consent, everybody, mails } from "./features/agenda-world.ts"
import { noord, tell, theme } from "./features/findings-world.ts"
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
    const [fatima, mehmet, saskia] = [nabij.as("fatima"), nabij.as("mehmet"), nabij.as("saskia")]
    await made(mehmet, "/session/organisation", { organisationId: nabij.organisation["wijkteam-noord"] }, "PUT").catch(() => {})
    const [named, coded] = [await report(fatima, "named"), await report(fatima, "code")]
    for (const { id } of [named, coded]) await weigh(saskia, id)
    const counted: string[] = []
    const other = await report(saskia, "code")
    await weigh(saskia, other.id)
    for (const second of [coded, other]) {
      const bundle = await made(saskia, "/bundles", { bottleneck: "Jongeren durven niet te lenen.", theme, reach: "internal" })
      for (const { id } of [named, second]) await made(saskia, `/bundles/${bundle.id}/links`, { signal: id, why: "" })
      const { sources } = (await saskia.api("GET", `/bundles/${bundle.id}`)).json()
      const found = (await saskia.api("GET", `/bundles/${bundle.id}/finding`)).json().sources
      counted.push(JSON.stringify([sources.reporters, sources.mostFromOne, found.reporters, found.largestReporter]))
    }
    assert.equal(counted[0], counted[1], "the count says whether the code is Fatima's")
  })

  test("in the tables: no row under a code shares anything with a row that holds a name", async () => {
    const { rows } = await nabij.house.database.pool.query(
      `select n.person_id from signal_reporter c join signal_reporter n on n.reporter_key = c.reporter_key
       where c.reporter_code is not null and n.person_id is not null`,
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
