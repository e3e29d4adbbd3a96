import assert from "node:assert/strict"
import { test } from "node:test"
import { treescan } from "../../src/commands/treescan.ts"
import { runCommand } from "./run-command.ts"

const tree = "huur, wonen\nschimmel, wonen\nwacht, zorg\nwonen, root\nzorg, root\nroot,\n"
const files = {
  "t.csv": tree,
  "c.csv": "huur,5,50\nschimmel,20,50\nwacht,15,100\n",
  "b.csv": "huur,5\nschimmel,20\nwacht,15\n",
  "k.csv": "huur,45\nschimmel,30\nwacht,85\n",
  "w.csv": "huur,1,1\nhuur,1,4\nschimmel,6,3\nschimmel,1,8\nwacht,1,2\nwacht,1,6\n",
  "o.csv": "1,1\n1,2\n8,4\n1,7\n1,10\n",
}

async function rows(args: string[], more: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runCommand(treescan, [...args, "--json"], "", { ...files, ...more })
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test("an analyst gets the branches that stand out, with a chance that is the same again", async () => {
  const found = await rows(["t.csv", "c.csv", "--seed", "3"])
  assert.deepEqual(
    [found[0].node, found[0].observed, found[0].expected, found[0].parents],
    ["schimmel", 20, 10, ["wonen"]],
  )
  assert.equal(found[0].llr.toFixed(6), (20 * Math.log(2) + 20 * Math.log(2 / 3)).toFixed(6))
  assert.deepEqual(found, await rows(["--tree", "t.csv", "--counts", "c.csv", "--seed", "3", "--threads", "2"]))
})

test("cases among observations, and stretches of time, are scanned too", async () => {
  const [bernoulli] = await rows(["t.csv", "b.csv", "k.csv", "--model", "bernoulli"])
  assert.deepEqual([bernoulli.node, bernoulli.observed, bernoulli.observations], ["schimmel", 20, 50])
  const [timed] = await rows(["t.csv", "w.csv", "--scan", "tree-time", "--range", "1,8"])
  assert.deepEqual([timed.node, timed.start, timed.end, timed.observed], ["schimmel", 3, 3, 6])
  const [alone] = await rows(["o.csv", "--scan", "time", "--range", "[1,12]", "--max-time", "3"])
  assert.deepEqual([alone.node, alone.start, alone.end, alone.observed], ["All", 4, 4, 8])
})

test("days are counted by the calendar", async () => {
  const days = { "d.csv": "9,2024/2/29\n1,2024/3/1\n1,2024/3/5\n" }
  const [first] = await rows(["d.csv", "--scan", "time", "--precision", "day", "--range", "2024/2/25,2024/3/8"], days)
  assert.deepEqual([first.start, first.end], ["2024/02/29", "2024/02/29"])
})

test("a parameter file says what is asked, options go first", async () => {
  const prm = {
    "set/p.prm":
      "[Analysis]\n;scan\nscan-type=0\nprobability-model=0\nconditional-type=0\n[Input]\ntree-filename=t.csv\ncount-filename=c.csv\nmonte-carlo-replications=99\n",
    "set/t.csv": tree,
    "set/c.csv": "huur,5,5\nschimmel,20,5\nwacht,15,15\n",
  }
  const found = await rows(["--prm", "set/p.prm"], prm)
  assert.deepEqual([found[0].node, found[0].expected, found[0].p], ["schimmel", 5, 0.01])
  const conditional = await rows(["--prm", "set/p.prm", "--condition", "total"], prm)
  assert.equal(conditional[0].expected, 8)
})

test("wrong input is told in one sentence with its file", async () => {
  const cases: [args: string[], more: Record<string, string>, told: string][] = [
    [
      ["t.csv", "x.csv"],
      { "x.csv": "huur,5,50\nkelder,1,2\n" },
      "x.csv, line 2, column 1: kelder is not in the tree.\n",
    ],
    [["t.csv", "x.csv"], { "x.csv": "huur,-5,50\n" }, 'x.csv, line 1, column 2: "-5" is not a whole number from 0.\n'],
    [["t.csv", "x.csv"], { "x.csv": "huur,5\n" }, "x.csv, line 1, column 3: this line needs 3 columns.\n"],
    [["t.csv", "x.csv"], { "x.csv": "huur,5,0\n" }, "x.csv, line 1, column 3: there are cases but nothing expected.\n"],
    [["t.csv", "x.csv"], { "x.csv": "" }, "x.csv: there is nothing in it.\n"],
    [["x.csv", "c.csv"], { "x.csv": "a,b\nb,a\n" }, "x.csv, line 1: a lies below itself.\n"],
    [
      ["x.csv", "c.csv"],
      { "x.csv": "huur,wonen\n" },
      "x.csv, line 1, column 2: the parent wonen is nowhere a node itself.\n",
    ],
    [
      ["x.csv", "--scan", "time", "--range", "1,5"],
      { "x.csv": "1,9\n" },
      "x.csv, line 1, column 2: 9 lies outside the period.\n",
    ],
    [
      ["--prm", "x.prm"],
      { "x.prm": "scan-type=1\nprobability-model=4\n" },
      "x.prm, line 2, column probability-model: probability-model=4 cannot be done here.\n",
    ],
    [["t.csv", "nowhere.csv"], {}, "nowhere.csv: this file does not exist.\n"],
  ]
  for (const [args, more, told] of cases) {
    const { code, stdout, stderr } = await runCommand(treescan, ["--lang", "en", ...args], "", { ...files, ...more })
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
})

test("a tree without commas is told of as a tree, not as counts that are nowhere", async () => {
  const told = (line: number) =>
    `x.csv, line ${line}, column 1: there is no comma here; a line of a tree is a node, a comma and its parent, ` +
    "such as rent,housing (for the top node nothing after the comma).\n"
  for (const [sign, line] of [
    [";", 1],
    [" ", 2],
    ["\t", 2],
  ] as const) {
    const parted = tree.replaceAll(", ", sign).replaceAll(",", "")
    const text = line === 1 ? parted : `root\n${parted}`
    const { code, stderr } = await runCommand(treescan, ["--lang", "en", "x.csv", "c.csv"], "", {
      ...files,
      "x.csv": text,
    })
    assert.deepEqual([code, stderr], [3, told(line)])
  }
  const spaced = { "x.csv": "sociale huur,wonen\nwonen,\n", "y.csv": "sociale huur,3,1\nwonen,1,3\n" }
  assert.equal((await rows(["x.csv", "y.csv"], spaced))[0].node, "sociale huur")
})

test("wrong use is told, and help documents the options", async () => {
  for (const args of [[], ["t.csv"], ["t.csv", "c.csv", "--rate", "odd"], ["t.csv", "b.csv", "--model", "bernoulli"]])
    assert.equal((await runCommand(treescan, args, "", files)).code, 2)
  for (const lang of ["nl", "en"]) {
    const help = (await runCommand(treescan, ["--help", "--lang", lang])).stdout
    for (const option of ["--tree", "--counts", "--prm", "--scan", "--condition", "--max-time", "--replicas", "--seed"])
      assert.ok(help.includes(option))
  }
})
