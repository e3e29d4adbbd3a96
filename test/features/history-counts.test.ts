import assert from "node:assert/strict"
import { test } from "node:test"
import { impossible } from "../../src/features/history/state-check.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { breaks } from "./history-world.ts"

const ids = { named: "", anonymous: "", bundle: "" }

openForAll(async () => {
  const report = { account: "Een student durft niet te lenen en stopt", week: "2026-W46" }
  ids.named = (await made("fatima", "/signals", { ...report, mode: "named" })).id
  await made("fatima", "/signals", { ...report, mode: "code" })
  ids.anonymous = (await nabij.visitor.api("POST", "/signals", { ...report, mode: "anonymous" })).json().id
  const bundle = { bottleneck: "Jongeren stoppen uit angst voor schuld.", reach: "internal" }
  ids.bundle = (await made("saskia", "/bundles", bundle)).id
})

test("counts and steps that agree give no break", async () => {
  assert.deepEqual(await breaks(), [])
})

test("a signal without a line about its reporter is found", async () => {
  const [line] = await query("delete from signal_reporter where signal_id = $1 returning *", [ids.anonymous])
  const [found, ...others] = await breaks()
  assert.deepEqual(
    [found?.where, found?.what.nl],
    [`signal ${ids.anonymous}`, "Bij dit signaal ontbreekt de regel over wie het doorgaf."],
  )
  assert.deepEqual(others, [])
  await query("insert into signal_reporter (signal_id, receipt_hash) values ($1, $2)", [
    ids.anonymous,
    line.receipt_hash,
  ])
})

test("a key beside an anonymous signal is found: somebody tied it to a person", async () => {
  await query("update signal_reporter set reporter_key = 'x' where signal_id = $1", [ids.anonymous])
  assert.deepEqual(
    (await breaks()).map(({ where }) => where),
    [`signal_reporter ${ids.anonymous}`],
  )
  await query("update signal_reporter set reporter_key = null where signal_id = $1", [ids.anonymous])
  assert.deepEqual(await breaks(), [])
})

test("a bundle that was put on the agenda without a question is found", async () => {
  await query(
    "insert into bundle_state (id, bundle_id, state, why, changed_at) values (gen_random_uuid(), $1, 'onAgenda', 'x', '2026-11-18T11:00:00Z')",
    [ids.bundle],
  )
  const told = (await breaks()).map(({ what }) => what.nl)
  assert.equal(told.length, 2)
  assert.match(told.join(), /ging van 'individual' naar 'onAgenda': die stap bestaat niet/)
  assert.match(told.join(), /staat op 'onAgenda', maar op de agenda is dat niet gebeurd/)
})

test("a bundle goes only where a coordinator, the working group or the agenda can take it", () => {
  const step = { id: "1", bundleId: "2", basis: true } as const
  assert.deepEqual(impossible([{ ...step, before: null, state: "possiblePattern" }]), [])
  assert.deepEqual(impossible([{ ...step, before: "sharedBottleneck", state: "onAgenda" }]), [])
  assert.deepEqual(impossible([{ ...step, before: "resolved", state: "persists" }]), [])
  assert.equal(impossible([{ ...step, before: "individual", state: "structural" }]).length, 1)
  assert.equal(impossible([{ ...step, before: "resolved", state: "individual" }]).length, 1)
})

test("a signal that somebody took away with all that refers to it is found by its week", async () => {
  await query("alter table signal disable trigger user")
  await query("delete from signal_reporter where signal_id = $1", [ids.anonymous])
  await query("delete from signal where id = $1", [ids.anonymous])
  await query("alter table signal enable trigger user")
  const [found] = (await breaks()).filter(({ where }) => where.startsWith("week"))
  assert.match(found?.what.nl ?? "", /meer signalen doorgegeven dan er nu staan/)
})

test("a name that does not open, a row that refers to nothing and a lock on names that is off are found", async () => {
  const where = async () => (await breaks()).map((one) => `${one.check} ${one.where}`)
  const [person] = await query("select id, name from person limit 1")
  await query("update person set name = $2 where id = $1", [person.id, `${person.name.slice(0, -6)}AAAAAA`])
  assert.ok((await where()).includes(`sealed person ${person.id}`))
  await query("update person set name = $2 where id = $1", [person.id, person.name])
  await query("alter table name_read no force row level security")
  assert.ok((await where()).includes("triggers name_read"))
  await query("alter table name_read force row level security")
  await query("alter table session drop constraint session_person_id_fkey")
  await query("update session set person_id = gen_random_uuid() where person_id = $1", [person.id])
  await query(
    "alter table session add constraint session_person_id_fkey foreign key (person_id) references person not valid",
  )
  assert.ok((await where()).includes("links session.person_id"))
})

test("a name that was read without a trace for who reported, and one without a line in the log, are found", async () => {
  const read = await nabij.as("saskia").api("POST", `/inbox/${ids.named}/name-readings`, { why: "ask" })
  assert.ok(read.status < 300, read.text)
  await query("begin; set local nabij.why = 'retention'; delete from name_read; commit")
  assert.match((await breaks()).map(({ what }) => what.nl).join(), /wie het doorgaf, kan dat niet meer zien/)
})

test("a list of people with another number of codes is found", async () => {
  const [count, list] = ["0b8f6f0e-5f51-4d0c-9d0a-1e2f3a4b5c6d", "0b8f6f0e-5f51-4d0c-9d0a-1e2f3a4b5c6e"]
  const organisation = nabij.organisation["wijkteam-noord"]
  await query(
    "insert into people_count values ($1, 'x', null, 2026, $2, null, '2026-11-18', 'x', decode('00', 'hex'), decode('00', 'hex'))",
    [count, organisation],
  )
  await query("insert into people_count_key values ($1, decode('00', 'hex'))", [count])
  await query("insert into people_count_list values ($1, $2, $3, 2, '2026-11-18')", [list, count, organisation])
  await query("insert into people_count_token values ($1, 0, true, decode(repeat('ab', 16), 'hex'))", [list])
  assert.ok((await breaks()).some(({ where }) => where === `people_count_list ${list}`))
})
