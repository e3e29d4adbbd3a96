import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { passwordFits, passwordHash } from "../../src/features/accounts/secrets.ts"
import { addPerson, personByEmail } from "../../src/features/accounts/store.ts"
import { sealExisting } from "../../src/platform/database/seal-existing.ts"
import { subjectKey } from "../../src/platform/database/subject-key.ts"
import { temporaryDatabase, testSecret } from "../support/database.ts"

test("what stood in clear of passwords and of accounts of organisations is sealed at the start, and works on", async () => {
  const { database, drop } = await temporaryDatabase()
  const query = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows
  const email = "fatima@voorbeeld.example"
  const person = await addPerson(database.kysely, { name: "Fatima", email, passwordHash: null, createdAt: new Date(0) })
  await query("update person set password_hash = $1", [await passwordHash("een zin van vroeger")])
  const [organisation, provider] = [randomUUID(), randomUUID()]
  await query(
    "insert into organisation (id, code, name, kind, country, created_at) values ($1, 'a', 'A', 'professional', 'nl', now())",
    [organisation],
  )
  await query(
    "insert into sign_in_provider (id, organisation_id, issuer, client_id, sealed_secret, changed_at) values ($1, $2, 'i', 'c', 'v1.x', now())",
    [provider, organisation],
  )
  await query("insert into sign_in_link (provider_id, subject_key, person_id, linked_on) values ($1, $2, $3, now())", [
    ...[provider, email, person],
  ])
  for (let start = 0; start < 2; start++) await sealExisting(database.pool, testSecret, () => {})
  const [link] = await query("select subject_key from sign_in_link")
  assert.equal(link?.subject_key, subjectKey(testSecret, provider, email))
  assert.notEqual(subjectKey(testSecret, provider, email), subjectKey(testSecret, randomUUID(), email))
  const [kept] = await query("select password_hash from person")
  assert.doesNotMatch(kept?.password_hash, /argon2/)
  const found = await personByEmail(database.kysely, email)
  assert.ok(await passwordFits(found?.passwordHash, "een zin van vroeger"))
  assert.ok(!(await passwordFits(found?.passwordHash, "een andere zin")))
  await drop()
})
