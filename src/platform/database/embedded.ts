import { accessSync, constants, mkdirSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { findBinaries } from "./embedded-binaries.ts"
import {
  clusterMajor,
  createCluster,
  type Folders,
  foldersOf,
  giveCluster,
  prepareSocketFolder,
} from "./embedded-folder.ts"
import { keepRunning } from "./embedded-keeper.ts"
import { findRunning, type Postmaster } from "./embedded-postmaster.ts"
import { type Connection, connectTo, othersAtWork, prepareDatabase } from "./embedded-roles.ts"
import { port, type Server, startServer } from "./embedded-server.ts"
import { chooseUser } from "./embedded-user.ts"
import { DatabaseProblem } from "./problem.ts"

export interface EmbeddedOptions {
  dataDir: string
  /** "own": the server, which wants the database for itself; "share": a command, which joins one that runs. */
  mode?: "own" | "share"
  log: (sentence: string) => void
  /** PostgreSQL settings over ours. Tests on throw-away data turn fsync off; the product never does. */
  settings?: Record<string, string>
  /** How long to wait for another process to let go. */
  patience?: number
}

export interface Embedded {
  connection: Connection
  /** Did this process start the server? */
  owner: boolean
  stop(): Promise<void>
}

export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { mode = "own", log, patience = 30_000 } = options
  const folders = foldersOf(options.dataDir)
  makeDataDir(folders.dataDir)
  const deadline = performance.now() + patience
  let told = false
  let said = ""
  for (;;) {
    const running = await findRunning(folders.cluster)
    if (running.kind === "ready" && mode === "share") return await share(running.postmaster)
    if (running.kind === "absent") {
      const started = await start(folders, options)
      if (started.kind === "started") return await own(started.server, folders, options)
      said = started.said
      // Only when another process was faster is it worth another try.
      if ((await findRunning(folders.cluster)).kind === "absent") throw startProblem(folders, said)
    }
    if (performance.now() > deadline) throw inUse(folders, running.kind === "absent" ? undefined : running.postmaster)
    if (!told) log(`De database in ${folders.dataDir} is nog in gebruik. Nabij wacht tot die vrijkomt.`)
    told = true
    await pause(50)
  }
}

function makeDataDir(dataDir: string): void {
  try {
    // Root hands PostgreSQL to another account, which must pass through this folder but need not look around in it.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new DatabaseProblem(
      `Nabij mag niet schrijven in de map ${dataDir} (${(error as NodeJS.ErrnoException).code}). Kies met DATA_DIR een andere map.`,
    )
  }
}

async function start(folders: Folders, { log, settings = {} }: EmbeddedOptions) {
  const major = clusterMajor(folders.cluster)
  const binaries = findBinaries({ major })
  const user = chooseUser({ ...folders, postgres: join(binaries.bin, "postgres") })
  if (major === undefined) await createCluster(binaries, user, folders, settings.fsync !== "off")
  await giveCluster(folders.cluster, user)
  prepareSocketFolder(folders.socket, user)
  return await startServer({ binaries, user, folders, settings, log })
}

async function own(first: Server, folders: Folders, options: EmbeddedOptions): Promise<Embedded> {
  const server = keepRunning(first, () => start(folders, options), options.log)
  try {
    const connection = await prepareDatabase({ host: folders.socket, port })
    const stop = async () => {
      if (options.mode === "share") await othersGone(connection, options.log).catch(() => {})
      await server.stop()
    }
    return { connection, owner: true, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A command that started the server stops it when the last command that joined has finished. */
async function othersGone(connection: Connection, log: (sentence: string) => void): Promise<void> {
  const client = await connectTo(connection)
  try {
    for (let round = 0; await othersAtWork(client); round++) {
      if (round === 10) log("Een ander commando gebruikt de database nog. Nabij wacht tot het klaar is.")
      await pause(100)
    }
  } finally {
    await client.end()
  }
}

async function share({ socketFolder, port }: Postmaster): Promise<Embedded> {
  const connection = await prepareDatabase({ host: socketFolder, port })
  const presence = await connectTo(connection, "nabij-shares")
  return { connection, owner: false, stop: () => presence.end().catch(() => {}) }
}

function startProblem({ dataDir }: Folders, said: string): DatabaseProblem {
  return new DatabaseProblem(`De database in ${dataDir} start niet. Er is niets verloren. PostgreSQL zegt: ${said}`)
}

function inUse({ dataDir }: Folders, postmaster: Postmaster | undefined): DatabaseProblem {
  const which = postmaster ? ` (proces ${postmaster.pid})` : ""
  return new DatabaseProblem(
    `De database in ${dataDir} is in gebruik door een ander Nabij${which}. Stop dat eerst en start dan opnieuw. Er is niets verloren.`,
  )
}
