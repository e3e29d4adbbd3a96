import assert from "node:assert/strict"
import { Readable } from "node:stream"
import { test } from "node:test"
import { scan } from "../../src/commands/scan.ts"
import { runCommand } from "./run-command.ts"

const good = {
  "a.cas": "a 1 2024/1/1\nb 2 2024/2/1\nb 3 2024/3/5\nc 1 2024/5/5\n",
  "a.pop": "a 2024 100\nb 2024 50\nc 2024 150\n",
  "a.geo": "a 0 0\nb 1 1\nc 2 2\n",
}

const nabijScan = (args: string[], files: Record<string, string> = good, input = "") =>
  runCommand(scan, args, input, files)

const year = ["--start", "2024/1/1", "--end", "2024/12/31", "--time-unit", "month", "--replicas", "99"]
const files = ["--cases", "a.cas", "--population", "a.pop", "--coordinates", "a.geo"]

test("an analyst gets the clusters of three files as JSON, with the seed and the replicas", async () => {
  const { code, stdout } = await nabijScan([...files, ...year, "--json", "--threads", "1"])
  assert.equal(code, 0)
  const { clusters, seed, replicas, seconds } = JSON.parse(stdout)
  const [first] = clusters
  assert.deepEqual(
    [first.members, first.centre, first.start, first.end, first.observed],
    [["b"], "b", "2024-02-01", "2024-03-31", 5],
  )
  // 7 cases, a sixth of the people, 60 of 366 days
  assert.equal(first.expected.toFixed(6), ((7 * 50 * 60) / (300 * 366)).toFixed(6))
  assert.ok(first.p < 0.05 && first.llr > 8 && first.relativeRisk > 1)
  assert.deepEqual([seed, replicas, typeof seconds], [1, 99, "number"])
})

test("people read a table, in their own language", async () => {
  const dutch = await nabijScan([...files, ...year, "--threads", "1"])
  assert.match(dutch.stdout, /midden {2}plaatsen/)
  const english = await nabijScan([...files, ...year, "--threads", "1", "--lang", "en"])
  assert.match(english.stdout, /observed {2}expected/)
})

test("one CSV holds it all: places, people, weeks and counts", async () => {
  const lines = ["area,x,y,population,week,cases"]
  for (const [area, x] of [
    ["A", 0],
    ["B", 1],
    ["C", 5],
    ["D", 6],
  ] as const) {
    for (let week = 1; week <= 10; week++)
      lines.push(`${area},${x},0,100,${week},${area === "B" && week > 8 ? 6 : week % 2}`)
  }
  const args = ["--type", "prospective-space-time", "--json", "--replicas", "99", "--threads", "1"]
  const { code, stdout, stderr } = await nabijScan(args, {}, lines.join("\n"))
  assert.equal(code, 0, stderr)
  const [first] = JSON.parse(stdout).clusters
  assert.deepEqual([first.members, first.start, first.end, first.observed], [["B"], "9", "10", 12])
  assert.ok(first.recurrenceDays >= 1 / first.p - 1e-9)
})

test("cases and controls, and an ordering, are scanned too", async () => {
  const people = Array.from({ length: 30 }, (_, index) => ({
    id: `p${index}`,
    x: index % 6,
    y: Math.floor(index / 6),
    ill: index % 6 < 2,
  }))
  const some = {
    "c.cas": people
      .filter(({ ill }) => ill)
      .map(({ id }) => `${id} 1`)
      .join("\n"),
    "c.ctl": people
      .filter(({ ill }) => !ill)
      .map(({ id }) => `${id} 1`)
      .join("\n"),
    "c.ord": people.map(({ id, ill }) => `${id} 1 ${ill ? 3 : 1}`).join("\n"),
    "c.geo": people.map(({ id, x, y }) => `${id} ${x} ${y}`).join("\n"),
  }
  const common = ["--coordinates", "c.geo", "--type", "space", "--json", "--replicas", "99", "--threads", "1"]
  const yes = await nabijScan(["--model", "bernoulli", "--cases", "c.cas", "--controls", "c.ctl", ...common], some)
  const bernoulli = JSON.parse(yes.stdout).clusters[0]
  assert.ok(bernoulli.population >= bernoulli.observed && bernoulli.p < 0.05)
  const order = await nabijScan(["--model", "ordinal", "--cases", "c.ord", ...common], some)
  const [ordinal] = JSON.parse(order.stdout).clusters
  assert.deepEqual(
    ordinal.categories.map(({ values }: { values: number[] }) => values),
    [[1], [3]],
  )
  assert.ok(Math.abs(ordinal.llr - bernoulli.llr) < 1e-9)
})

