import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { licenceOf, lockedPackages, nameOf, sbomFile, writtenSbom } from "../scripts/write-sbom.ts"

const root = join(import.meta.dirname, "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")
const packages = lockedPackages()
const places = Object.keys(packages).filter((place) => place !== "")
const wanted = JSON.parse(read("package.json")) as Record<string, Record<string, string>>
const inUse = { ...wanted.dependencies, ...wanted.optionalDependencies }

test("every package has one exact version, from the registry, with a hash where it is fetched here", () => {
  for (const [name, version] of Object.entries({ ...inUse, ...wanted.devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
  for (const place of places) {
    const { version = "", integrity, ...more } = packages[place] ?? {}
    assert.match(version, /^\d/, place)
    assert.ok(integrity?.startsWith("sha512-") || packages[place]?.optional, `${place} has no hash`)
    assert.ok(!("resolved" in more) && !("link" in more), `${place} names where it comes from`)
  }
})

test("npm takes exact versions, nothing from git, and runs nothing of a package", () => {
  const settings = read(".npmrc").split("\n")
  for (const line of ["save-exact=true", "allow-git=none", "ignore-scripts=true"])
    assert.ok(settings.includes(line), line)
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    assert.equal(wanted.scripts?.[name], undefined, name)
})

test("every licence is one that fits, and stricter where people run it than where it only tests", () => {
  const linked = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-3-Clause", "Apache-2.0", "OFL-1.1"]
  const testing = [...linked, "MPL-2.0", "MIT OR Apache-2.0", "BSD-2-Clause", "BlueOak-1.0.0", "CC0-1.0"]
  for (const place of places) {
    const licence = licenceOf(packages, place)
    const allowed = packages[place]?.dev ? testing : linked
    assert.ok(licence && allowed.includes(licence), `${place}: ${licence}`)
  }
})

test("every package in use stands in docs/dependencies.md, with its reason, its licence and a way out", () => {
  const rows = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)]
  assert.deepEqual(rows.map(([, name]) => name).sort(), Object.keys(inUse).sort())
  for (const [, name = "", why = "", licence = "", other = ""] of rows) {
    assert.ok(licence.startsWith(packages[`node_modules/${name}`]?.license ?? "?"), `${name}: ${licence}`)
    assert.ok(why.length > 10 && other.length > 5, name)
  }
})

test("the bill of materials is whole and of this lock file, and names no registry", () => {
  const bill = read(sbomFile)
  assert.equal(bill, writtenSbom(), "run: node --import tsx scripts/write-sbom.ts")
  assert.equal(writtenSbom(), writtenSbom())
  const { components, dependencies } = JSON.parse(bill)
  assert.deepEqual(
    components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`),
    places.map((place) => `${nameOf(place)} ${packages[place]?.version}`),
  )
  const refs = new Set(["nabij", ...components.map((one: Record<string, string>) => one["bom-ref"])])
  assert.equal(refs.size, components.length + 1)
  for (const { ref, dependsOn } of dependencies) for (const one of [ref, ...dependsOn]) assert.ok(refs.has(one), one)
  for (const one of components) assert.ok(one.licenses?.length > 0, one.name)
  assert.doesNotMatch(bill, /registry|https?:\/\/(?!cyclonedx\.org)/)
})
