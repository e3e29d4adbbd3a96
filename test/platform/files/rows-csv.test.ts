import assert from "node:assert/strict"
import { Buffer } from "node:buffer"
import { test } from "node:test"
import fc from "fast-check"
import { complaintOf, entriesOf, readingOf } from "./reading.ts"

const csv = { name: "signalen.csv" }

test("a sheet with semicolons, quotes and a decimal comma is read as text under its header", async () => {
  const entries = await entriesOf('naam;tekst;bedrag\nJan;"zei ""nee""; toen ja";12,50\n\nAn;"twee\nregels";3\n', csv)
  assert.deepEqual(entries, [
    { kind: "row", line: 2, values: { naam: "Jan", tekst: 'zei "nee"; toen ja', bedrag: "12,50" } },
    { kind: "row", line: 4, values: { naam: "An", tekst: "twee\nregels", bedrag: "3" }, span: { first: 4, last: 5 } },
  ])
})

test("the separator is found by itself, or taken from the first line of Excel", async () => {
  for (const [content, separator] of [
    ["a,b\n1,2", ","],
    ["a\tb\n1\t2", "\t"],
    ["sep=;\na;b,c\n1;2", ";"],
    ["naam\n1", ";"],
  ] as const) {
    const reading = await readingOf(content, csv)
    assert.equal(reading.kind === "rows" && reading.format === "csv" && reading.separator, separator)
  }
})

test("a row with too few or too many cells is refused with both numbers; empty cells at the end are no matter", async () => {
  const entries = await entriesOf("a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n;;\n", csv)
  assert.deepEqual(
    entries.map((entry) => [entry.line, entry.kind]),
    [
      [2, "refused"],
      [3, "refused"],
      [4, "row"],
    ],
  )
  assert.match(entries[0]?.kind === "refused" ? entries[0].why : "", /staan 2 vakken.*heeft er 3/)
})

test("a stray quote costs its own line and no other", async () => {
  const entries = await entriesOf('a;b\n1;"open\n2;twee\n3;"drie"\n5" buis;vijf\n6;zes', csv)
  assert.deepEqual(
    entries.map((entry) => [entry.line, entry.kind]),
    [
      [2, "refused"],
      [3, "row"],
      [4, "row"],
      [5, "row"],
      [6, "row"],
    ],
  )
})

test("a broken line in Latin-1 is refused at its place and the rest is read", async () => {
  const content = Buffer.concat([
    Buffer.from("naam;x\nZoë;1\n"),
    Buffer.from("Ren\xe9;2\n", "latin1"),
    Buffer.from("An;3\n"),
  ])
  const entries = await entriesOf(content, csv)
  assert.deepEqual(
    entries.map((entry) => entry.kind),
    ["row", "refused", "row"],
  )
  assert.deepEqual([entries[1]?.line, entries[1]?.kind === "refused" && entries[1].column], [3, 4])
})

test("a file that cannot be used says why: empty, only a header, a column twice, an unclosed header", async () => {
  assert.match((await complaintOf("", csv)).message, /leeg/)
  assert.match((await complaintOf("\n\n", csv)).message, /geen gegevens/)
  assert.match((await complaintOf("a;b\n;\n", csv)).message, /alleen een kopregel/)
  assert.match((await complaintOf("a;b;A\n1;2;3", csv)).message, /‘A’ komt twee keer voor, als kolom 1 en als kolom 3/)
  assert.match((await complaintOf('a;"b\n1;2', csv)).message, /kopregel/)
})

test("a value in a column without a name is refused, as nobody knows what it is", async () => {
  const entries = await entriesOf("a;;b\n1;;2\n1;x;2", csv)
  assert.deepEqual(entries[0], { kind: "row", line: 2, values: { a: "1", b: "2" } })
  assert.match(entries[1]?.kind === "refused" ? entries[1].why : "", /kolom 2 staat ‘x’/)
})

test("a line of more than a megabyte is refused by its number", async () => {
  const entries = await entriesOf(`a;b\n1;${"x".repeat(1_000_001)}\n2;goed`, csv)
  assert.deepEqual(
    entries.map((entry) => entry.kind),
    ["refused", "row"],
  )
  assert.match(entries[0]?.kind === "refused" ? entries[0].why : "", /langer dan 1\.000 kB/)
})

test("a column called __proto__ is a column like any other", async () => {
  const [row] = await entriesOf("__proto__;b\n1;2", csv)
  assert.equal(row?.kind === "row" && Object.keys(row.values).length, 2)
})

test("whatever stands in a sheet, every line with content is in exactly one row or refusal", async () => {
  const character = fc.constantFrom("a", "é", ";", '"', "\n", "\n", " ", "x;y\n", '""', "\0")
  await fc.assert(
    fc.asyncProperty(fc.array(character, { maxLength: 60 }), async (characters) => {
      const content = `a;b\n${characters.join("")}`
      const reading = await readingOf(content, csv)
      if (reading.kind === "unreadable") return reading.complaint.message !== ""
      const covered: number[] = []
      for await (const entry of reading.rows) {
        const span = entry.span ?? { first: entry.line, last: entry.line }
        for (let line = span.first; line <= span.last; line += 1) covered.push(line)
      }
      const lines = content.split("\n")
      const filled = lines.flatMap((line, index) =>
        index > 0 && line.replaceAll(";", "").trim() !== "" ? [index + 1] : [],
      )
      assert.deepEqual(new Set(covered).size, covered.length)
      assert.deepEqual(
        filled.filter((line) => !covered.includes(line)),
        [],
      )
    }),
    { numRuns: 500 },
  )
})
