import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { closeFundYears, remindFundDeciders } from "../../src/features/fund/rounds.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { apply, decide, made, openFund, wanted } from "./fund-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const desk = async () => (await nabij.as("anita").api("GET", "/fund-management")).json()
const broken = async () => (await verifyHistory(nabij.house)).flatMap(({ breaks }) => breaks)

test("before somebody sets limits and names who decides, nobody can apply, and the page says so", async () => {
  assert.match((await nabij.as("fatima").get("/hulp/noodfonds")).text, /nog niet open/)
  const answer = await nabij.as("fatima").api("POST", "/fund-applications", wanted)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Er is niets verstuurd/)
  await openFund(nabij)
  assert.match((await nabij.as("fatima").get("/hulp/noodfonds")).text, /Is er eerst een recht\?/)
})

test("the whole way: asked, two say yes, paid to the organisation, handed over; the ledger adds up at each step", async () => {
  const id = await apply(nabij)
  assert.equal((await decide(nabij, "saskia", id)).json().state, "halfway")
  assert.equal((await desk()).reserved, 0)
  assert.equal((await decide(nabij, "els", id)).json().state, "reserved")
  const { free, reserved, toPay } = await desk()
  assert.deepEqual([free, reserved, toPay.length], [85_000, 15_000, 1])
  assert.equal((await nabij.as("fatima").api("POST", `/fund-applications/${id}/hand-over`, {})).status, 409)
  await made(nabij.as("anita"), `/fund-applications/${id}/payment`, {})
  assert.equal((await desk()).atOrganisations, 15_000)
  await made(nabij.as("fatima"), `/fund-applications/${id}/hand-over`, { note: "Samen de koelkast gekocht" })
  const mine = (await nabij.as("fatima").api("GET", `/fund-applications/${id}`)).json()
  assert.equal(mine.state, "handedOver")
  assert.deepEqual(
    mine.steps.map(({ step, takenBy }: { step: string; takenBy: string }) => `${step} ${takenBy}`),
    ["approved Saskia Hofstra", "approved Els Terpstra", "paid Anita Kuipers", "handedOver Fatima Zerouali"],
  )
  assert.deepEqual(await broken(), [])
})

test("without a right that was looked at, and why it does not help, nothing is sent and nothing is lost", async () => {
  const { rights: _, ...without } = wanted
  const answer = await nabij.as("fatima").post("/hulp/noodfonds", { ...without, rightsNote: "kort" })
  assert.equal(answer.status, 400)
  assert.match(answer.text, /Kies naar welke rechten je eerst keek/)
  assert.match(answer.text, /Schrijf waarom deze rechten nu niet of niet op tijd helpen/)
  assert.match(answer.text, /Iets meer graag, ten minste 20 letters/)
  assert.match(answer.text, /Een koelkast, de oude is stuk/)
})

test("a short answer that is right is enough, and what is wrong is told in one round, in the order of the form", async () => {
  const fatima = nabij.as("fatima")
  const id = await apply(nabij, "fatima", { purpose: "Eten", household: "HH-77" })
  await made(fatima, `/fund-applications/${id}/withdrawal`, {})
  const wrong = { alias: "mevrouw Jansen", household: "", amount: "0,50", purpose: "ja", rightsNote: "Aanvraag loopt" }
  const answer = await fatima.post("/hulp/noodfonds", { ...wanted, rights: [], ...wrong })
  assert.match(
    answer.text,
    /welke rechten je[\s\S]*ten minste 20 letters[\s\S]*een echte naam[\s\S]*de code in[\s\S]*1 euro[\s\S]*3 letters/,
  )
  const more = await fatima.api("POST", "/fund-applications", { ...wanted, rights: ["maanrecht"], amount: "9999" })
  assert.match(more.text, /Kies rechten uit de lijst[\s\S]*ten hoogste/)
})

test("a real name as alias is refused, and names in the plan are hidden", async () => {
  const named = await nabij.as("fatima").api("POST", "/fund-applications", { ...wanted, alias: "mevrouw Jansen" })
  assert.equal(named.status, 400)
  const id = await apply(nabij, "fatima", {
    plan: "Mevrouw Jansen belt morgen zelf met de woonstichting, ik zit erbij.",
  })
  const mine = (await nabij.as("fatima").api("GET", `/fund-applications/${id}`)).json()
  assert.doesNotMatch(mine.plan, /Jansen/)
  await made(nabij.as("fatima"), `/fund-applications/${id}/withdrawal`, {})
})

test("the code of the household stands nowhere, and alias and plan are sealed in the database", async () => {
  const id = await apply(nabij, "fatima", { household: "GEHEIM-4711" })
  const { rows } = await nabij.house.database.pool.query("select a::text as whole from fund_application a")
  for (const { whole } of rows) assert.doesNotMatch(whole, /geheim|GEHEIM|boven|koelkast|woonstichting|bijstand/)
  const lines = await nabij.house.database.pool.query("select a::text as whole from audit a")
  for (const { whole } of lines.rows) assert.doesNotMatch(whole, /geheim|GEHEIM|boven|koelkast/)
  await made(nabij.as("fatima"), `/fund-applications/${id}/withdrawal`, {})
})

