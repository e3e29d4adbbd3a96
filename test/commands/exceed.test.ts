import assert from "node:assert/strict"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { test } from "node:test"
import { exceed } from "../../src/commands/exceed.ts"

async function nabijExceed(args: string[], input = "") {
  let [stdout, stderr] = ["", ""]
  const code = await exceed.run(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    open: (path) => createReadStream(path),
  })
  return { code, stdout, stderr }
}

async function json(options: object, input: string) {
  const { code, stdout, stderr } = await nabijExceed(["--options", JSON.stringify(options), "--json"], input)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

const csv = (counts: number[]) => `t,observed\n${counts.map((count, index) => `${index + 1},${count}`).join("\n")}\n`
const many = Array.from({ length: 330 }, (_, week) => (week === 329 ? 25 : 3 + ((week * 5) % 4)))

test("an analyst asks which weeks stand out, in R's words", async () => {
  const options = {
    method: "farringtonFlexible",
    b: 4,
    w: 3,
    noPeriods: 10,
    thresholdMethod: "nbPlugin",
    range: [326, 330],
  }
  const rows = await json({ ...options, glmWarnings: false, limit54: [5, 4], pastWeeksNotIncluded: 26 }, csv(many))
  assert.deepEqual(
    rows.map(({ t }: { t: number }) => t),
    [326, 327, 328, 329, 330],
  )
  assert.deepEqual(
    rows.map(({ alarm }: { alarm: boolean }) => alarm),
    [false, false, false, false, true],
  )
  assert.deepEqual(Object.keys(rows[0]).slice(0, 6), ["t", "observed", "expected", "upperbound", "alarm", "kind"])
})

test("weeks that cannot be judged say so instead of staying empty", async () => {
  const rows = await json({ b: 5 }, csv(many.slice(0, 100)))
  assert.equal(rows.length, 100)
  for (const row of rows) {
    assert.deepEqual(
      [row.kind, row.why, row.alarm, row.upperbound],
      ["tooLittleHistory", "noReferenceWeeks", null, null],
    )
  }
})

test("every method answers", async () => {
  const methods = [
    "farringtonFlexible",
    "farrington",
    "C1",
    "C2",
    "C3",
    "earsC",
    "cusum",
    "glrnb",
    "glrpois",
    "rki",
    "rki1",
    "rki2",
    "rki3",
  ]
  for (const method of methods) {
    const rows = await json({ method, range: [330, 330] }, csv(many))
    // C3 looks at the excess of the two weeks before.
    assert.deepEqual([rows.length, rows[0].alarm], [1, method !== "C3"], method)
  }
  const [ears] = await json({ algorithm: "earsC", method: "C2", range: 330, alpha: null }, csv(many))
  assert.equal(ears.alarm, true)
})

test("several series in one file keep their names, and t may start anywhere", async () => {
  const lines = many.slice(300).flatMap((count, index) => [`Oost,${200 + index},${count}`, `West,${200 + index},2`])
  const rows = await json({ method: "C1", range: [229, 229] }, `unit,t,observed\n${lines.join("\n")}\n`)
  assert.deepEqual(
    rows.map(({ unit, t, alarm }: Record<string, unknown>) => [unit, t, alarm]),
    [
      ["Oost", 229, true],
      ["West", 229, false],
    ],
  )
})

test("with dates a year is a year", async () => {
  const date = (week: number) => new Date(Date.UTC(2018, 0, 1 + 7 * week)).toISOString().slice(0, 10)
  const text = `date,observed\n${many.map((count, week) => `${date(week)},${count}`).join("\n")}\n`
  const [row] = await json({ b: 4, range: [330, 330] }, text)
  assert.deepEqual([row.date, row.alarm], [date(329), true])
})

test("what is wrong with the input is said in one sentence: file, line, column", async () => {
  const wrong: [input: string, options: object, sentence: RegExp][] = [
    ["t,observed\n1,3\n2,-1\n", {}, /^standard input, line 3, column observed: "-1" is not a whole number/],
    ["t,observed\n1,3\n2,1.5\n", {}, /line 3, column observed: "1.5"/],
    ["t,observed\n1,3\n2,veel\n", {}, /line 3, column observed: "veel"/],
    ["t,observed\n1,3\n3,4\n", {}, /line 3, column t: after t = 1 comes t = 2, not 3/],
    ["t,observed\n1,3\n1,4\n", {}, /line 3, column t: after t = 1/],
    ["t,observed,population\n1,3,0\n", {}, /line 2, column population: "0" is not a number above 0/],
    ["t,observed\n1,3\n", { populationOffset: true }, /line 1, column population: this column is missing/],
    ["date,observed\n2026-01-05,3\n2026-01-13,4\n", {}, /line 3, column date: 2026-01-13 does not follow/],
    ["date,observed\n2026-02-30,3\n", {}, /line 2, column date: "2026-02-30" is not a date/],
    ["week,observed\n1,3\n", {}, /line 1, column t: this column is missing/],
    ["t,observed\n", {}, /there are no counts in it/],
    ["", {}, /there is nothing in it/],
  ]
  for (const [input, options, sentence] of wrong) {
    const { code, stderr } = await nabijExceed(["--options", JSON.stringify(options), "--lang", "en"], input)
    assert.equal(code, 3, stderr)
    assert.match(stderr, sentence)
    assert.equal(stderr.trimEnd().split("\n").length, 1)
  }
  const { stderr } = await nabijExceed([], "t,observed\n1,-3\n")
  assert.match(stderr, /^standaardinvoer, regel 2, kolom observed: "-3" is geen heel getal/)
})

test("options that make no sense are named", async () => {
  const wrong: [options: string, sentence: RegExp][] = [
    ["{", /is a JSON object/],
    ['{"method": "magic"}', /value of method/],
    ['{"b": "4"}', /value of b/],
    ['{"b": 0}', /value of b/],
    ['{"alpha": 2, "method": "C1"}', /value of alpha/],
    ['{"noPeriods": 60, "b": 2}', /value of noPeriods/],
    ['{"baseline": 7}', /knows no baseline/],
    ['{"range": [300, 400]}', /names t = 331, but the input runs from t = 1 to 330/],
    ['{"method": "cusum", "m": [1, 2], "range": [300, 330]}', /value of m/],
    ['{"method": "glrnb", "mu0": {"S": "x"}}', /value of mu0/],
  ]
  for (const [options, sentence] of wrong) {
    const { code, stderr } = await nabijExceed(["--options", options, "--lang", "en"], csv(many))
    assert.equal(code, 2, `${options} ${stderr}`)
    assert.match(stderr, sentence)
  }
})

test("people read a table that says why", async () => {
  const { stdout } = await nabijExceed(["--options", '{"method": "C1"}'], csv([1, 0, 2, 1, 1, 0, 1, 9]))
  const lines = stdout.trimEnd().split("\n")
  assert.match(lines[1] ?? "", /te weinig verleden/)
  assert.match(lines[8] ?? "", /ja/)
})
