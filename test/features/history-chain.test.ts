import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { after, before, beforeEach, test } from "node:test"
import pg from "pg"
import { appendOnly, changing, guards, unchanged } from "../../src/features/history/append-only.ts"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { sealAll } from "../../src/features/history/sealing.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows

/** What somebody does who holds the database: as its superuser, with all locks off. */
async function tamper(...changes: string[]): Promise<void> {
  const { connectionString } = nabij.house.database.connectionSettings as { connectionString: string }
  const client = new pg.Client({ connectionString: connectionString.replace("//nabij@", "//postgres@") })
  await client.connect()
  try {
    await client.query("set session_replication_role = replica")
    for (const change of changes) await client.query(change)
  } finally {
    await client.end()
  }
}

const broken = async (head?: string) =>
  (await verifyHistory(nabij.house, head)).flatMap(({ breaks }) =>
    breaks.map(({ where, what }) => `${where}: ${what.nl}`),
  )

/** So many lines in the log, each of somebody's own. */
async function work(lines: number): Promise<void> {
  for (let line = 0; line < lines; line++) {
    const answer = await nabij.as("saskia").api("POST", "/campaigns", {
      ...{ from: "2026-10-05", until: "2026-10-25", asked: "Wie hoort over huur, geef het door" },
    })
    assert.ok(answer.status < 300, answer.text)
  }
}

beforeEach(async () => {
  await nabij.house.database.pool.query("truncate audit, audit_link, audit_seal, published_head, audit_unsealed")
  await work(6)
  await sealAll(nabij.house)
})

test("each hash covers the line and the hash before it, in the form that is written down", async () => {
  await work(1)
  await sealAll(nabij.house)
  const [seal] = await query("select hash from audit_seal where number = 1")
  const [line] = await query(`
    select a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.person_id, a.organisation_id, a.operation,
      a.subject, a.detail::text as detail, l.hash
    from audit a join audit_link l on l.audit_id = a.id where l.place = 7`)
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
  const text = `["${seal.hash}","line","${line.id}","2026-11-18T10:00:00.000000Z","${line.person_id}","${line.organisation_id}","noteCampaign","${line.subject}","{}"]`
  assert.equal(sha256(text), line.hash)
  const [next] = await query("select hash from audit_seal where number = 2")
  assert.equal(sha256(`["${line.hash}","seal",2,"2026-11-18T10:00:00.000000Z",1,true]`), next.hash)
})

test("a history that nobody touched is whole", async () => {
  assert.deepEqual(await broken(), [])
  const looked = await verifyHistory(nabij.house)
  assert.equal(looked.find(({ check }) => check === "chain")?.looked, 6)
})

test("a changed line is found, whatever was changed in it", async () => {
  for (const change of [
    "operation = 'iets anders'",
    "person_id = gen_random_uuid()",
    "organisation_id = null",
    "subject = null",
    "at = at + interval '1 microsecond'",
    `detail = '{"x": 1}'`,
  ]) {
    await tamper(`update audit set ${change} where id = (select audit_id from audit_link where place = 3)`)
    const found = await broken()
    assert.equal(found.length, 1, `${change}: ${found.join("\n")}`)
    assert.match(found[0] ?? "", /^audit_link 3: Regel 3 van het logboek .* is veranderd/)
    await nabij.house.database.pool.query("truncate audit, audit_link, audit_seal, published_head, audit_unsealed")
    await work(6)
    await sealAll(nabij.house)
  }
})

test("a removed line is found, also where its link went with it", async () => {
  await tamper("delete from audit where id = (select audit_id from audit_link where place = 2)")
  assert.deepEqual(await broken(), ["audit_link 2: Regel 2 van het logboek is weg."])
  await tamper("delete from audit_link where place in (2, 3)")
  const found = (await broken()).join("\n")
  assert.match(found, /De schakels 2 tot en met 3 van de ketting ontbreken/)
  assert.match(found, /Zegel 1 past niet/)
  assert.match(found, /is erin gezet zonder dat Nabij hem schreef/, "the line of link 3")
})

test("lines at the end that are cut off with their seals are found by the head on paper", async () => {
  const [seal] = await query("select hash from audit_seal")
  await work(2)
  await sealAll(nabij.house)
  const [newest] = await query("select hash from audit_seal where number = 2")
  assert.deepEqual(await broken(newest.hash), [])
  await tamper(
    "create temporary table gone as select audit_id from audit_link where seal = 2",
    "delete from audit_link where seal = 2",
    "delete from audit_seal where number = 2",
    "delete from audit where id in (select audit_id from gone)",
  )
  assert.deepEqual(await broken(seal.hash), [])
  const found = await broken(newest.hash)
  assert.equal(found.length, 1)
  assert.match(found[0] ?? "", /De kop die je gaf, zit niet in deze geschiedenis/)
})

