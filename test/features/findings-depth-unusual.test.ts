import assert from "node:assert/strict"
import { test } from "node:test"
import { exceed } from "../../src/commands/exceed.ts"
import { unusualDepth } from "../../src/features/findings/depth-unusual.ts"
import type { Finding } from "../../src/features/findings/model.ts"
import { unusualIn } from "../../src/features/findings/unusual-rules.ts"
import { runCommand } from "../commands/run-command.ts"

/** Five years and more of weeks with a season, and a rise in the last one. */
const long = () => {
  const count = Int32Array.from({ length: 268 }, (_, week) => 6 + Math.round(3 * Math.sin(week / 8)) + ((week * 7) % 4))
  count[267] = 25
  return { until: "2026-11-09", count, all: count.map((signals, week) => signals * 8 + (week % 5)) }
}
const short = () => {
  const { until, count, all } = long()
  return { until, count: count.slice(-60), all: all.slice(-60) }
}

const told = async (series: ReturnType<typeof long>) => {
  const { section, files } = unusualDepth({ unusual: unusualIn(series) } as Finding, series)
  const kinds = section.commands.map(async (line) => {
    const [, options = "", file = ""] = /--options '(.*)' (\S+)$/.exec(line) ?? []
    const text = files.find(({ name }) => name === file)?.text ?? ""
    const { code, stdout, stderr } = await runCommand(exceed, ["--options", options, "--json", file], "", {
      [file]: text,
    })
    assert.equal(code, 0, stderr)
    return JSON.parse(stdout)[0].kind
  })
  return { said: unusualIn(series)?.looks.map(({ outcome }) => outcome.kind), kinds: await Promise.all(kinds) }
}
const few = (weeks: number) => ({
  until: "2026-11-09",
  count: Int32Array.from({ length: weeks }, (_, week) => (week % 9 === 0 && week < weeks - 8 ? 1 : 0)),
  all: Int32Array.from({ length: weeks }, () => 4),
})

for (const weeks of [268, 180, 130])
  test(`of too few signals in ${weeks} weeks, the command says so as the page does`, async () => {
    const { said, kinds } = await told(few(weeks))
    assert.deepEqual(said, ["tooFewCases", "tooFewCases"])
    assert.deepEqual(kinds, said)
  })

test("of a short past the command judges as little as the page does", async () => {
  assert.deepEqual(await told(few(8)), {
    said: ["tooLittleHistory", "tooLittleHistory"],
    kinds: ["tooLittleHistory", "tooLittleHistory"],
  })
  const { said, kinds } = await told(few(45))
  assert.deepEqual(said, ["tooFewCases", "tooFewCases"])
  assert.ok(!kinds.includes("judged"), kinds.join())
  assert.equal((await told(few(2))).kinds.length, 1)
})

for (const [years, series] of [
  ["five years, by Farrington", long()],
  ["one year, by EARS", short()],
] as const)
  test(`of ${years}, the command judges the newest week and four weeks as the page does`, async () => {
    const unusual = unusualIn(series)
    const { section, files } = unusualDepth({ unusual } as Finding, series)
    const looks = (unusual?.looks ?? []).flatMap(({ outcome }) => (outcome.kind === "judged" ? [outcome] : []))
    assert.equal(section.commands.length, 2)
    for (const [index, line] of section.commands.entries()) {
      const [, options = "", file = ""] = /--options '(.*)' (\S+)$/.exec(line) ?? []
      const text = files.find(({ name }) => name === file)?.text ?? ""
      const told = await runCommand(exceed, ["--options", options, "--json", file], "", { [file]: text })
      assert.equal(told.code, 0, told.stderr)
      const [row] = JSON.parse(told.stdout)
      const look = looks[index]
      assert.ok(look)
      assert.ok(Math.abs(row.expected - look.expected) < 1e-9, `${row.expected} ${look.expected}`)
      assert.equal(row.upperbound, look.bound)
      assert.equal(row.alarm, look.more)
      if (look.learned.method === "farrington") assert.ok(Math.abs(row.pvalue - look.learned.chance) < 1e-12)
    }
  })
