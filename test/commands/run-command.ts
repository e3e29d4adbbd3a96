import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import type { Command } from "../../src/commands/command.ts"

export type Told = { code: number; stdout: string; stderr: string }

/** Runs a command on standard input and on files that exist only here; other names are looked up on the disk. */
export async function runCommand(
  command: Command,
  args: string[],
  input = "",
  files: Record<string, string> = {},
): Promise<Told> {
  let [stdout, stderr] = ["", ""]
  const code = await command.run(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    open: (path) => (path in files ? Readable.from([Buffer.from(files[path] ?? "")]) : createReadStream(path)),
  })
  return { code, stdout, stderr }
}
