import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { inequality } from "../../src/commands/inequality.ts"
import { runCommand } from "./run-command.ts"

const reference = join(import.meta.dirname, "../../../shared/data/references/reach/reach-equity.json")
const skip = existsSync(reference) ? false : "the folder with reference data is not here"

const csv = (rows: readonly (string | number)[][]) =>
  `group,rank,population,reached,need\n${rows.map((row) => row.join(",")).join("\n")}\n`
async function json(input: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand(inequality, [...args, "--json"], input)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("an analyst gets the published values of reach over groups", { skip }, async () => {
  for (const one of JSON.parse(readFileSync(reference, "utf8")).concentration) {
    const rows = one.populationNeed.map((need: number, at: number) => [
      `g${at}`,
      at + 1,
      need * 3,
      one.reached[at],
      need,
    ])
    const found = await json(csv(rows))
    const near = (value: number | null, expected: number | null, what: string) =>
      assert.ok(
        value === expected || Math.abs(Number(value) - Number(expected)) < 1e-9,
        `${one.name}, ${what}: ${value}`,
      )
    near(found.concentrationIndex, one.concentrationIndex, "index")
    near(found.erreygersCorrected, one.erreygersCorrected, "Erreygers")
    near(found.wagstaffNormalised, one.wagstaffNormalised, "Wagstaff")
    near(found.gini, one.giniOfGroupRates, "Gini")
    near(found.theilT, one.theilT, "Theil T")
    near(found.theilL, one.theilL_MLD, "Theil L")
    near(found.hoover, one.hoover, "Hoover")
    for (const [at, row] of found.rows.entries()) near(row.representationRatio, one.representationRatio[at], "ratio")
  }
})

const town = csv([
  ["1", 1, 1000, 30, 200],
  ["2", 2, 1000, 50, 100],
  ["3", 3, 1000, 2, 10],
])

test("the gap is counted in people, for the target that is asked", async () => {
  const { coverageGap } = await json(town, "--target", "0.5")
  assert.deepEqual(coverageGap, { target: 0.5, people: 73 })
  const without = (await json(town)).coverageGap
  assert.ok(Math.abs(without.target - 82 / 310) < 1e-12)
})

test("a group of which too few are expected gets no ratio", async () => {
  const { rows } = await json(town)
  assert.deepEqual([rows[2].representationRatio, rows[2].unclear], [null, "too few"])
  assert.equal(rows[0].low < rows[0].representationRatio && rows[0].representationRatio < rows[0].high, true)
})

test("divided by everybody it is another question", async () => {
  const [need, people] = [await json(town), await json(town, "--per", "population")]
  assert.notEqual(need.concentrationIndex, people.concentrationIndex)
  assert.equal(people.rows[0].coverage, 0.03)
})

test("people read the indices above the groups", async () => {
  const { code, stdout } = await runCommand(inequality, ["--lang", "en"], town)
  assert.equal(code, 0)
  assert.match(stdout, /concentrationIndex[\s\S]*coverageGap[\s\S]*group +rank +population +reached +need/)
})

test("more reached than need it is told, and is no fault", async () => {
  const { code, stderr } = await runCommand(
    inequality,
    [],
    csv([
      ["a", 1, 10, 12, 8],
      ["b", 2, 10, 2, 8],
    ]),
  )
  assert.equal(code, 0)
  assert.match(stderr, /in a zijn er meer bereikt dan het nodig hebben/)
})

test("what is wrong in a file is told with its line and column", async () => {
  const wrong: [string, RegExp][] = [
    ["group,rank\na,1\n", /kolom population: deze kolom ontbreekt/],
    [csv([["a", 1, 10, 1.5, 8]]), /regel 2, kolom reached: .*heel getal/],
    [csv([["a", 1, 10, 1, 0]]), /regel 2, kolom need: .*boven 0/],
    [csv([["a", "x", 10, 1, 1]]), /regel 2, kolom rank/],
    [
      csv([
        ["a", 1, 10, 1, 1],
        ["a", 2, 10, 1, 1],
      ]),
      /regel 3, kolom group: groep a staat er twee keer/,
    ],
    [
      csv([
        ["a", 1, 10, 0, 1],
        ["b", 2, 10, 0, 1],
      ]),
      /niemand is bereikt/,
    ],
    ["", /er staat niets in|niets in|ontbreekt/],
  ]
  for (const [input, said] of wrong) {
    const { code, stderr } = await runCommand(inequality, [], input)
    assert.equal(code, 3, input)
    assert.match(stderr, said)
  }
  for (const args of [
    ["--target", "2"],
    ["--level", "1"],
    ["--per", "x"],
    ["a.csv", "b.csv"],
    ["--lang", "fr"],
  ])
    assert.equal((await runCommand(inequality, args, town)).code, 2, args.join(" "))
})
