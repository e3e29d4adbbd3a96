/**
 * Writes src/platform/database/tables.ts from a freshly migrated database.
 * `--check` writes nothing and fails when the file is out of date.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import pg from "pg"
import { openEmbedded } from "../src/platform/database/embedded.ts"
import { migrate } from "../src/platform/database/migrate.ts"
import { temporaryFolder } from "../test/support/folder.ts"
import { readColumns } from "./tables/columns.ts"
import { writeTables } from "./tables/write.ts"

const root = join(import.meta.dirname, "..")
const target = join(root, "src/platform/database/tables.ts")

async function generate(): Promise<string> {
  const dataDir = temporaryFolder("nabij-tables-")
  const embedded = await openEmbedded({ dataDir, log: (line) => console.error(line), settings: { fsync: "off" } })
  const pool = new pg.Pool({ ...embedded.connection, max: 1 })
  // The pool's last goodbye can cross that of the server.
  pool.on("error", () => {})
  try {
    await migrate(pool)
    return format(writeTables(await readColumns(pool)))
  } finally {
    await pool.end()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function format(text: string): string {
  const biome = join(root, "node_modules/.bin/biome")
  const result = spawnSync(biome, ["format", "--stdin-file-path=src/platform/database/tables.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
  })
  if (result.status !== 0) throw new Error(`biome could not format the tables: ${result.stderr}`)
  return result.stdout
}

const text = await generate()
const name = relative(root, target)
if (!process.argv.includes("--check")) {
  writeFileSync(target, text)
  console.log(`${name} is written.`)
} else if (readOld() === text) {
  console.log(`${name} is up to date.`)
} else {
  console.error(`${name} is out of date. Run: node --import tsx scripts/generate-tables.ts`)
  process.exitCode = 1
}

function readOld(): string {
  try {
    return readFileSync(target, "utf8")
  } catch {
    return ""
  }
}
