import assert from "node:assert/strict"
import { test } from "node:test"
import { csvCell } from "../../src/platform/words/csv.ts"

test("what somebody wrote is never read as a formula by a spreadsheet", () => {
  for (const text of ["=1+1", "=cmd|' /C calc'!A0", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    assert.match(csvCell(text), /^"?'/, text)
  assert.equal(csvCell("Noord"), "Noord")
  assert.equal(csvCell(-1.5), "-1,5", "a number of our own is a number")
})

test("a text with a separator, a quote or a line end stays one cell", () => {
  assert.equal(csvCell('a;b "c"\nd'), '"a;b ""c""\nd"')
  assert.equal(csvCell(null), "")
})
