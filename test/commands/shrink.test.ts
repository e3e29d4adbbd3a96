import assert from "node:assert/strict"
import { test } from "node:test"
import { shrink } from "../../src/commands/shrink.ts"
import { runCommand } from "./run-command.ts"

const areas = "id,cases,population,name\nA,1,10,West\nB,100,10000,Oost\nC,150,9000,Zuid\n"
const neighbours = { "n.csv": "i,j\n1,2\n2,1\n2,3\n3,2\n" }

async function json(args: string[], input = areas, files: Record<string, string> = neighbours) {
  const { code, stdout, stderr } = await runCommand(shrink, [...args, "--json"], input, files)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("an analyst gets raw and shrunk rates, and the prior", async () => {
  const { prior, rows } = await json(["--method", "eb-global"])
  assert.deepEqual(Object.keys(prior), ["a", "b"])
  assert.equal(prior.b, 251 / 19010)
  assert.deepEqual([rows[0].name, rows[0].raw], ["West", 0.1])
  assert.ok(rows[0].shrunk < 0.02)
  const common = await json(["--method", "eb-global", "--family", "binomial"])
  assert.notEqual(common.prior.a, prior.a)
})

test("neighbours are named by row number or by id, and give each area its own prior", async () => {
  const byRow = await json(["--method", "eb-local", "--neighbours", "n.csv"])
  const byId = await json(["--method", "eb-local", "--neighbours", "n.csv"], areas, {
    "n.csv": "i,j\nA,B\nB,A\nB,C\nC,B\n",
  })
  assert.deepEqual(byRow, byId)
  assert.equal(byRow.prior, null)
  assert.equal(byRow.rows[0].m, 101 / 10010)
})

test("the same seed gives the same chance that like rates lie together", async () => {
  const args = ["--method", "eb-global", "--neighbours", "n.csv", "--moran", "99", "--seed", "7"]
  const [one, again] = [await json(args), await json(args)]
  assert.deepEqual(one.moran, again.moran)
  assert.equal(one.moran.seed, 7)
})

test("where nothing was counted shrunk is null, and the reason is told", async () => {
  const { rows } = await json(["--method", "eb-global"], "id,cases,population\nA,0,10\nB,0,20\n")
  assert.deepEqual([rows[0].shrunk, rows[0].unclear], [null, "nothing counted"])
})

test("people read the prior above a table", async () => {
  const { stdout } = await runCommand(shrink, ["--method", "eb-global"], areas)
  assert.match(stdout, /^ +a +b\n.*\n\nid +cases/)
})

test("more cases than people is warned of, not refused: events may befall somebody twice", async () => {
  const input = "id,cases,population\nA,1,10\nB,12,10\nC,30,20\n"
  const { code, stdout, stderr } = await runCommand(shrink, ["--method", "eb-global", "--json", "--lang", "en"], input)
  assert.equal(code, 0)
  assert.equal(JSON.parse(stdout).rows[1].raw, 1.2)
  assert.equal(
    stderr,
    "standard input, line 3, column cases: 12 cases among 10 people can be of events but not of persons (and 1 more like this).\n",
  )
  assert.equal((await runCommand(shrink, ["--method", "eb-global"], areas)).stderr, "")
})

test("a table of a wide file shows the id and the results", async () => {
  const remark = "lang ".repeat(25).trim()
  const input = `id,cases,population,east,remark\nA,1,10,3.5,${remark}\nB,2,30,4.5,kort\n`
  const { stdout } = await runCommand(shrink, ["--method", "eb-global", "--lang", "en"], input)
  assert.match(stdout, /\nid +cases +population +raw +shrunk\n/)
  const { rows } = await json(["--method", "eb-global"], input)
  assert.deepEqual([rows[0].east, rows[0].remark], ["3.5", remark])
})

test("wrong input is told in one sentence with the file, the line and the column", async () => {
  const local = ["--method", "eb-local", "--neighbours", "n.csv"]
  const cases: [args: string[], input: string, files: Record<string, string>, told: string][] = [
    [
      ["--method", "eb-global"],
      "id,cases,population\nA,-1,10\nB,1,10\n",
      {},
      'standard input, line 2, column cases: "-1" is not a number from 0.\n',
    ],
    [
      ["--method", "eb-global"],
      "id,cases,population\nA,1,0\nB,1,10\n",
      {},
      'standard input, line 2, column population: "0" is not a number above 0.\n',
    ],
    [
      ["--method", "eb-global"],
      "id,cases,population\nA,1,10\n",
      {},
      "standard input, line 2: this needs at least two areas.\n",
    ],
    [
      ["--method", "eb-global"],
      "id,cases,population\nA,1,1\nA,1,1\n",
      {},
      "standard input, line 3, column id: area A is there twice.\n",
    ],
    [["--method", "eb-global"], "", {}, "standard input: there is nothing in it.\n"],
    [local, areas, { "n.csv": "i,j\n1,4\n" }, "n.csv, line 2, column j: there is no area 4.\n"],
    [local, areas, { "n.csv": "i,j\nA,Q\n" }, "n.csv, line 2, column j: there is no area Q.\n"],
    [local, areas, { "n.csv": "i,k\n1,2\n" }, "n.csv, line 1, column j: this column is missing; needed are i, j.\n"],
    [[...local, "nowhere.csv"], "", {}, "nowhere.csv: this file does not exist.\n"],
  ]
  for (const [args, input, files, told] of cases) {
    const { code, stdout, stderr } = await runCommand(shrink, ["--lang", "en", ...args], input, files)
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
})

test("wrong use is told, and help documents every option in both languages", async () => {
  for (const args of [[], ["--method", "mean"], ["--method", "eb-local"], ["--method", "eb-global", "--moran", "5"]])
    assert.equal((await runCommand(shrink, args, areas)).code, 2)
  for (const lang of ["nl", "en"]) {
    const { code, stdout } = await runCommand(shrink, ["--help", "--lang", lang])
    assert.equal(code, 0)
    for (const option of [
      "--method",
      "--neighbours",
      "--family",
      "--deviations",
      "--moran",
      "--seed",
      "--json",
      "--lang",
    ])
      assert.ok(stdout.includes(option))
  }
})
