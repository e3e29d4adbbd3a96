import { randomBytes } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Settings } from "./config.ts"

/** The key for codes of reporters: from the settings, or made once and kept beside the data, readable by us alone. */
export async function readSecret(settings: Settings): Promise<Uint8Array> {
  if (settings.SECRET) return Buffer.from(settings.SECRET)
  const file = join(settings.DATA_DIR, "secret")
  await mkdir(settings.DATA_DIR, { recursive: true, mode: 0o711 })
  // "wx" fails where the file exists: two processes that start at once keep the same secret.
  await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 }).catch((error) => {
    if (error.code !== "EEXIST") throw error
  })
  return Buffer.from((await readFile(file, "utf8")).trim())
}
