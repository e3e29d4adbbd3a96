import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"

/** What `postmaster.pid` says; its lines are described in PostgreSQL's src/include/utils/pidfile.h. */
export interface Postmaster {
  pid: number
  socketFolder: string
  port: number
  status: string
}

export type Running =
  | { kind: "absent" }
  | { kind: "ready"; postmaster: Postmaster }
  /** Alive, but starting, stopping or not answering. */
  | { kind: "busy"; postmaster: Postmaster }

export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster)?.split("\n")
  if (!lines?.[0]) return undefined
  return {
    pid: Math.abs(Number.parseInt(lines[0], 10)),
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? "",
    status: (lines[7] ?? "").trim(),
  }
}

/** Is a server at work on this cluster? A pid file that a crash left behind is cleared away. */
export async function findRunning(cluster: string): Promise<Running> {
  const before = readPidFile(cluster)
  const postmaster = readPostmaster(cluster)
  if (!before || !postmaster) return { kind: "absent" }
  if (!isPostgresOf(postmaster.pid, cluster)) {
    // In a container process numbers come back soon, and PostgreSQL takes any living process for its predecessor.
    if (isAlive(postmaster.pid) && readPidFile(cluster) === before) rmSync(join(cluster, "postmaster.pid"))
    return { kind: "absent" }
  }
  const ready = postmaster.status === "ready" && (await answers(postmaster))
  return ready ? { kind: "ready", postmaster } : { kind: "busy", postmaster }
}

function readPidFile(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** A postmaster works in the folder of its cluster; where that cannot be seen, any living process counts. */
function isPostgresOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT" || process.platform !== "linux"
  }
}

function answers({ socketFolder, port }: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, `.s.PGSQL.${port}`))
    const finish = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once("connect", () => finish(true))
    socket.once("error", () => finish(false))
    socket.setTimeout(2000, () => finish(false))
  })
}
