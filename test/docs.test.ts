import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { outdated } from "../scripts/generate-docs.ts"
import { commandNames } from "../src/cli.ts"
import { Settings } from "../src/platform/config.ts"

const root = join(import.meta.dirname, "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")
const pages = ["README.md", "SECURITY.md", "CHANGELOG.md", ...globSync("docs/**/*.md", { cwd: root })]

test("the pages about settings and API say what the code says", () => {
  assert.deepEqual(outdated(), [], "run: node --import tsx scripts/generate-docs.ts")
})

test("every setting is described", () => {
  for (const [name, field] of Object.entries(Settings.shape)) assert.ok((field.description ?? "").length > 10, name)
})

test("every command is in docs/commands.md", () => {
  for (const name of commandNames) assert.match(read("docs/commands.md"), new RegExp(`\`${name}[ \`]`), name)
})

test("every link between pages leads somewhere", () => {
  for (const page of pages)
    for (const [, target = ""] of read(page).matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g))
      if (!/^https?:/.test(target)) assert.ok(existsSync(join(root, dirname(page), target)), `${page}: ${target}`)
})

test("no page names a path of a machine or a host of a registry", () => {
  for (const page of pages) assert.doesNotMatch(read(page), /\/(tmp|work|root|home)\/|npmjs\.org|debian\.org/, page)
})