test("as many threads as there are give the very same as one", async () => {
  const outcomeOf = async (...threads: string[]) => {
    const { code, stdout, stderr } = await nabijScan([...files, ...year, "--json", "--seed", "7", ...threads])
    assert.equal(code, 0, stderr)
    return { ...JSON.parse(stdout), seconds: 0 }
  }
  const one = await outcomeOf("--threads", "1")
  assert.equal(one.simulated.length, 99)
  assert.deepEqual(await outcomeOf(), one)
  assert.deepEqual(await outcomeOf("--threads", "3"), one)
})

test("a scan of no file at all is wrong use, not a wrong file", async () => {
  for (const args of [[], ["--population", "a.pop"], ["--type", "space"]]) {
    const { code, stderr } = await nabijScan(args)
    assert.equal(code, 2)
    assert.match(stderr, /^Noem een bestand met gevallen: --cases BESTAND/)
  }
  // Nobody who forgets the file has to wait at a keyboard that is being read.
  const keyboard = Object.assign(new Readable({ read() {} }), { isTTY: true })
  const io = { stdin: keyboard, stdout: () => {}, stderr: () => {}, open: () => keyboard }
  assert.equal(await scan.run([], io), 2)
})

test("a parameter file says it all, and what it asks for that cannot be done is refused", async () => {
  const lines = ["[Input]", "CaseFile=a.cas", "PopulationFile=a.pop", "CoordinatesFile=a.geo", "CoordinatesType=0"]
  lines.push(
    "StartDate=2024/1/1",
    "EndDate=2024/12/31",
    "PrecisionCaseTimes=3",
    "TimeAggregationUnits=2",
    "AnalysisType=3",
  )
  const run = (more: string) =>
    nabijScan(["--prm", "x.prm", "--json", "--lang", "en", "--threads", "1", "--replicas", "99"], {
      ...good,
      "x.prm": [...lines, more].join("\n"),
    })
  const same = JSON.parse((await nabijScan([...files, ...year, "--json", "--threads", "1"])).stdout)
  assert.deepEqual(JSON.parse((await run("PValueReportType=1")).stdout).clusters, same.clusters)
  assert.equal(
    (await run("IterativeScan=y")).stderr,
    "x.prm, line 11, column IterativeScan: iterative scans: this command cannot do that.\n",
  )
  assert.equal(
    (await run("ModelType=5")).stderr,
    "x.prm, line 11, column ModelType: the choice 5 is not one we have.\n",
  )
  assert.equal(
    (await run("EndDate=2023/1/1")).stderr,
    "x.prm, line 11, column EndDate: the study period ends before it begins.\n",
  )
})

test("wrong use is told, and help documents every option in both languages", async () => {
  for (const args of [["--nope"], ["--model", "normal"], ["--max-time", "120%"], ["--seed", "x"], ["--lang", "de"]]) {
    assert.equal((await nabijScan(args)).code, 2)
  }
  for (const lang of ["nl", "en"]) {
    const { stdout } = await nabijScan(["--help", "--lang", lang])
    for (const option of [
      "model",
      "type",
      "max-population",
      "max-time",
      "replicas",
      "threads",
      "secondary",
      "seed",
      "prm",
      "gini",
    ])
      assert.ok(stdout.includes(`--${option}`))
  }
})
