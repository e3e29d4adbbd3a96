import assert from "node:assert/strict"
import { before, test } from "node:test"
import { keeping } from "../../src/features/history/keeping.ts"
import { kinds, otherKinds } from "../../src/features/history/retention-model.ts"
import { temporaryDatabase } from "../support/database.ts"

/** Of each table the columns that point at a person, or hold words that no list limits. */
const aboutPeople = new Map<string, string[]>()
const tables = new Set<string>()

before(async () => {
  const { database } = await temporaryDatabase()
  const { rows } = await database.pool.query(`
    select c.relname as table, a.attname as column,
      exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass
        and a.attnum = any (k.conkey)) or (
        a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
        and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any (k.conkey)))
      as counts
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`)
  for (const { table, column, counts } of rows) {
    tables.add(table)
    if (counts) aboutPeople.set(table, [...(aboutPeople.get(table) ?? []), column])
  }
})

test("of every table that can hold something about a person it is said by which rule it goes, or why it stays", () => {
  const unsaid = [...aboutPeople].filter(([table]) => !(table in keeping))
  const sentences = unsaid.map(
    ([table, columns]) =>
      `${table} (${columns.join(", ")}): say in src/features/history/keeping.ts by which rule this goes, or why it stays`,
  )
  assert.deepEqual(sentences, [])
})

test("nothing is said of a table that is not there, and every rule is about a table", () => {
  assert.deepEqual(
    Object.keys(keeping).filter((table) => !tables.has(table)),
    [],
  )
  const named = new Set(Object.values(keeping).flatMap((kept) => ("by" in kept ? kept.by : [])))
  assert.deepEqual(
    [...kinds, ...otherKinds].filter((kind) => !named.has(kind)),
    [],
  )
})