test("who asked decides nothing, nobody decides twice, and two of the organisation that asked are not enough", async () => {
  await made(nabij.as("anita"), "/fund-deciders", { person: nabij.person.chantal, why: "Ook aangewezen" })
  const own = await apply(nabij, "saskia", { household: "S-1" })
  assert.match((await decide(nabij, "saskia", own)).text, /Dit vroeg je zelf aan/)
  const chantals = await apply(nabij, "chantal", { household: "C-1" })
  assert.equal((await decide(nabij, "els", chantals)).json().state, "halfway")
  assert.equal((await decide(nabij, "els", chantals)).status, 409)
  const second = await apply(nabij, "fatima", { household: "F-2" })
  assert.equal((await decide(nabij, "saskia", second)).json().state, "halfway")
  assert.equal((await decide(nabij, "bram", second, "refused")).json().state, "refused")
  assert.equal((await decide(nabij, "els", second)).status, 409)
  for (const id of [own, chantals])
    await made(nabij.as(id === own ? "saskia" : "chantal"), `/fund-applications/${id}/withdrawal`, {})
})

test("nobody sees the plan but who asked and who decides", async () => {
  const id = await apply(nabij, "fatima", { household: "F-3" })
  for (const who of ["joris", "dirk", "wim", "noor", "anita", "tom"] as const) {
    assert.equal((await nabij.as(who).get(`/noodfonds/beslissen/${id}`)).status, 404, who)
    assert.equal((await nabij.as(who).get(`/hulp/noodfonds/${id}`)).status, 404, who)
  }
  for (const path of ["/beheer/noodfonds", "/beheer/noodfonds/tabel"])
    assert.doesNotMatch((await nabij.as("anita").get(path)).text, /gezin van boven|vaste lasten|koelkast/)
  assert.equal((await nabij.as("dirk").api("GET", "/fund-decisions")).json().waiting.length, 0)
  assert.match((await nabij.as("bram").get(`/noodfonds/beslissen/${id}`)).text, /vaste lasten/)
  const { rows } = await nabij.house.database.pool.query(
    "select 1 from audit where operation = 'fundApplicationToDecide' and subject = $1 and person_id = $2",
    [id, nabij.person.bram],
  )
  assert.equal(rows.length, 1, "that Bram read it stands in the log")
  await decide(nabij, "bram", id, "refused")
  assert.equal((await nabij.as("els").get(`/noodfonds/beslissen/${id}`)).status, 404, "decided without Els")
})

test("limits hold for one application and for one household in a year, whoever of the organisation asks", async () => {
  const ask = (who: "fatima" | "mehmet" | "saskia", amount: string) =>
    nabij.as(who).api("POST", "/fund-applications", { ...wanted, household: "grens 1", amount })
  assert.match((await ask("fatima", "500,01")).text, /ten hoogste €\s500/)
  const first = (await ask("fatima", "500")).json().id
  assert.match((await ask("saskia", "300,01")).text, /nog €\s300 krijgen/)
  const second = (await ask("saskia", "300")).json().id
  assert.match((await ask("fatima", "1")).text, /gevraagd of gekregen wat kan/)
  assert.equal((await ask("mehmet", "1")).status, 201, "the household of another organisation is another household")
  await made(nabij.as("fatima"), `/fund-applications/${first}/withdrawal`, {})
  await made(nabij.as("saskia"), `/fund-applications/${second}/withdrawal`, {})
  assert.equal((await ask("fatima", "500")).status, 201, "what was withdrawn does not count")
})

test("an application that waits longer than a day is told to who may still decide, once a day, without what it says", async () => {
  const id = await apply(nabij, "joris", { household: "J-1" })
  await decide(nabij, "els", id)
  const late = async () => (await mailsIn(nabij.house)).filter(({ subject }) => /langer dan 24 uur/.test(subject))
  await runRound(nabij.house, remindFundDeciders)
  assert.equal((await late()).length, 0)
  nabij.setClock("2026-11-19")
  await runRound(nabij.house, remindFundDeciders)
  await runRound(nabij.house, remindFundDeciders)
  const mails = await late()
  const toBram = mails.filter(({ recipient }) => recipient.startsWith("bram")).length
  const toEls = mails.filter(({ recipient }) => recipient.startsWith("els")).length
  assert.ok(toBram > toEls, "Els already said yes to this one")
  for (const { body } of mails) assert.doesNotMatch(body, /boven|koelkast|150/)
  assert.match(
    (await nabij.as("bram").get("/noodfonds/beslissen")).text,
    /Wacht al 1 dag: langer dan de beloofde 24 uur/,
  )
  assert.match((await nabij.as("joris").get(`/hulp/noodfonds/${id}`)).text, /Wacht al 1 dag/)
})