test("an inserted line is found: beside the chain, and also when it waits to be sealed", async () => {
  const line = (at: string) =>
    `insert into audit (id, at, operation) values (gen_random_uuid(), '${at}', 'weighSignals')`
  await tamper(line("2026-11-18T09:00:00Z"))
  assert.match((await broken()).join(), /weighSignals\) is erin gezet zonder dat Nabij hem schreef/)
  nabij.setClock("2026-11-21")
  await query(line("2026-11-12T09:00:00Z"))
  assert.match((await broken()).join(), /weighSignals\) is er later tussen gezet/)
  nabij.setClock("2026-11-18")
})

test("two lines that changed places are found", async () => {
  await tamper(
    "create temporary table two as select place, audit_id from audit_link where place in (2, 5)",
    "alter table audit_link drop constraint audit_link_audit_id_key",
    "update audit_link l set audit_id = t.audit_id from two t where l.place in (2, 5) and t.place = 7 - l.place",
    "alter table audit_link add constraint audit_link_audit_id_key unique (audit_id)",
  )
  const found = await broken()
  assert.equal(found.length, 2)
  assert.match(found.join(), /^audit_link 2.*audit_link 5/)
})

test("a chain that was computed anew is found by a head that was made public", async () => {
  await sealHistory.run(nabij.house)
  const [head] = await query("select hash from published_head")
  await tamper(
    "update audit set operation = 'iets anders' where id = (select audit_id from audit_link where place = 4)",
    "insert into audit_unsealed select id from audit",
    "delete from audit_link",
    "delete from audit_seal",
  )
  const found = await broken()
  assert.equal(found.length, 1, found.join("\n"))
  assert.match(found[0] ?? "", /^published_head 2026-11-18: De kop die op 2026-11-18 openbaar werd/)
  assert.equal((await broken(head.hash)).length, 2)
})

test("a seal of which the moment or the number of lines was changed is found", async () => {
  for (const change of ["sealed_at = sealed_at - interval '1 hour'", "lines = 5", "whole = false"]) {
    await tamper(`update audit_seal set ${change}`)
    assert.deepEqual(await broken(), ["audit_seal 1: Zegel 1 past niet bij de regels die het sluit."], change)
    await tamper("update audit_seal set sealed_at = '2026-11-18T10:00:00Z', lines = 6, whole = true")
    assert.deepEqual(await broken(), [])
  }
})

test("every table is known: it only grows and has its lock, or there is a reason why it may change", async () => {
  const tables = (
    await query("select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace")
  ).map(({ relname }) => relname)
  const known = [...appendOnly.keys(), ...unchanged.keys(), ...Object.keys(changing)]
  assert.deepEqual(
    tables.filter((table) => !known.includes(table)),
    [],
    "add it to src/features/history/append-only.ts",
  )
  assert.deepEqual(
    known.filter((table) => !tables.includes(table)),
    [],
  )
  assert.deepEqual([...new Set(known)].length, known.length, "in one list only")
})

test("the locks are the ones that the migrations made", async () => {
  const rows = await query(
    "select proname, encode(sha256(convert_to(prosrc, 'UTF8')), 'hex') as text from pg_proc where proname like 'refuse%'",
  )
  assert.deepEqual(Object.fromEntries(rows.map(({ proname, text }) => [proname, text])), guards)
})

test("a lock that is off, gone or emptied is found", async () => {
  await query("alter table weighing disable trigger weighing_append_only")
  await query("alter table consent rename to consent_x")
  await query("create table consent as select * from consent_x")
  const found = await broken()
  assert.deepEqual(found.map((one) => one.split(":")[0]).sort(), ["consent", "weighing"])
  await query("drop table consent")
  await query("alter table consent_x rename to consent")
  await query("alter table weighing enable trigger weighing_append_only")
  const [{ body }] = await query("select prosrc as body from pg_proc where proname = 'refuse_signal_change'")
  await query(
    "create or replace function refuse_signal_change() returns trigger language plpgsql as 'begin return new; end'",
  )
  assert.match((await broken()).join(), /signal: De tabel signal weigert veranderingen niet meer/)
  await query(
    `create or replace function refuse_signal_change() returns trigger language plpgsql as $body$${body}$body$`,
  )
  assert.deepEqual(await broken(), [])
})

test("many at once write and seal: every line is in the chain once", async () => {
  const sealing = (async () => {
    for (let turn = 0; turn < 8; turn++) await Promise.all([sealAll(nabij.house), sealAll(nabij.house)])
  })()
  await Promise.all([...Array.from({ length: 6 }, () => work(10)), sealing])
  assert.deepEqual(await broken(), [])
  const [counts] = await query(`
    select (select count(*) from only audit)::int as lines, (select count(*) from audit_link)::int as links,
      (select count(*) from audit_unsealed)::int as waiting, (select sum(lines) from audit_seal)::int as sealed`)
  assert.deepEqual(counts, { lines: 66, links: 66, waiting: 0, sealed: 66 })
})
