import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")

/** What a page promises of tests: `path`: name of a test in it, or of a part of that name where it is made up as it runs. */
const namedTests = (page: string) =>
  [...page.matchAll(/`(test\/[^`]+\.tsx?)`: ([^|\n]+?)(?=<br>| \||$)/gm)].map(([, file = "", name = ""]) => ({
    file,
    name: name.trim(),
  }))

function missing(page: string): string[] {
  return namedTests(read(page)).flatMap(({ file, name }) => {
    if (!existsSync(join(root, file))) return [`${file} is not there`]
    const text = read(file).replace(/\\(["'`])/g, "$1")
    return text.includes(name) ? [] : [`${file} has no test: ${name}`]
  })
}

const rows = read("docs/asvs.md")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()))

test("every test that the table names is there", () => {
  assert.ok(namedTests(read("docs/asvs.md")).length > 100)
  assert.deepEqual(missing("docs/asvs.md"), [])
})

test("every file and test that the threat model names is there", () => {
  assert.ok(namedTests(read("SECURITY.md")).length > 30)
  assert.deepEqual(missing("SECURITY.md"), [])
  for (const [, file = ""] of read("SECURITY.md").matchAll(/`((?:src|docs|bin|scripts)\/[\w./-]+)`/g))
    assert.ok(existsSync(join(root, file)), file)
})

test("every row says whether it is met and how, and shows a test or says what was looked at", () => {
  assert.ok(rows.length > 100, `${rows.length} rows`)
  for (const row of rows) {
    assert.equal(row.length, 5, row.join(" | "))
    const [item = "", asks = "", met = "", how = "", shown = ""] = row
    assert.match(item, /^\d+\.\d+\.\d+([,–] ?\d+\.\d+\.\d+)*$/, item)
    assert.ok(asks.length > 5 && how.length > 3, item)
    assert.match(met, /^(yes|partly|no)$/, item)
    assert.ok(shown === "–" || namedTests(`${shown} |`).length > 0, `${item}: ${shown}`)
  }
})

test("no item stands in the table twice", () => {
  const items = rows.flatMap(([item = ""]) =>
    item.split(", ").flatMap((part) => {
      const [first = "", last] = part.split("–")
      const [chapter, section, from] = first.split(".")
      const until = Number((last ?? first).split(".")[2])
      return Array.from(
        { length: until - Number(from) + 1 },
        (_, index) => `${chapter}.${section}.${Number(from) + index}`,
      )
    }),
  )
  assert.deepEqual(
    items.filter((item, index) => items.indexOf(item) !== index),
    [],
  )
})

test("what is not met, or only partly, stands once more at the end", () => {
  const end = read("docs/asvs.md").split("## Not met")[1] ?? ""
  for (const [item = "", , met] of rows) if (met !== "yes") assert.ok(end.includes(item), item)
})
