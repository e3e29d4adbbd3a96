import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"

const variable = "NABIJ_TEST_RUN"

/** Marks everything that this process starts from now on: children inherit the environment. */
export function markProcesses(): string {
  const mark = randomUUID()
  process.env[variable] = mark
  return mark
}

/** Gives processes a moment to end; what then still lives is stopped and told. Only Linux can tell. */
export async function stragglers(mark: string): Promise<string[]> {
  for (let round = 0; round < 50 && readMarked(mark).length > 0; round++) await pause(100)
  return readMarked(mark).map(({ pid, command }) => {
    stopNow(pid)
    return `${pid} ${command.slice(-200)}`
  })
}

/** Also fine where it ended at this very moment. */
export function stopNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It ended by itself after all.
  }
}

/** What runs of everything that was started under this mark, with its whole command. */
export function readMarked(mark: string): { pid: number; command: string }[] {
  const numbers = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : []
  return numbers
    .map(Number)
    .filter((pid) => pid !== process.pid && read(pid, "environ").includes(`${variable}=${mark}`))
    .map((pid) => ({ pid, command: read(pid, "cmdline").replaceAll("\0", " ").trim() }))
}

/** Processes of others cannot be read, and any may end while it is looked at. */
function read(pid: number, name: "environ" | "cmdline"): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8")
  } catch {
    return ""
  }
}
