import type { Clock } from "./clock.ts"
import type { Settings } from "./config.ts"
import type { OpenDatabase } from "./database/open.ts"
import type { Log } from "./log.ts"

/** Everything that is opened once at the start and handed to whoever needs it. */
export type House = {
  settings: Settings
  database: OpenDatabase
  clock: Clock
  log: Log
  /** Key for codes of reporters; never leaves the server. */
  secret: Uint8Array
}
