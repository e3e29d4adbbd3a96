import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { readChoices } from "../../scripts/tables/columns.ts"
import { startProgram } from "../support/program.ts"

test("the types of the tables are those of the migrations", async () => {
  const generator = startProgram(join(import.meta.dirname, "../../scripts/generate-tables.ts"), ["--check"])
  assert.equal(await generator.finish(), 0, generator.said())
})

test("a check on a list of texts becomes a choice", () => {
  const list = "CHECK ((kind = ANY (ARRAY['a'::text, 'it''s'::text])))"
  assert.deepEqual(readChoices(list), ["a", "it's"])
  assert.deepEqual(readChoices("CHECK ((kind = 'only'::text))"), ["only"])
  assert.equal(readChoices("CHECK ((kind <> 'a'::text))"), undefined)
  assert.equal(readChoices("CHECK (((kind = 'a'::text) OR (n > 1)))"), undefined)
})
