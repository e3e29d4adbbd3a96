import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { type Binaries, withLibraries } from "./embedded-binaries.ts"
import type { Folders } from "./embedded-folder.ts"
import { isAlive, readPostmaster } from "./embedded-postmaster.ts"
import { asUser, type RunUser } from "./embedded-user.ts"

export interface Server {
  /** Settles when the server ended, asked or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

export type Started = { kind: "started"; server: Server } | { kind: "refused"; said: string }

export const port = 5432

/**
 * The shell between Node and PostgreSQL holds a pipe to Node. When Node ends in whatever way, even by SIGKILL, the pipe
 * closes and the server is asked for a fast shutdown (SIGINT). The other signals are for Node alone to answer.
 */
const supervisor = `
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
trap '' HUP INT TERM
echo "$server"
( read -r _ <&3; kill -INT "$server" ) >/dev/null 2>&1 &
watcher=$!
exec 3<&- </dev/null >/dev/null
wait "$server"
code=$?
kill -KILL "$watcher"
exit "$code"
`

interface StartOptions {
  binaries: Binaries
  user: RunUser
  folders: Folders
  settings: Record<string, string>
  log: (sentence: string) => void
}

export async function startServer({ binaries, user, folders, settings, log }: StartOptions): Promise<Started> {
  const postgres = [join(binaries.bin, "postgres"), "-D", folders.cluster]
  const whole = { ...fixedSettings(folders), ...settings }
  for (const [name, value] of Object.entries(whole)) postgres.push("-c", `${name}=${value}`)
  const shell = ["/bin/sh", "-c", supervisor, "nabij-database", ...withLibraries(binaries.libraries, postgres)]
  const start = asUser(user, shell)
  // In a session of its own, so that Ctrl-C reaches Node and not the database before it.
  const child = spawn(start.command, start.args, {
    ...start.options,
    cwd: folders.dataDir,
    detached: true,
    stdio: "pipe",
  })
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error("The database was started without pipes")
  const said: string[] = []
  stderr.setEncoding("utf8").on("data", (text: string) => {
    said.push(...text.split("\n").filter(Boolean))
    said.splice(0, said.length - 20)
  })
  stdin.on("error", () => {})
  const exit = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      said.push(String(error))
      resolve()
    })
    child.once("exit", () => resolve())
  })
  const first = await Promise.race([once(stdout, "data"), exit])
  const pid = Number.parseInt(String(first?.[0] ?? ""), 10)
  if (!(await becomesReady(pid, exit, folders.cluster, log))) return { kind: "refused", said: said.join("\n") }
  // A program that forgets to close the database can still end; the pipe then stops the server.
  for (const part of [child, stdin, stdout, stderr]) (part as { unref?: () => void }).unref?.()
  const stop = async () => {
    child.ref()
    stdin.end()
    const slow = setTimeout(() => isAlive(pid) && process.kill(pid, "SIGQUIT"), 60_000)
    await exit
    clearTimeout(slow)
  }
  return { kind: "started", server: { ended: exit, stop } }
}

function fixedSettings(folders: Folders): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: "",
    unix_socket_directories: folders.socket,
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    // Failed statements can hold what people wrote: they do not belong in a log.
    log_min_messages: "log",
    log_checkpoints: "off",
  }
}

/** The pid file tells it all: ours when it bears our number, ready when it says so. Recovery may take its time. */
async function becomesReady(
  pid: number,
  exit: Promise<void>,
  cluster: string,
  log: (sentence: string) => void,
): Promise<boolean> {
  let ended = false
  exit.then(() => {
    ended = true
  })
  const began = performance.now()
  let told = false
  for (;;) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.pid === pid && postmaster.status === "ready") return true
    if (ended) return false
    if (!told && performance.now() - began > 5000) {
      told = true
      log("De database herstelt zich na een onverwachte stop. Dit kan even duren.")
    }
    await pause(10)
  }
}
