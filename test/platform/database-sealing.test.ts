import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { addPerson, peopleWithRole, personByEmail } from "../../src/features/accounts/store.ts"
import { openDatabase } from "../../src/platform/database/open.ts"
import { sealExisting } from "../../src/platform/database/seal-existing.ts"
import { openBytes, sealBytes } from "../../src/platform/database/sealed-bytes.ts"
import { openAtRest, sealAtRest } from "../../src/platform/database/sealing.ts"
import { temporaryDatabase, testSecret } from "../support/database.ts"

const now = new Date("2026-11-18T10:00:00Z")
const fatima = { name: "Fatima Zerouali", email: "Fatima@Voorbeeld.example", passwordHash: null, createdAt: now }

test("names and addresses are unreadable in the tables, and readable for the program", async () => {
  const { database, drop } = await temporaryDatabase()
  const id = await addPerson(database.kysely, fatima)
  const { rows } = await database.pool.query("select p::text as whole from person p")
  assert.doesNotMatch(rows[0].whole, /Fatima|Zerouali|voorbeeld/i)
  assert.deepEqual(await personByEmail(database.kysely, "fatima@VOORBEELD.example"), {
    ...{ id, name: fatima.name, email: fatima.email, passwordHash: null },
  })
  await assert.rejects(addPerson(database.kysely, { ...fatima, email: "fatima@voorbeeld.example" }), /net een account/)
  const changed = await database.kysely
    .updateTable("person")
    .set({ name: "Fatima Z." })
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst()
  assert.deepEqual(changed, { name: "Fatima Z." }, "also when it is changed")
  const after = await database.pool.query("select name from person")
  assert.equal(openAtRest(testSecret, after.rows[0].name), "Fatima Z.")
  assert.notEqual(after.rows[0].name, "Fatima Z.")
  await drop()
})

test("the people of a list stand in the order of the alphabet, although the database cannot read their names", async () => {
  const { database, drop } = await temporaryDatabase()
  const organisation = randomUUID()
  await database.pool.query(
    "insert into organisation (id, code, name, kind, country, created_at) values ($1, 'a', 'A', 'professional', 'nl', now())",
    [organisation],
  )
  for (const name of ["Zoë", "Émile", "Bram", "eefje"]) {
    const id = await addPerson(database.kysely, { ...fatima, name, email: `${name}@voorbeeld.example` })
    await database.pool.query(
      "insert into membership (id, person_id, organisation_id, role, began_at) values ($1, $2, $3, 'worker', now())",
      [randomUUID(), id, organisation],
    )
  }
  const names = (await peopleWithRole(database.kysely, "worker")).map(({ name }) => name)
  assert.deepEqual(names, ["Bram", "eefje", "Émile", "Zoë"])
  await drop()
})

test("a seal that somebody copied and types into a form does not come back opened", async () => {
  const { database, drop } = await temporaryDatabase()
  await addPerson(database.kysely, fatima)
  const { rows } = await database.pool.query("select name from person")
  const copied = rows[0].name as string
  assert.equal(openAtRest(testSecret, copied), fatima.name)
  const add = (name: string) =>
    database.kysely
      .insertInto("organisation")
      .values({ id: randomUUID(), code: randomUUID(), name, kind: "professional", country: "nl", createdAt: now })
      .returning("name")
      .executeTakeFirstOrThrow()
  for (const typed of [copied, `\\u0001${copied.slice(1)}`, `\u0001\u0001${copied}`]) {
    const { name } = await add(typed)
    assert.ok(!name.includes(fatima.name) && name.startsWith("v1."), name)
  }
  await drop()
})

test("a database from before is sealed at the start, and a start that was broken off goes on", async () => {
  const { database, url, drop } = await temporaryDatabase()
  const { pool } = database
  const [person, organisation, signal, contact] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await pool.query("insert into person (id, name, email, created_at) values ($1, 'Fatima Zerouali', $2, now())", [
    ...[person, "Fatima@voorbeeld.example"],
  ])
  await pool.query(
    "insert into organisation (id, code, name, kind, country, created_at) values ($1, 'a', 'A', 'professional', 'nl', now())",
    [organisation],
  )
  await pool.query(
    `insert into signal (id, account, week, people_least, mode, organisation_id, received_week)
     values ($1, 'Een tekst', '2026-11-16', 1, 'named', $2, '2026-11-16')`,
    [signal, organisation],
  )
  // As it was: with the plain link, which nothing lets in any more.
  await pool.query("alter table signal_reporter drop constraint signal_reporter_no_plain_link")
  await pool.query("insert into signal_reporter (signal_id, person_id, reporter_key) values ($1, $2, 'k')", [
    ...[signal, person],
  ])
  const bundle = randomUUID()
  await pool.query("insert into bundle (id, reach, organisation_id, created_at) values ($1, 'internal', $2, now())", [
    bundle,
    organisation,
  ])
  await pool.query(
    `insert into agenda_item (id, bundle_id, addressee_id, contact_name, contact_email, question, reason, asked_at, due_on)
     values ($1, $2, $3, 'Wim Schuurman', 'wim@voorbeeld.example', 'q', 'r', now(), '2026-12-01')`,
    [contact, bundle, organisation],
  )
  await pool.query(
    "insert into mail (id, recipient, subject, body, created_at) values ($1, 'wim@voorbeeld.example', 's', 'Beste Wim', now())",
    [randomUUID()],
  )
  // Broken off after the first of two columns.
  await pool.query("update person set name = $1", [sealAtRest(testSecret, "Fatima Zerouali")])
  const said: string[] = []
  await Promise.all([1, 2].map(() => sealExisting(pool, testSecret, (line) => said.push(line))))
  await sealExisting(pool, testSecret, (line) => said.push(line))
  for (const table of ["person", "mail", "agenda_item", "signal_reporter"]) {
    const { rows } = await pool.query(`select string_agg(t::text, ' ') as whole from ${table} t`)
    assert.doesNotMatch(rows[0].whole, /Zerouali|Schuurman|voorbeeld\.example|Beste Wim/, table)
    assert.ok(table === "person" || !rows[0].whole.includes(person), table)
  }
  assert.equal((await personByEmail(database.kysely, "fatima@voorbeeld.example"))?.name, "Fatima Zerouali")
  const items = await database.kysely.selectFrom("agendaItem").select(["contactName", "contactEmail"]).execute()
  assert.deepEqual(items, [{ contactName: "Wim Schuurman", contactEmail: "wim@voorbeeld.example" }])
  await assert.rejects(
    pool.query("update agenda_item set question = 'x'"),
    /append-only/,
    "the history is closed again",
  )
  const sealed = said.map((line) => Number(/verzegeld \((\d+) regels?\)/.exec(line)?.[1]))
  assert.equal(
    sealed.reduce((sum, one) => sum + one, 0),
    4,
    said.join("\n"),
  )
  const other = openDatabase({
    databaseUrl: url,
    dataDir: "unused",
    secret: Buffer.alloc(32, 8),
    mode: "share",
    log: () => {},
  })
  await assert.rejects(other, /verzegeld met een ander geheim/)
  await drop()
})

test("a file that waits to be read in is sealed, and opens for nobody else", () => {
  const file = Buffer.from("melder;tekst\nFatima Zerouali;Mevrouw Jansen")
  const sealed = sealBytes(testSecret, file)
  assert.ok(!sealed.includes("Zerouali"))
  assert.deepEqual(openBytes(testSecret, sealed), file)
  assert.deepEqual(openBytes(testSecret, file), file, "what was never sealed stays as it is")
  assert.throws(() => openBytes(Buffer.alloc(32, 9), sealed))
})