test("a gift that was noted by mistake is taken back once, and not when its money is promised", async () => {
  const { id } = await made(nabij.as("anita"), "/fund-gifts", { giver: "person", amount: "40" })
  await made(nabij.as("anita"), `/fund-gifts/${id}/correction`, { why: "Dubbel genoteerd" })
  const again = await nabij.as("anita").api("POST", `/fund-gifts/${id}/correction`, { why: "Dubbel genoteerd" })
  assert.equal(again.status, 409)
  const csv = (await nabij.as("anita").get("/beheer/noodfonds/tabel")).text
  assert.match(csv, /Gift die een vergissing was;fonds;gevers;40/)
})

test("what an organisation could not hand over comes back into the fund", async () => {
  const id = await apply(nabij, "fatima", { household: "terug" })
  await decide(nabij, "bram", id)
  await decide(nabij, "els", id)
  await made(nabij.as("anita"), `/fund-applications/${id}/payment`, {})
  const { free } = await desk()
  const ours = (await nabij.as("saskia").api("GET", "/fund-applications")).json().ours
  assert.equal(ours.length, 1, "a coordinator sees that money came for a colleague")
  assert.doesNotMatch(JSON.stringify(ours), /boven|koelkast/)
  await made(nabij.as("anita"), `/fund-applications/${id}/return`, { why: "Het gezin is verhuisd" })
  assert.equal((await desk()).free, free + 15_000)
})

test("history only grows, and a limit keeps who set it, when and why", async () => {
  const { pool } = nabij.house.database
  for (const table of ["fund_flow", "fund_setting", "fund_seat", "fund_step", "fund_application", "fund_reminder"]) {
    await assert.rejects(pool.query(`delete from ${table}`), /append-only/, table)
  }
  await assert.rejects(pool.query("update fund_flow set cents = 1"), /append-only/)
  await made(nabij.as("anita"), "/fund-settings", { application: "400", household: "800", why: "Er is minder geld" })
  const { settings } = await desk()
  assert.deepEqual(
    settings.map(({ applicationCents, why, changedBy }: Record<string, unknown>) => [applicationCents, why, changedBy]),
    [
      [40_000, "Er is minder geld", "Anita Kuipers"],
      [50_000, "Zo begint het fonds", "Anita Kuipers"],
    ],
  )
  assert.deepEqual(await broken(), [])
})

test("money out of nothing is refused by the database itself, and found by verify where somebody forced it", async () => {
  const { pool } = nabij.house.database
  const flow = (cents: number) =>
    pool.query(
      `insert into fund_flow (id, kind, taken_from, brought_to, cents, takes_back, made_by, made_at)
       select gen_random_uuid(), 'takenBack', 'fund', 'outside', $1, id, made_by, now() from fund_flow f
       where kind = 'given' and not exists (select 1 from fund_flow t where t.takes_back = f.id) limit 1`,
      [cents],
    )
  await assert.rejects(flow(10_000_000), /below nothing/)
  await pool.query("alter table fund_flow disable trigger fund_flow_not_below_nothing")
  await flow(10_000_000)
  await pool.query("alter table fund_flow enable trigger fund_flow_not_below_nothing")
  const found = (await broken()).map(({ what }) => what.nl).join(" ")
  assert.match(found, /onder nul/)
  assert.match(found, /een ander bedrag/)
})

test("in February a year is counted for everybody, small numbers are not told, and no household can be found again", async () => {
  assert.deepEqual((await nabij.visitor.api("GET", "/fund-totals")).json().years, [])
  nabij.setClock("2027-01-31")
  await runRound(nabij.house, closeFundYears)
  assert.deepEqual((await nabij.visitor.api("GET", "/fund-totals")).json().years, [])
  nabij.setClock("2027-02-01")
  await runRound(nabij.house, closeFundYears)
  const { years } = (await nabij.visitor.api("GET", "/fund-totals")).json()
  assert.deepEqual(years, [{ year: 2026, households: null, organisations: null, paidEuros: null, givenEuros: null }])
  const { rows } = await nabij.house.database.pool.query("select 1 from fund_application where household_key <> ''")
  assert.deepEqual(rows, [])
  assert.match((await nabij.visitor.get("/noodfonds")).text, /te weinig om te tonen/)
})

test("where one of several forms is refused, only that one opens and says so", async () => {
  const [saskia, bram] = [nabij.person.saskia ?? "", nabij.person.bram ?? ""]
  const answer = await nabij.as("anita").post(`/beheer/noodfonds/beslissers/${bram}/stop`, { why: "", row: bram })
  assert.equal(answer.status, 400)
  assert.equal(answer.text.split("Kijk nog even naar één ding").length, 2, "said once")
  assert.match(answer.text, new RegExp(`id="endFundDecider-${bram.slice(0, 8)}-why-error"`))
  assert.doesNotMatch(answer.text, new RegExp(`endFundDecider-${saskia.slice(0, 8)}-why-error`))
})
