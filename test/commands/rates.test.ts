import assert from "node:assert/strict"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { test } from "node:test"
import { rates } from "../../src/commands/rates.ts"

async function nabijRates(args: string[], input = "") {
  let [stdout, stderr] = ["", ""]
  const code = await rates.run(args, {
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

async function json(args: string[], input: string) {
  const { code, stdout, stderr } = await nabijRates([...args, "--json"], input)
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("an analyst gets intervals for counts, each at its own level", async () => {
  const [ten, none] = await json(["--model", "poisson"], "x,level\n10,0.95\n0,\n")
  assert.equal(ten.exact[0].toFixed(6), "4.795389")
  assert.equal(ten.exact[1].toFixed(5), "18.39036")
  assert.deepEqual(Object.keys(ten), ["x", "level", "rate", "exact", "midP", "byar", "byarHalf"])
  assert.deepEqual([none.level, none.exact[0]], [0.95, 0])
})

test("observed and expected give a ratio, tails, p and p adjusted, with other columns along", async () => {
  const rows = await json(["--model", "poisson"], "area,O,E\nWest,20,10\nOost,3,8\n")
  assert.deepEqual([rows[0].area, rows[0].ratio], ["West", 2])
  assert.equal(rows[0].p, rows[0].tails.upper)
  assert.equal(rows[0].adjusted.holm, 2 * rows[0].p)
  assert.deepEqual(Object.keys(rows[1].adjusted), ["holm", "hochberg", "bh", "by", "bonferroni"])
})

test("p is the tail that was asked for", async () => {
  const [row] = await json(["--model", "poisson", "--tail", "lower"], "O,E\n3,8\n")
  assert.equal(row.p, row.tails.lower)
})

test("a share stands against a baseline, two rates against each other", async () => {
  const [share] = await json(["--model", "binomial"], "x,n,p0\n20,100,0.12\n")
  assert.deepEqual([share.proportion, share.p.toFixed(4)], [0.2, "0.0147"])
  assert.ok(share.wilson[0] > share.exact[0])
  const [one, two, none] = await json(
    ["--model", "two-rates"],
    "x1,T1,x2,T2\n20,100,12000,1e+05\n1,250,0,9000\n0,1,0,1\n",
  )
  assert.equal(one.ratio.toFixed(4), "1.6667")
  assert.deepEqual([two.ratio, two.exact[1]], [null, null])
  assert.deepEqual([none.exact, none.p], [[0, null], 1])
})

test("JSON Lines in give JSON Lines out", async () => {
  const { stdout } = await nabijRates(["--model", "poisson", "--json"], '{"O":5,"E":2}\n{"O":1,"E":"2.5"}\n')
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    rows.map((row) => row.ratio),
    [2.5, 0.4],
  )
})

test("a Dutch spreadsheet with semicolons, decimal commas and a byte order mark is read", async () => {
  const [row] = await json(["--model", "binomial"], "\uFEFFx;n;p0\r\n5;20;0,12\r\n")
  assert.equal(row.p0, 0.12)
})

test("people read a table that lines up", async () => {
  const { stdout } = await nabijRates(["--model", "poisson"], "O,E\n20,10\n3,8\n")
  const lines = stdout.trimEnd().split("\n")
  assert.equal(new Set(lines.map((line) => line.length)).size, 1)
  assert.match(lines[1] ?? "", /1,22165 – 3,08884/)
  const english = await nabijRates(["--model", "poisson", "--lang", "en"], "O,E\n20,10\n")
  assert.match(english.stdout, /1\.22165 – 3\.08884/)
})

test("wrong input is told in one sentence with the line and the column", async () => {
  const cases: [args: string[], input: string, told: string][] = [
    [
      ["poisson"],
      "O,E\n5,2\n-1,2\n",
      'standard input, line 3, column O: "-1" is not a whole number from 0 to 10 billion.\n',
    ],
    [["poisson"], "O,E\n5,0\n", 'standard input, line 2, column E: "0" is not a number above 0.\n'],
    [["poisson"], "O,E\n5,\n", "standard input, line 2, column E: a number is missing here.\n"],
    [["poisson"], "O,F\n5,1\n", "standard input, line 1, column E: this column is missing; needed are O, E or x.\n"],
    [
      ["poisson"],
      "x,level\n5,95\n",
      'standard input, line 2, column level: "95" does not lie between 0 and 1, such as 0.95.\n',
    ],
    [["binomial"], 'x,n,p0\n1,2,0.1\n\n"3",2,0.1\n', "standard input, line 4, column x: 3 is more than n (2).\n"],
    [
      ["binomial"],
      "x,n,p0\n1,2,0,1\n",
      "standard input, line 2, column 4: this line has 4 columns, the first line 3.\n",
    ],
    [["poisson"], 'O,E\n"5,2\n', "standard input, line 2: a quotation mark is out of place here.\n"],
    [["poisson"], '{"O":1,"E":2}\n{"O":1\n', "standard input, line 2: this line is not valid JSON.\n"],
    [["poisson"], "", "standard input: there is nothing in it.\n"],
    [["poisson", "nowhere.csv"], "", "nowhere.csv: this file does not exist.\n"],
  ]
  for (const [args, input, told] of cases) {
    const { code, stdout, stderr } = await nabijRates(["--lang", "en", "--model", ...args], input)
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
})

test("a file that merely has a column x among other numbers is not read as counts", async () => {
  const refused = await nabijRates(["--model", "poisson", "--lang", "en"], "x,y,z\n1,2,3\n4,5,6\n")
  assert.equal(refused.code, 3)
  assert.equal(
    refused.stderr,
    "standard input, line 1, column y: the columns x, y, z fit no model; needed are O, E or x, " +
      "and beside x only level and labels such as id, name, area or theme.\n",
  )
  assert.equal((await nabijRates(["--model", "poisson"], "x,y,z\n")).code, 3)
  const [row] = await json(["--model", "poisson"], "id,buurtcode,theme,jaar,opmerking,x\n7,344,wonen,2024,vol,3\n")
  assert.deepEqual(
    [row.id, row.buurtcode, row.theme, row.jaar, row.opmerking, row.x],
    ["7", "344", "wonen", "2024", "vol", 3],
  )
  const [other] = await json(["--model", "poisson"], "O,E,inwoners\n5,2,100\n")
  assert.equal(other.inwoners, "100")
})

test("columns of the input that make a table too wide are left out, but for the id; JSON has them all", async () => {
  const wide = `id,name,O,E,remark\nA1,West,20,10,${"long ".repeat(20)}end\nA2,Oost,3,8,short\n`
  const { stdout } = await nabijRates(["--model", "poisson", "--lang", "en"], wide)
  assert.match(stdout, /^id +O +E +level +ratio/)
  assert.ok(!stdout.includes("long") && !stdout.includes("West"))
  assert.match(stdout, /\nA2 +3 +8 /)
  const both = wide.replace("id,name", "area,theme")
  assert.match((await nabijRates(["--model", "poisson"], both)).stdout, /^area +theme +O +E +niveau/)
  const narrow = await nabijRates(["--model", "poisson", "--lang", "en"], "area,x,remark\nWest,2,ok\n")
  assert.match(narrow.stdout, /^area +remark +x|^area +x +remark/)
  const [row] = await json(["--model", "poisson"], wide)
  assert.ok(row.remark.startsWith("long") && row.name === "West")
})

test("a column with no rows is an empty answer, not a mistake", async () => {
  assert.deepEqual(await json(["--model", "poisson"], "O,E\n"), [])
})

test("wrong use is told in the language asked for", async () => {
  for (const args of [[], ["--model", "normal"], ["--model", "poisson", "--level", "95"], ["--nope"], ["--model"]]) {
    assert.equal((await nabijRates(args)).code, 2)
  }
  assert.match((await nabijRates(["--nope"])).stderr, /^De optie --nope bestaat niet\./)
  assert.match((await nabijRates(["--nope", "--lang=en"])).stderr, /^There is no option --nope\./)
})

test("help documents every option in both languages", async () => {
  for (const lang of ["nl", "en"]) {
    const { code, stdout } = await nabijRates(["--help", "--lang", lang])
    assert.equal(code, 0)
    for (const option of ["--model", "--level", "--tail", "--json", "--lang", "--help"])
      assert.ok(stdout.includes(option))
  }
})
