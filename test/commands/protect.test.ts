import assert from "node:assert/strict"
import { test } from "node:test"
import { protect } from "../../src/commands/protect.ts"
import { runCommand } from "./run-command.ts"

const matrix = "4,20,10,6\n1,7,19,12\n7,2,3,13\n24,4,4,14\n"
const named = "area;young;old\nNorth;4;20\nSouth;11;7\nWest;30;2\n"

async function json(args: string[], input: string, files: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runCommand(protect, [...args, "--json"], input, files)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("bare numbers come back with margins, what is hidden, and what can still be deduced", async () => {
  const args = ["--method", "suppress", "--matrix", "--threshold", "5", "--spl", "5", "--objective", "weight"]
  const done = await json(args, matrix)
  assert.deepEqual([done.cost, done.bound, done.proven], [35, 35, true])
  assert.deepEqual(done.primary, [
    [0, 0],
    [1, 0],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ])
  assert.equal(done.suppressed.length, 8)
  assert.deepEqual(done.table.at(-1), [36, 33, 36, 45, 150])
  for (const [row, column] of done.suppressed) assert.equal(done.table[row][column], null)
  for (const { least, most, primary } of done.audit) if (primary) assert.ok(most - least >= 5)
})

test("a margin is row R or column C, counted from 0, and the grand total is never hidden", async () => {
  const done = await json(["--method", "suppress", "--matrix"], "3,8,12,2\n")
  assert.deepEqual(done.suppressed, [
    [0, 0],
    [0, 3],
    [1, 0],
    [1, 3],
  ])
  assert.equal(done.cost, 2002)
  assert.equal(done.table[1][4], 25)
})

test("other cells can be named instead of the small ones: the example of the books", async () => {
  const args = ["--method", "suppress", "--matrix", "--primary", "1,2", "--objective", "weight", "--spl", "20"]
  const done = await json(args, "20 50 10\n8 19 22\n17 32 12\n")
  assert.deepEqual(done.suppressed, [
    [1, 0],
    [1, 2],
    [2, 0],
    [2, 2],
  ])
  assert.equal(done.cost, 59)
})

test("a table with names, with totals or a cell a line, is the same table", async () => {
  const args = ["--method", "suppress"]
  const wide = await json(args, named)
  assert.deepEqual(
    [wide.rows, wide.columns],
    [
      ["North", "South", "West"],
      ["young", "old"],
    ],
  )
  const totals = "area;young;old;totaal\nNorth;4;20;24\nSouth;11;7;18\nWest;30;2;32\nTotaal;45;29;74\n"
  assert.deepEqual(await json(args, totals), wide)
  const first = "area;Samen;young;old\nTotaal;74;45;29\nNorth;24;4;20\nSouth;18;11;7\nWest;32;30;2\n"
  assert.deepEqual(await json(args, first), wide)
  const long = "row,column,count\nNorth,young,4\nNorth,old,20\nSouth,young,11\nSouth,old,7\nWest,young,30\nWest,old,2\n"
  assert.deepEqual(await json(args, long), wide)
  assert.deepEqual(await json(args, `${long}totaal,young,45\ntotaal,totaal,74\n`), wide)
})

test("totals that nobody named as such are refused: beside them nothing that is hidden stays hidden", async () => {
  const told: [args: string[], input: string, complaint: RegExp][] = [
    [
      ["--matrix"],
      "4,20,24\n11,7,18\n30,2,32\n45,29,74\n",
      /^standard input, line 4: this row is the sum of the others/,
    ],
    [[], "area;young;old;sort\nN;4;20;24\nS;11;7;18\nrest;15;27;42\n", /line 4: this row is the sum/],
    [[], "area,a,b,people\nA,1,2,3\nB,4,5,9\nC,7,0,7\nD,3,3,6\nE,8,1,9\n", /column people: this column is the sum/],
  ]
  for (const [args, input, complaint] of told) {
    const done = await runCommand(protect, ["--method", "suppress", "--lang", "en", ...args], input)
    assert.equal(done.code, 3)
    assert.match(done.stderr, complaint)
  }
  for (const input of ["4 4 8\n", "0,0,0\n0,0,0\n0,0,0\n"])
    assert.notEqual((await runCommand(protect, ["--method", "laplace", "--matrix"], input)).code, 3)
})

test("zeros, margins, the way of searching and what an attacker knows are settings", async () => {
  const input = "0,20,30\n40,50,60\n70,80,90\n"
  assert.equal((await json(["--method", "suppress", "--matrix"], input)).suppressed.length, 0)
  assert.equal((await json(["--method", "suppress", "--matrix", "--zeros", "hidden"], input)).suppressed.length, 4)
  const few = "4,3,0,30\n20,15,18,30\n9,9,9,30\n"
  const args = ["--method", "suppress", "--matrix", "--threshold", "40", "--spl", "2"]
  const both = await json(args, few)
  const inner = await json([...args, "--margins", "secondary"], few)
  assert.ok(both.cost > inner.cost)
  const quick = await json([...args, "--search", "greedy"], few)
  assert.deepEqual([quick.proven, quick.bound], [false, null])
  const pair = "4,4,30\n4,4,30\n"
  const known = await json(["--method", "suppress", "--matrix", "--attacker", "threshold"], pair)
  const plain = await json(["--method", "suppress", "--matrix"], pair)
  assert.ok(known.audit[0].width < plain.audit[0].width)
})

test("the same seed gives the same noise, and cell keys that are given count", async () => {
  for (const method of ["cell-key", "laplace"]) {
    const args = ["--method", method, "--seed", "4"]
    assert.deepEqual(await json(args, named), await json(args, named))
    assert.equal((await runCommand(protect, ["--method", method], named)).code, 0)
  }
  const files = { "keys.csv": "area;young;old\nNorth;0.5;0.25\nSouth;0.75;0\nWest;0.125;0.0625\n" }
  const done = await json(
    ["--method", "cell-key", "--keys", "keys.csv", "--D", "2", "--V", "1", "--js", "0"],
    named,
    files,
  )
  assert.deepEqual(done.cellKeys[0], [0.5, 0.25, 0.75])
  assert.deepEqual(done.cellKeys[3], [0.375, 0.3125, 0.6875])
  assert.equal(done.audit.within, 2)
  const zeros = await json(["--method", "cell-key", "--matrix"], "0,0\n0,9\n")
  assert.deepEqual([zeros.table[0], zeros.table[1][0]], [[0, 0, 0], 0])
})

test("a p-table of R is used when it is given", async () => {
  const files = { "p.csv": '"i","j","p","v","p_int_lb","p_int_ub","type"\n0,0,1,0,0,1,"all"\n1,3,1,2,0,1,"all"\n' }
  const done = await json(["--method", "cell-key", "--matrix", "--ptable", "p.csv"], "1,5\n0,2\n", files)
  assert.deepEqual(done.table, [
    [3, 7, 8],
    [0, 4, 4],
    [3, 9, 10],
  ])
  const broken = await runCommand(protect, ["--method", "cell-key", "--ptable", "p.csv"], named, {
    "p.csv": "i,v,p_int_ub\n0,0,1\n1,0,0.5\n",
  })
  assert.equal(broken.code, 3)
})

test("laplace totals are the sum of what is shown, and its audit tells the half widths", async () => {
  const done = await json(["--method", "laplace", "--matrix", "--epsilon", "0.5", "--seed", "2"], matrix)
  for (const row of done.table)
    assert.equal(
      row.slice(0, -1).reduce((sum: number, cell: number) => sum + cell, 0),
      row.at(-1),
    )
  assert.deepEqual([done.audit.halfWidth95, done.audit.halfWidth99], [6, 9])
})

test("people read the table with dots, and what can still be deduced", async () => {
  const { stdout } = await runCommand(protect, ["--method", "suppress"], named)
  assert.match(stdout, /North +· +· +24\n/)
  assert.match(stdout, /4 cellen verborgen, waarvan 2 te klein; minder kan niet\./)
  assert.match(stdout, /North, young: kan zijn 2 – 24/)
  assert.match((await runCommand(protect, ["--method", "laplace", "--lang", "en"], named)).stdout, /95% chance/)
})

test("wrong input is told in one sentence with the file, the line and the column", async () => {
  const suppress = ["--method", "suppress"]
  const bare = [...suppress, "--matrix"]
  const cases: [args: string[], input: string, told: string][] = [
    [bare, "1,2\n3\n", "standard input, line 2, column 2: this row has 1 numbers, the first 2.\n"],
    [bare, "1,x\n", 'standard input, line 1, column 2: "x" is not a whole number from 0 to 10 billion.\n'],
    [
      bare,
      "1.000 7\n",
      'standard input, line 1, column 1: "1.000" can be read in two ways; write a whole number without point or comma.\n',
    ],
    [bare, "1\t\t2\n", "standard input, line 1, column 2: a number is missing here.\n"],
    [bare, "1,,2\n", "standard input, line 1, column 2: a number is missing here.\n"],
    [bare, "1,-2\n", 'standard input, line 1, column 2: "-2" is not a whole number from 0 to 10 billion.\n'],
    [bare, "", "standard input: there is no table of at least one cell in it.\n"],
    [suppress, "", "standard input: there is nothing in it.\n"],
    [
      suppress,
      "men,women\n4,20\n9,9\n",
      "standard input, line 1, column men: the first column names the rows, but holds numbers; put a column of names before it.\n",
    ],
    [
      suppress,
      "area,a\nX,1.5\n",
      'standard input, line 2, column a: "1.5" is not a whole number from 0 to 10 billion.\n',
    ],
    [suppress, "area,a,total\nX,9,8\n", "standard input, line 2, column total: this total is not the sum.\n"],
    [
      suppress,
      "row,column,count\na,b,9\na,total,8\n",
      "standard input, line 3, column total: this total is not the sum.\n",
    ],
    [suppress, "row,column,count\na,b,1\na,b,2\n", "standard input, line 3: this cell is there twice.\n"],
    [[...suppress, "nowhere.csv"], "", "nowhere.csv: this file does not exist.\n"],
  ]
  for (const [args, input, told] of cases) {
    const { code, stdout, stderr } = await runCommand(protect, ["--lang", "en", ...args], input)
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
  const hopeless = await runCommand(protect, ["--lang", "en", ...bare], "1 2\n")
  assert.equal(hopeless.code, 3)
  assert.match(hopeless.stderr, /^standard input, line 1, column 1: this count cannot be protected/)
})

test("wrong use is told, and help documents every option in both languages", async () => {
  const wrong: string[][] = [
    [],
    ["--method", "blur"],
    ["--method", "suppress", "--objective", "x"],
    ["--method", "suppress", "--threshold", "0"],
    ["--method", "suppress", "--spl", "-1"],
    ["--method", "suppress", "--primary", "1"],
    ["--method", "suppress", "--primary", "9,9"],
    ["--method", "laplace", "--epsilon", "0"],
    ["--method", "cell-key", "--V", "0.1"],
    ["--method", "cell-key", "--seed", "x"],
    ["--method", "suppress", "--what"],
  ]
  for (const args of wrong) assert.equal((await runCommand(protect, args, named)).code, 2, args.join(" "))
  const options = "method matrix threshold spl objective zeros margins primary search attacker D V js pstay ptable keys"
  for (const lang of ["nl", "en"]) {
    const { code, stdout } = await runCommand(protect, ["--help", "--lang", lang])
    assert.equal(code, 0)
    for (const option of `${options} epsilon sensitivity seed json lang`.split(" "))
      assert.ok(stdout.includes(`--${option}`), option)
  }
})
