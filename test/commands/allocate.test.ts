import assert from "node:assert/strict"
import { test } from "node:test"
import { gzipSync } from "node:zlib"
import { allocate } from "../../src/commands/allocate.ts"
import { runCommand } from "./run-command.ts"

const needs =
  "id,x,y,kind,q,tier,langs,trust\nA,0,0,boodschappen,2,1,1,0\nB,100,0,boodschappen,1,2,3,1\nC,50,0,vervoer,1,1,1,0\n"
const offers = "id,x,y,kind,cap,radius,langs,verified\n1,10,0,boodschappen,2,500,1,1\n2,0,30,vervoer,1,20,1,1\n"

const run = (own: string, theirs: string, ...args: string[]) =>
  runCommand(allocate, [...args, "n.csv", "o.csv"], "", { "n.csv": own, "o.csv": theirs })

test("a first portion for everyone comes before a second for one", async () => {
  const { code, stdout } = await run(needs, offers, "--json")
  assert.equal(code, 0)
  const { audit, ...rest } = JSON.parse(stdout)
  assert.deepEqual(rest, {
    perTier: [1, 1],
    units: 2,
    people: 2,
    metres: 100,
    matches: [
      { need: "A", offer: 1, units: 1, metres: 10 },
      { need: "B", offer: 1, units: 1, metres: 90 },
    ],
  })
  assert.equal(audit.optimal, true)
})

test("tier by tier the most vulnerable gets both, with fewer metres", async () => {
  const { stdout } = await run(needs, offers, "--json", "--policy", "lex")
  assert.deepEqual(JSON.parse(stdout).matches, [{ need: "A", offer: 1, units: 2, metres: 10 }])
})

test("without --json people read what was asked and given, in their own language", async () => {
  const { stdout } = await run(needs, offers)
  assert.match(
    stdout,
    /regel +gevraagd +gegeven\n +1 +3 +1\n +2 +1 +1\n\n2 porties voor 2 vragen, samen 100 meter\. Bewezen: beter kan niet\./,
  )
  const english = await run(needs, offers, "--lang", "en")
  assert.match(english.stdout, /2 portions for 2 needs, 100 metres in all\. Proven: nothing is better\./)
})

test("a file may be parted by semicolons, packed, or come from standard input", async () => {
  const dutch = needs.replaceAll(",", ";").replace("A;0;0", "A;0,5;0")
  const { stdout } = await runCommand(allocate, ["--json", "-", "o.csv"], dutch, { "o.csv": offers })
  assert.equal(JSON.parse(stdout).units, 2)
  const packed = gzipSync(needs).toString("latin1")
  const unpacked = await runCommand(allocate, ["--json", "n.csv.gz", "o.csv"], "", {
    "n.csv.gz": packed,
    "o.csv": offers,
  })
  // The files of a test are texts, so that a packed one arrives broken: that is told, and nothing is made of it.
  assert.equal(unpacked.code, 3)
  assert.match(unpacked.stderr, /^n\.csv\.gz: dit kunnen we niet lezen/)
})

test("times that do not touch do not match", async () => {
  const timed = (rows: string) => rows.replace("trust\n", "trust,from,until\n")
  const own = timed(needs).replace(
    "A,0,0,boodschappen,2,1,1,0",
    "A,0,0,boodschappen,2,1,1,0,2026-12-01T09:00,2026-12-01T12:00",
  )
  const theirs = offers
    .replace("verified\n", "verified,from,until\n")
    .replace("1,10,0,boodschappen,2,500,1,1", "1,10,0,boodschappen,2,500,1,1,2026-12-01T12:00,2026-12-01T17:00")
  const { code, stdout, stderr } = await run(
    own.replace(/^(B.*|C.*)$/gm, "$1,,"),
    theirs.replace(/^(2.*)$/m, "$1,,"),
    "--json",
  )
  assert.equal(code, 0, stderr)
  assert.deepEqual(JSON.parse(stdout).matches, [{ need: "B", offer: 1, units: 1, metres: 90 }])
})

