import assert from "node:assert/strict"
import { Buffer } from "node:buffer"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { jsonFaultIndex } from "../../../src/platform/files/json-fault.ts"
import { complaintOf, entriesOf, readingOf } from "./reading.ts"

const jsonl = { name: "signalen.jsonl" }

test("JSON Lines gives a row a line, and a refusal with the place where the JSON breaks", async () => {
  const entries = await entriesOf('{"a":1}\n\n{"a":"é😀",}\n[1]\n{"a":"open\n"tekst"\n', jsonl)
  assert.deepEqual(
    entries.map((entry) => [entry.line, entry.kind, entry.kind === "refused" ? entry.column : 0]),
    [
      [1, "row", 0],
      [3, "refused", 11],
      [4, "refused", 1],
      [5, "refused", 11],
      [6, "refused", 1],
    ],
  )
})

test("a broken line in Latin-1 among lines in UTF-8 is refused by its number", async () => {
  const content = Buffer.concat([Buffer.from('{"a":"é"}\n'), Buffer.from('{"a":"\xe9"}\n', "latin1")])
  const entries = await entriesOf(content, jsonl)
  assert.deepEqual(entries[1]?.kind === "refused" && [entries[1].line, entries[1].column], [2, 7])
})

test("ordinary JSON over several lines is recognised as a whole", async () => {
  assert.match((await complaintOf('[{"a":1},\n{"a":2}]', jsonl)).message, /JSON Lines/)
  assert.match((await complaintOf('{\n"a":1\n}', jsonl)).message, /JSON Lines/)
})

test("a file above the limit is refused before it is read to its end, with the limit and what to do", async () => {
  const chunk = Buffer.alloc(1_000_000, '{"a":1}\n')
  let given = 0
  async function* fifty() {
    for (; given < 50; given += 1) yield chunk
  }
  const { readRows } = await import("../../../src/platform/files/rows.ts")
  const reading = await readRows(fifty(), { ...jsonl, maximumBytes: 5_000_000 })
  assert.match(reading.kind === "unreadable" ? reading.complaint.message : "", /ten hoogste 5 MB.*in delen/)
  assert.equal(given, 5)
  const whole = await readingOf(Buffer.alloc(50_000_000, "a"), jsonl)
  assert.match(whole.kind === "unreadable" ? whole.complaint.message : "", /is 50 MB groot.*ten hoogste 40 MB/)
})

test("after ten thousand refusals the rest is one refusal that names its lines", async () => {
  const entries = await entriesOf("nee\n".repeat(10_500), jsonl)
  assert.equal(entries.length, 10_001)
  assert.deepEqual(entries.at(-1)?.span, { first: 10_001, last: 10_500 })
})

test("a file of more than a million lines is to be cut in parts", async () => {
  assert.match((await complaintOf("\n".repeat(1_000_001), jsonl)).message, /meer dan 1\.000\.000 regels/)
})

test("the fault is found where the engine finds it, and nowhere in good JSON", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, noise) => {
      assert.equal(jsonFaultIndex(text), text.length)
      const place = at % (text.length + 1)
      const changed = text.slice(0, place) + noise + text.slice(place + 1)
      try {
        JSON.parse(changed)
        assert.equal(jsonFaultIndex(changed), changed.length)
      } catch (error) {
        const named = /at position (\d+)/.exec(String(error))
        const found = jsonFaultIndex(changed)
        assert.ok(found >= 0 && found <= changed.length)
        if (named) assert.ok(Math.abs(found - Number(named[1])) <= 4, `${changed}: ${found}, ${error}`)
      }
    }),
    { numRuns: 1000 },
  )
})

test("whatever the lines hold, rows and refusals together are the lines with content", async () => {
  const line = fc.oneof(
    fc.json(),
    fc.dictionary(fc.string(), fc.string()).map((value) => JSON.stringify(value)),
    fc.string({ unit: "binary" }).map((text) => text.replaceAll(/[\r\n]/g, "")),
    fc.constant(""),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      const content = `{"eerste":1}\n${lines.join("\n")}`
      const entries = await entriesOf(Buffer.from(content), { ...jsonl, format: "jsonl" })
      const filled = content.split("\n").filter((text) => text.trim() !== "")
      assert.equal(entries.length, filled.length)
    }),
  )
})

const signals = new URL("../../../../shared/data/signals/signals-dev.jsonl", import.meta.url)
test("all 240 example signals are rows", { skip: existsSync(signals) ? false : "no shared signals here" }, async () => {
  const entries = await entriesOf(readFileSync(signals), jsonl)
  assert.equal(entries.filter((entry) => entry.kind === "row").length, 240)
})

const figures = new URL("../../../../shared/data/areas/kwb2024_alle_gebieden.csv", import.meta.url)
test("all 18,309 areas of Statistics Netherlands are rows", {
  skip: existsSync(figures) ? false : "no shared areas here",
}, async () => {
  const entries = await entriesOf(readFileSync(figures), { name: "kwb2024.csv" })
  assert.equal(entries.length, 18_309)
  assert.ok(entries.every((entry) => entry.kind === "row"))
  const first = entries[0]
  assert.equal(first?.kind === "row" && first.values.inwoners, "243768")
})
