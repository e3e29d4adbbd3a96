import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { test } from "node:test"
import { tinyModel, withoutPackages } from "../platform/embedding/tiny-model.ts"

const skip = withoutPackages
const program = join(import.meta.dirname, "../../src/cli.ts")
const rows = [
  { id: "a", text: "Qworpel bij de flornitz" },
  { id: "b", text: "De bus naar het ziekenhuis rijdt niet meer" },
  { id: "c", text: "Zwimmig bramsole" },
  { id: "d", text: "Een gezin wacht al maanden op jeugdhulp" },
]

function nabij(...args: string[]) {
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join("")
  return spawnSync(process.execPath, ["--import", "tsx", program, ...args], { input, encoding: "utf8" })
}

function json(...args: string[]) {
  const { status, stdout, stderr } = nabij(...args, "--json")
  assert.equal(status, 0, stderr)
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
}

const words = { flornitz: [1, 0], bramsole: [1, 0], bus: [0, 1] }

test("an analyst sees what only a model finds alike, and that only the model does", { skip }, () => {
  const plain = json("similar")
  assert.ok(!JSON.stringify(plain[0].similar).includes('"c"'))
  const [asked] = json("similar", "--top", "1", "--model", tinyModel(words))
  assert.equal(asked.similar[0].id, "c")
  assert.ok(asked.similar[0].score >= 0.4)
  assert.deepEqual(asked.similar[0].why, ["het taalmodel vindt deze teksten verwant"])
  const group = new Map(json("cluster", "--model", tinyModel(words, "whole")).map(({ id, cluster }) => [id, cluster]))
  assert.deepEqual([group.get("a"), group.get("c"), group.get("d")], [1, 1, null])
})

test("an analyst hears where there is no model", () => {
  const { status, stdout, stderr } = nabij("similar", "--model", "nergens")
  assert.deepEqual(
    [status, stdout, stderr],
    [2, "", "Bij --model: de map nergens bestaat niet.\nUitleg: nabij similar --help\n"],
  )
})
