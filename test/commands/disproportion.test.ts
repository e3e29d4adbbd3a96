import assert from "node:assert/strict"
import { test } from "node:test"
import { disproportion } from "../../src/commands/disproportion.ts"
import { runCommand } from "./run-command.ts"

const themes = ["wonen", "zorg", "geld", "school"]
const places = ["West", "Oost", "Zuid", "Noord"]
const counts = [9, 2, 1, 3, 1, 8, 2, 2, 2, 1, 7, 3, 3, 2, 1, 30]
const table = `var1,var2,N\n${counts.map((count, index) => `${places[index >> 2]},${themes[index & 3]},${count}`).join("\n")}\n`

async function json(args: string[], input: string) {
  const { code, stdout, stderr } = await runCommand(disproportion, [...args, "--json"], input)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("an analyst gets the prior, and ratios and shrunk ratios for each pair", async () => {
  const { prior, rows } = await json([], table)
  assert.deepEqual(Object.keys(prior), ["alpha1", "beta1", "alpha2", "beta2", "P"])
  assert.equal(rows.length, 16)
  const [first] = rows
  assert.equal(first.E, (15 * 15) / 77)
  assert.equal(first.RR, 9 / first.E)
  assert.ok(Math.abs(first.PRR - 9 / 15 / (6 / 62)) < 1e-12)
  assert.ok(first.EB05 < first.EBGM && first.EBGM < first.EB95 && first.EBGM < first.RR)
})

test("an expectation of the input is used, and a PRR of the input stays", async () => {
  const { rows } = await json([], "var1,var2,N,E,PRR\na,x,4,2,Inf\nb,y,3,1.5,2.2\n")
  assert.deepEqual([rows[0].RR, rows[0].PRR, rows[1].E], [2, "Inf", 1.5])
})

test("with few pairs there is no prior, and the rest is told all the same", async () => {
  const { prior, unclear, rows } = await json([], "var1,var2,N\na,x,4\nb,y,3\n")
  assert.deepEqual([prior, unclear, rows[0].EBGM], [null, "too few pairs", null])
  assert.equal(rows[0].chiSquare > 0, true)
})

test("a prior at an edge is told, above the table and in JSON", async () => {
  const even = `var1,var2,N\n${counts.map((_, index) => `${places[index >> 2]},${themes[index & 3]},${index === 0 ? 6 : 5}`).join("\n")}\n`
  assert.equal((await json([], even)).priorAtEdge, true)
  assert.match(
    (await runCommand(disproportion, [], even)).stdout,
    /priorAtEdge\n.* ja\n\nLet op: de prior ligt tegen een grens/,
  )
  const { stdout } = await runCommand(disproportion, ["--lang", "en"], even)
  assert.match(stdout, /Mind: the prior lies at an edge/)
})

test("reports count once, and strata change what is expected", async () => {
  const reports = "id,var1,var2,strat_age\n1,a,x,old\n1,a,x,old\n2,a,y,young\n3,b,x,young\n4,b,y,young\n"
  const plain = await json([], reports)
  assert.deepEqual([plain.rows[0].N, plain.rows[0].E], [1, 1])
  const strata = await json(["--stratify"], reports)
  assert.equal(strata.rows[0].E, 1 + 1 / 3)
})

test("wrong input is told in one sentence", async () => {
  const cases: [args: string[], input: string, told: string][] = [
    [
      [],
      "var1,var2,N\na,x,-1\n",
      'standard input, line 2, column N: "-1" is not a whole number from 0 to 10 billion.\n',
    ],
    [[], "var1,var2,N,E\na,x,1,0\n", 'standard input, line 2, column E: "0" is not a number above 0.\n'],
    [[], "var1,var2,N\na,x,1\na,x,2\n", "standard input, line 3, column var2: a, x is there twice.\n"],
    [[], "var1,var2,N\na,,1\n", "standard input, line 2, column var2: a name is missing here.\n"],
    [[], "var1,var2\na,x\n", "standard input, line 1, column N: this column is missing; needed are var1, var2, N.\n"],
    [
      [],
      "var1,var2,N\na,x,0\nb,y,1\n",
      "standard input, line 2, column N: nothing was counted for a or x, so nothing can be expected.\n",
    ],
    [["--stratify"], "id,var1,var2\n1,a,x\n", "standard input, line 1: no column begins with strat.\n"],
  ]
  for (const [args, input, told] of cases) {
    const { code, stdout, stderr } = await runCommand(disproportion, ["--lang", "en", ...args], input)
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
})

test("people read what stands out first; wrong use and help are told", async () => {
  const { stdout } = await runCommand(disproportion, [], table)
  assert.match(stdout, /alpha1[\s\S]*var1 +var2[\s\S]*\n +(Oost|West|Zuid|Noord)/)
  for (const args of [["--squash", "1:1"], ["--level", "95"], ["--tail", "0.7"], ["--nope"]])
    assert.equal((await runCommand(disproportion, args, table)).code, 2)
  for (const lang of ["nl", "en"]) {
    const help = (await runCommand(disproportion, ["--help", "--lang", lang])).stdout
    for (const option of ["--squash", "--zeros", "--stratify", "--level", "--tail", "--json", "--lang"])
      assert.ok(help.includes(option))
  }
})
