import { join } from "node:path"
import { temporaryFolder } from "./folder.ts"
import { type Program, startProgram } from "./program.ts"

export const keyholderSecret = "een geheim van twee partijen, voor de proef"

export type RunningKeyholder = {
  program: Program
  address: string
  folder: string
  /** For the server that asks it. */
  settings: { KEYHOLDER_URL: string; KEYHOLDER_SECRET: string }
}

/** Starts a real keyholder, in a process and a folder of its own. Kill the program in `after`. */
export async function startKeyholder(
  more: Record<string, string> = {},
  folder = temporaryFolder(),
): Promise<RunningKeyholder> {
  const program = startProgram(join(import.meta.dirname, "keyholder-program.ts"), [], {
    KEYHOLDER_PORT: "0",
    KEYHOLDER_DIR: folder,
    KEYHOLDER_SECRET: keyholderSecret,
    KEYHOLDER_ORGANISATIONS: "wijkteam-noord,jeugdpunt-linde,schuldhulp-delta,ocmw-rozenbeke",
    ...more,
  })
  await program.prints((line) => line.includes("staat klaar op"))
  const address = /http:\S+/.exec(program.lines.join("\n"))?.[0] ?? ""
  return { program, address, folder, settings: { KEYHOLDER_URL: address, KEYHOLDER_SECRET: keyholderSecret } }
}
