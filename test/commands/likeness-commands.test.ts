import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"

const program = join(import.meta.dirname, "../../src/cli.ts")
const folder = mkdtempSync(join(tmpdir(), "nabij-likeness-"))
after(() => rmSync(folder, { recursive: true }))

function nabij(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    input,
    encoding: "utf8",
  })
  return { code: status, stdout, stderr }
}

function json(args: string[], input = "") {
  const { code, stdout, stderr } = nabij([...args, "--json"], input)
  assert.equal(code, 0, stderr)
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
}

const linesOf = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")
const fileOf = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const texts = [
  { id: "a", text: "Mevrouw Jansen heeft schimmel in de slaapkamer van haar huurwoning." },
  { id: "b", text: "Huurwoning vol schimmel, zegt mevrouw Jansen; de verhuurder komt niet." },
  { id: "c", text: "De buslijn naar het dorp is opgeheven, ouderen komen niet bij de huisarts." },
  { id: "d", text: "Geen bus meer: bewoners van 80 lopen een uur naar de huisarts." },
  { id: 5, text: "" },
]

test("an analyst sees which text is most like each, and why, and no name is a reason", () => {
  const rows = json(["similar", "--top", "1"], linesOf(texts))
  assert.deepEqual(
    rows.map(({ id, similar }) => [id, similar[0]?.id]),
    [
      ["a", "b"],
      ["b", "a"],
      ["c", "d"],
      ["d", "c"],
      [5, undefined],
    ],
  )
  assert.deepEqual(rows[4], { id: 5, similar: [] })
  const { score, why } = rows[0].similar[0]
  assert.ok(score > 0 && score <= 1)
  assert.ok(why.includes("schimmel") && why.includes("huurwoning"), why.join())
  assert.doesNotMatch(JSON.stringify(rows), /jansen/i)
})

test("texts about the same thing get one group, what stands alone gets none", () => {
  const rows = json(["cluster"], linesOf(texts))
  const group = new Map(rows.map(({ id, cluster }) => [id, cluster]))
  assert.equal(group.get("a"), group.get("b"))
  assert.equal(group.get("c"), group.get("d"))
  assert.notEqual(group.get("a"), group.get("c"))
  assert.equal(group.get(5), null)
})

test("a theme, a date or an organisation beside the text changes nothing", () => {
  const told = texts.map((row, at) => ({ ...row, theme: at % 2 ? "x" : "y", date: "2026-01-01", org: "o" }))
  for (const command of ["similar", "cluster"])
    assert.deepEqual(json([command], linesOf(told)), json([command], linesOf(texts)))
})

test("themes are learned from one file and suggested for another, with what is unclear marked", () => {
  const train = fileOf(
    "voorbeelden.jsonl",
    linesOf(texts.slice(0, 4).map((row, at) => ({ ...row, theme: at < 2 ? "vocht" : "vervoer" }))),
  )
  const asked = fileOf(
    "vragen.jsonl",
    linesOf([
      { id: 1, text: "Zwarte schimmel op de muren van de huurwoning" },
      { id: 2, text: "" },
    ]),
  )
  const rows = json(["suggest-theme", "--train", train, asked])
  assert.equal(rows[0].suggestions[0].theme, "vocht")
  assert.deepEqual(Object.keys(rows[0].suggestions[0]), ["theme", "confidence"])
  assert.deepEqual(rows[1], { id: 2, suggestions: [], unclear: true })
})

test("people read a table, in Dutch or in English", () => {
  const { stdout } = nabij(["similar", "--top", "1"], linesOf(texts))
  assert.match(stdout, /^tekst {2}lijkt op {2}hoe zeer {2}waarom\na {6}b {9}0,\d\d/)
  assert.match(
    nabij(["cluster", "--lang", "en"], linesOf(texts)).stdout,
    /^group {2}text\n1 {6}a {5}Mevrouw \[persoon 1\]/,
  )
})

test("wrong input is told in one sentence: which file, which line, which column", () => {
  const good = linesOf(texts.slice(0, 1))
  const train = fileOf("zonder-thema.jsonl", `${good}${linesOf([{ id: "b", text: "Dag" }])}`)
  const cases: [args: string[], input: string, told: string][] = [
    [["cluster"], `${good}{"id": "b"}\n`, "standard input, line 2, column text: a text belongs here.\n"],
    [["cluster"], `${good}{"text": "b"}\n`, "standard input, line 2, column id: the id of the text is missing.\n"],
    [["similar"], `${good}\n${good}`, "standard input, line 3, column id: line 1 has this id as well.\n"],
    [["similar"], `${good}{kapot\n`, "standard input, line 2: this line is not valid JSON.\n"],
    [["similar", "nowhere.jsonl"], "", "nowhere.jsonl: this file does not exist.\n"],
    [["suggest-theme", "--train", train], good, `${train}, line 1, column theme: a text belongs here.\n`],
    [
      ["suggest-theme", "--train", fileOf("leeg.jsonl", "")],
      good,
      `${join(folder, "leeg.jsonl")}: there are no examples in it.\n`,
    ],
  ]
  for (const [args, input, told] of cases) {
    const { code, stdout, stderr } = nabij([...args, "--lang", "en"], input)
    assert.deepEqual([code, stdout, stderr], [3, "", told])
  }
})

test("wrong use is told, and help is there in both languages", () => {
  assert.deepEqual(nabij(["similar", "--top", "0"]), {
    code: 2,
    stdout: "",
    stderr: "--top is een heel getal van 1 tot en met 1000, zoals --top 5.\nUitleg: nabij similar --help\n",
  })
  assert.match(nabij(["suggest-theme"]).stderr, /Noem met --train het bestand/)
  assert.match(nabij(["cluster", "--top", "3", "--lang", "en"]).stderr, /There is no option --top/)
  for (const command of ["similar", "cluster", "suggest-theme"]) {
    assert.match(nabij([command, "--help"]).stdout, new RegExp(`^nabij ${command} .*\\n\\n.*Leest JSON Lines`, "s"))
    assert.match(nabij([command, "--help", "--lang", "en"]).stdout, /Reads JSON Lines/)
  }
})
