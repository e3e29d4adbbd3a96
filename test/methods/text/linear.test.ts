import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { findPersonalData, maskPersonalData } from "../../../src/methods/text/personal-data.ts"
import { readMarked } from "./marked.ts"
import { personSentences } from "./sentences-with-names.ts"

const folder = new URL("../../../src/methods/text/", import.meta.url)

/** The patterns written in a source file: what stands between slashes and begins after a sign that precedes a value. */
const patternsOf = (source: string): string[] =>
  [
    ...source.matchAll(/(?<=[=([,:?&|!>]\s{0,20})\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/g),
  ].map((match) => match[1] ?? "")

const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts"))
const sourceOf = (file: string) => readFileSync(new URL(file, folder), "utf8")
const unbounded = (pattern: string) =>
  /[*+]|\{\d+,\}/.test(pattern.replace(/\\./g, "_").replace(/\[(?:[^\]])*\]/g, "_"))

test("no pattern that reads a whole text repeats without a bound, so no text can make one slow", () => {
  const written = files.flatMap((file) => patternsOf(sourceOf(file)).map((pattern) => ({ file, pattern })))
  assert.ok(written.length > 160, `only ${written.length} patterns were seen`)
  assert.deepEqual(
    written.filter(({ pattern }) => unbounded(pattern)),
    [],
  )
})

/** The patterns that a source file makes with 'new RegExp' when it is loaded, with all their parts filled in. */
async function patternsMadeBy(file: string): Promise<string[]> {
  const made: string[] = []
  const Plain = RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags]: [string, string | undefined]) {
      made.push(String(pattern))
      return new target(pattern, flags)
    },
  })
  try {
    await import(`${new URL(file, folder).href}?made`)
  } finally {
    globalThis.RegExp = Plain
  }
  return made
}

test("the same holds for patterns that are built from parts", async () => {
  let seen = 0
  for (const file of files) {
    const calls = sourceOf(file).match(/\bRegExp\(/g)?.length ?? 0
    if (calls === 0) continue
    const made = await patternsMadeBy(file)
    seen += calls
    assert.ok(made.length >= calls, `${file} makes ${calls} patterns, of which ${made.length} when it is loaded`)
    assert.deepEqual(made.filter(unbounded), [], file)
  }
  assert.ok(seen > 1, `only ${seen} built patterns were seen`)
})

test("a pattern without a bound would be noticed", () => {
  for (const pattern of ["a*b", "(?:ab)+", "x{2,}"]) assert.ok(unbounded(pattern), pattern)
  for (const pattern of ["[+*]", "\\+", "a{2,5}", "b?"]) assert.ok(!unbounded(pattern), pattern)
})

const pieces = [
  ...[
    "a",
    "A",
    "aa-",
    "A.",
    "'",
    '"',
    "(",
    ")",
    "[",
    "]",
    "[persoon 1]",
    "[adres]",
    "@",
    "a@",
    ".nl",
    "www.",
    "/",
    "0",
    "06-",
    "1 ",
    "12.",
    "+31",
  ],
  ...[
    "€",
    " ",
    "\n",
    "mw ",
    "dhr. ",
    "van der ",
    "Van ",
    "Fatima ",
    "Jansen",
    ", ",
    " en ",
    "straat ",
    "geb. ",
    "1-1-1990",
    "😀",
    "é",
    "\u0301",
  ],
  ...[
    "\uE000",
    "\uE001",
    "NL",
    "BE68",
    "bsn ",
    "kenteken ",
    "1-ABC-",
    "tel ",
    "jaar",
    "negentig ",
    "heet ",
    ": ",
    "mei ",
    "3e ",
    "nr. ",
  ],
]
const mixed = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""))
const repeated = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 50_000 }))
  .map(([parts, length]) =>
    parts
      .join("")
      .repeat(Math.ceil(length / parts.join("").length))
      .slice(0, length),
  )

const sortedApart = (text: string) => {
  let from = 0
  for (const { start, end } of findPersonalData(text)) {
    assert.ok(start >= from && end > start && end <= text.length)
    from = end
  }
}

test("spans are sorted, apart and inside the text, whatever is typed", () => {
  fc.assert(fc.property(mixed, sortedApart), { numRuns: 400 })
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), sortedApart), { numRuns: 200 })
})

test("fifty thousand signs of any one pattern are read to the end", () => {
  fc.assert(fc.property(repeated, sortedApart), { numRuns: 25 })
})

test("masking what is masked changes nothing", () => {
  const unchanged = (text: string) => {
    const once = maskPersonalData(text).masked
    assert.equal(maskPersonalData(once).masked, once)
  }
  for (const { marked } of personSentences) unchanged(readMarked(marked).text)
  fc.assert(fc.property(mixed, unchanged), { numRuns: 600 })
})
