import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { personKey } from "../../src/commands/person-key.ts"
import { runCommand } from "./run-command.ts"

const references = join(import.meta.dirname, "../../../shared/data/references")
const skip = existsSync(references) ? false : "the references are not here"
const read = (file: string) => readFileSync(join(references, file), "utf8")

test("every reference of SLK-581 comes out of a file", { skip }, async () => {
  const { vectors, dutchFlemishPitfalls } = JSON.parse(read("people/slk581.json"))
  const cases = [...vectors, ...dutchFlemishPitfalls]
  const input = cases.map((one: object) => JSON.stringify(one)).join("\n")
  const { code, stdout, stderr } = await runCommand(personKey, ["--json"], input)
  assert.equal(code, 0, stderr)
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    rows.map((row) => row.slk581),
    cases.map((one: { slk?: string; slk_raw?: string }) => one.slk ?? one.slk_raw),
  )
})

test("every vector of RFC 9497 is run and said to be right", { skip }, async () => {
  const { code, stdout, stderr } = await runCommand(
    personKey,
    ["--oprf", "--json", "--lang", "en"],
    read("oprf/rfc9497-vectors.json"),
  )
  assert.equal(code, 0, stderr)
  const rows = JSON.parse(stdout)
  assert.ok(rows.length >= 14)
  assert.ok(rows.every((row: { matches: boolean }) => row.matches))
  assert.equal(stderr, `${rows.length} of ${rows.length} are right.\n`)
})

test("a CSV as a Dutch register writes it gives keys, and with both halves tokens", async () => {
  const input =
    "Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Geslacht;Postcode\nBerg;van den;Jan;17-05-1980;m;3581 AB\n"
  const [row] = JSON.parse((await runCommand(personKey, ["--json"], input)).stdout)
  assert.equal(row.slk581, "ANEAN170519801")
  assert.equal(row.variant, "ER2AN170519801")
  assert.equal(row.strict, "1/ER2AN/17051980/1")
  const [one, other] = ["01".padEnd(64, "0"), "02".padEnd(64, "0")]
  const strict = async (...halves: string[]) =>
    JSON.parse(
      (await runCommand(personKey, ["--json", ...halves.flatMap((half) => ["--half", half])], input)).stdout,
    )[0].strict
  assert.match(await strict(one, other), /^[0-9a-f]{32}$/)
  assert.equal(await strict(other, one), await strict(one, other), "whoever goes first")
  assert.notEqual(await strict(one), await strict(one, other))
})

test("a sketch says how many different people a long list is about, within its error", async () => {
  const letters = (index: number) =>
    [...index.toString(26).padStart(4, "0")]
      .map((one) => "abcdefghijklmnopqrstuvwxyz"[Number.parseInt(one, 26)])
      .join("")
  const line = (index: number) =>
    `x${letters(index)},y${letters(index * 7)},19${50 + (index % 50)}-03-${10 + (index % 18)}`
  const lines = Array.from({ length: 6000 }, (_, index) => line(index % 3000))
  const { code, stdout } = await runCommand(
    personKey,
    ["--sketch", "256", "--json"],
    ["family,given,dob", ...lines].join("\n"),
  )
  assert.equal(code, 0)
  const { registrations, people, standardError } = JSON.parse(stdout)
  assert.equal(registrations, 6000)
  assert.ok(Math.abs(people / 3000 - 1) < 4 * standardError, `${people}`)
  assert.equal((await runCommand(personKey, ["--sketch", "2"], "")).code, 2)
})

test("what is wrong is told with its line and column", async () => {
  const { code, stderr } = await runCommand(personKey, [], "family,given,dob\nJansen,Eva,1980-13-40\n")
  assert.equal(code, 3)
  assert.match(stderr, /regel 2, kolom dob: dit is geen geboortedatum/)
  assert.ok(!stderr.includes("Jansen"))
  assert.equal((await runCommand(personKey, [], "family,given\nJansen,Eva\n")).code, 3)
  assert.equal((await runCommand(personKey, ["--half", "12"], "")).code, 2)
  assert.equal((await runCommand(personKey, ["--oprf"], "[]")).code, 3)
  assert.equal((await runCommand(personKey, ["--oprf"], '{"identifier":"nothing","mode":0}')).code, 3)
  const wrong = '{"identifier":"P256-SHA256","mode":0,"skSm":"00","Input":"00","Blind":"01"}'
  const told = await runCommand(personKey, ["--oprf", "--lang", "en"], wrong)
  assert.equal(told.code, 3)
  assert.match(told.stderr, /^standard input: vector 1 has a value that is no number or element of its group/)
  assert.equal((await runCommand(personKey, ["--help"], "")).code, 0)
})
