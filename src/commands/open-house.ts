import { now } from "../platform/clock.ts"
import { readSettings } from "../platform/config.ts"
import { openDatabase } from "../platform/database/open.ts"
import type { House } from "../platform/house.ts"
import { readSecret } from "../platform/secret.ts"
import type { CommandStreams } from "./command.ts"

/** Opens the same database as the server, beside it where it runs. */
export async function openHouse(io: CommandStreams): Promise<House> {
  const settings = readSettings()
  const log = (message: string) => io.stderr(`${message}\n`)
  const secret = await readSecret(settings)
  const database = await openDatabase({
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
    secret,
    mode: "share",
    log,
  })
  return { settings, database, clock: now, log, secret }
}