const wrong: [string, string, string, RegExp][] = [
  [
    "a negative capacity",
    needs,
    offers.replace("boodschappen,2,500", "boodschappen,-2,500"),
    /^o\.csv, regel 2, kolom cap: hoeveel iemand aanbiedt/,
  ],
  [
    "half a portion",
    needs.replace("boodschappen,2,1,1", "boodschappen,2.5,1,1"),
    offers,
    /^n\.csv, regel 2, kolom q: hoeveel er nodig is/,
  ],
  ["nothing asked", needs.replace("boodschappen,2,1,1", "boodschappen,0,1,1"), offers, /^n\.csv, regel 2, kolom q:/],
  [
    "a tier below one",
    needs.replace("boodschappen,1,2,3", "boodschappen,1,0,3"),
    offers,
    /^n\.csv, regel 3, kolom tier:/,
  ],
  ["a negative radius", needs, offers.replace(",500,", ",-500,"), /^o\.csv, regel 2, kolom radius:/],
  [
    "a word for a number",
    needs.replace("B,100", "B,ver"),
    offers,
    /^n\.csv, regel 3, kolom x: hier moet een getal staan/,
  ],
  ["an empty cell", needs.replace("B,100", "B,"), offers, /^n\.csv, regel 3, kolom x: hier moet een getal staan/],
  [
    "a place off the earth",
    needs.replace("B,100", "B,1e300"),
    offers,
    /^n\.csv, regel 3, kolom x: deze plek ligt niet op aarde/,
  ],
  [
    "the same id twice",
    needs.replace("B,", "A,"),
    offers,
    /^n\.csv, regel 3, kolom id: dit kenmerk staat ook op regel 2/,
  ],
  ["no id", needs.replace("B,", ","), offers, /^n\.csv, regel 3, kolom id: hier ontbreekt het kenmerk/],
  ["a missing column", needs.replace("q,", "hoeveel,"), offers, /^n\.csv, regel 1, kolom q: deze kolom ontbreekt/],
  ["an empty file", "", offers, /^n\.csv: hier staat niets in/],
  ["an open quote", needs.replace("B,", '"B,'), offers, /^n\.csv, regel \d+: hier staat een aanhalingsteken verkeerd/],
  [
    "trust that is no yes or no",
    needs.replace("3,1\n", "3,2\n"),
    offers,
    /^n\.csv, regel 3, kolom trust: hier moet 0 of 1 staan/,
  ],
  [
    "more needed than asked",
    "id,x,y,q,least\nA,0,0,2,3\n",
    "id,x,y,cap,radius\n1,0,0,1,5\n",
    /^n\.csv, regel 2, kolom least: dit is meer dan er nodig is/,
  ],
  [
    "a time that ends before it begins",
    "id,x,y,q,from,until\nA,0,0,2,2026-12-02,2026-12-01\n",
    "id,x,y,cap,radius\n1,0,0,1,5\n",
    /^n\.csv, regel 2, kolom until: de tijd eindigt voordat hij begint/,
  ],
  [
    "a time that is none",
    "id,x,y,q,from,until\nA,0,0,2,morgen,2026-12-01\n",
    "id,x,y,cap,radius\n1,0,0,1,5\n",
    /^n\.csv, regel 2, kolom from: hier moet/,
  ],
]
for (const [what, own, theirs, complaint] of wrong)
  test(`${what} is told with its place, and nothing is divided`, async () => {
    const { code, stdout, stderr } = await run(own, theirs, "--json")
    assert.deepEqual([code, stdout], [3, ""])
    assert.match(stderr, complaint)
    assert.equal(stderr.trim().split("\n").length, 1)
  })

test("wrong use is told: no files, three files, a policy that is not there, both from one input", async () => {
  for (const args of [
    [],
    ["n.csv"],
    ["a", "b", "c"],
    ["--policy", "eerlijk", "a", "b"],
    ["-", "-"],
    ["--bogus", "a", "b"],
  ])
    assert.equal((await runCommand(allocate, args)).code, 2, args.join(" "))
})
