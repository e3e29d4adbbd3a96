import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type Binaries, withLibraries } from "./embedded-binaries.ts"
import { isAlive } from "./embedded-postmaster.ts"
import { asUser, ownerOf, type RunUser } from "./embedded-user.ts"
import { DatabaseProblem } from "./problem.ts"

export interface Folders {
  dataDir: string
  cluster: string
  socket: string
}

export function foldersOf(dataDir: string): Folders {
  const whole = resolve(dataDir)
  return { dataDir: whole, cluster: join(whole, "postgres"), socket: socketFolder(whole) }
}

/** The address of a unix socket holds at most 107 bytes, and PostgreSQL reads a comma as the start of a second folder. */
function socketFolder(dataDir: string): string {
  const inside = join(dataDir, "postgres-socket")
  if (inside.length <= 90 && /^[\w./-]+$/.test(inside)) return inside
  const name = `nabij-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`
  const temporary = join(tmpdir(), name)
  return temporary.length <= 90 ? temporary : join("/tmp", name)
}

/** Which PostgreSQL made the cluster; undefined when there is none yet. */
export function clusterMajor(cluster: string): number | undefined {
  const file = join(cluster, "PG_VERSION")
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : undefined
}

/** Makes the folder of the socket, which is the only door to the database: nobody else may enter. */
export function prepareSocketFolder(folder: string, user: RunUser): void {
  const owner = ownerOf(user)
  const asRoot = process.getuid?.() === 0
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || ![owner.uid, asRoot ? 0 : owner.uid].includes(found.uid)) {
    if (!asRoot) throw foreign(folder)
    // Somebody else's folder in our place, or our own under another account: it never holds more than a socket.
    rmSync(folder, { recursive: true })
    mkdirSync(folder, { mode: 0o700 })
  }
  if (asRoot) chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
}

function foreign(folder: string): DatabaseProblem {
  return new DatabaseProblem(
    `De map ${folder} is van een andere gebruiker. Start Nabij als die gebruiker. Er is niets verloren.`,
  )
}

/** After a move or a restore the files may belong to another account than the one PostgreSQL runs as. */
export async function giveCluster(cluster: string, user: RunUser): Promise<void> {
  const owner = ownerOf(user)
  if (statSync(cluster).uid === owner.uid) return
  if (process.getuid?.() !== 0) throw foreign(cluster)
  await run(["chown", "-R", `${owner.uid}:${owner.gid}`, cluster], { kind: "self" }, "/")
}

/** Makes a new cluster beside its place and moves it there when it is whole: an interrupted start leaves nothing half. */
export async function createCluster(
  binaries: Binaries,
  user: RunUser,
  folders: Folders,
  durable: boolean,
): Promise<void> {
  clearInterrupted(folders)
  const fresh = `${folders.cluster}-new-${process.pid}`
  mkdirSync(fresh, { mode: 0o700 })
  if (user.kind === "other") chownSync(fresh, user.uid, user.gid)
  // Before version 17 PostgreSQL has no locale of its own and borrows that of the system.
  const provider = binaries.major >= 17 ? "builtin" : "libc"
  const command = [join(binaries.bin, "initdb"), "-D", fresh, "-U", "postgres", "--auth=trust", "-E", "UTF8"]
  command.push(`--locale-provider=${provider}`, "--locale=C.UTF-8", "--data-checksums", "--no-instructions")
  if (!durable) command.push("--no-sync")
  await run(withLibraries(binaries.libraries, command), user, folders.dataDir)
  try {
    renameSync(fresh, folders.cluster)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another process was first: its cluster is as good as ours.
    if (clusterMajor(folders.cluster) === undefined) throw error
  }
}

function clearInterrupted({ dataDir }: Folders): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^postgres-new-(\d+)$/.exec(name)?.[1]
    if (maker && (Number(maker) === process.pid || !isAlive(Number(maker)))) {
      rmSync(join(dataDir, name), { recursive: true, force: true })
    }
  }
}

function run(command: string[], user: RunUser, cwd: string): Promise<void> {
  const start = asUser(user, command)
  const child = spawn(start.command, start.args, { ...start.options, cwd, stdio: ["ignore", "ignore", "pipe"] })
  let said = ""
  child.stderr?.on("data", (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => {
      if (code === 0) resolve()
      else
        reject(new DatabaseProblem(`De database kon niet worden gemaakt in ${cwd}: ${said.trim() || `code ${code}`}`))
    })
  })
}
