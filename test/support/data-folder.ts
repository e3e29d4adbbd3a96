import { execFileSync } from "node:child_process"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { after } from "node:test"
import { openEmbedded } from "../../src/platform/database/embedded.ts"
import { temporaryFolder } from "./folder.ts"

let first: Promise<string> | undefined

after(async () => {
  if (first) rmSync(await first, { recursive: true })
})

/** A data folder whose database was started before: quicker than a new one, and what most starts are like. */
export async function usedDataFolder(parent = temporaryFolder()): Promise<string> {
  first ??= useOnce()
  const dataDir = join(parent, "data")
  execFileSync("cp", ["-a", await first, dataDir])
  return dataDir
}

async function useOnce(): Promise<string> {
  const dataDir = temporaryFolder()
  const { stop } = await openEmbedded({ dataDir, log: () => {} })
  await stop()
  return dataDir
}
