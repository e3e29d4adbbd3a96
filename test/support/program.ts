import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { createInterface } from "node:readline"

export interface Program {
  pid: number
  /** Everything it printed so far, a line each. */
  lines: string[]
  /** What it said on standard error. */
  said(): string
  /** Waits for the line, or fails when the program ends without it. */
  prints(wanted: (line: string) => boolean): Promise<void>
  /** Lets a program that reads standard input go on, and waits for its end. */
  finish(): Promise<number | null>
  kill(): Promise<void>
}

/** Starts a TypeScript program with this Node. */
export function startProgram(file: string, args: string[], environment: NodeJS.ProcessEnv = {}): Program {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...environment },
  })
  const lines: string[] = []
  let said = ""
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line))
  child.stderr.on("data", (chunk) => {
    said += chunk
  })
  child.stdin.on("error", () => {})
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  const prints = (wanted: (line: string) => boolean) =>
    new Promise<void>((resolve, reject) => {
      if (lines.some(wanted)) resolve()
      reader.on("line", (line) => wanted(line) && resolve())
      ended.then((code) => reject(new Error(`The program ended (${code}): ${said}`)))
    })
  const finish = () => {
    child.stdin.end("\n")
    return ended
  }
  const kill = async () => {
    child.kill("SIGKILL")
    await ended
  }
  return { pid: child.pid as number, lines, said: () => said, prints, finish, kill }
}
