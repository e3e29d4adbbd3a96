import { serve } from "@hono/node-server"
import { createApp, rounds } from "./app.tsx"
import { now } from "./platform/clock.ts"
import { readSettings } from "./platform/config.ts"
import { openDatabase } from "./platform/database/open.ts"
import type { House } from "./platform/house.ts"
import { buildAssets } from "./platform/http/assets.ts"
import { serverLimits } from "./platform/http/server-limits.ts"
import { log } from "./platform/log.ts"
import { startRounds } from "./platform/rounds.ts"
import { readSecret } from "./platform/secret.ts"

/** Start here: settings → database → app → listen. Answers a way to stop. */
export async function main(): Promise<{ stop(): Promise<void> }> {
  const settings = readSettings()
  const assets = buildAssets()
  const secret = await readSecret(settings)
  const database = await openDatabase({
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
    secret,
    mode: "own",
    log,
  })
  const house: House = { settings, database, clock: now, log, secret }
  const app = createApp(house, await assets)
  const server = serve(
    { fetch: app.fetch, port: settings.PORT, hostname: settings.HOST, serverOptions: serverLimits },
    () => log(`Nabij staat klaar op ${settings.BASE_URL}`),
  )
  const stopRounds = startRounds(house, rounds)
  const stop = async () => {
    server.close()
    if ("closeAllConnections" in server) server.closeAllConnections()
    await stopRounds()
    await database.close()
  }
  return { stop }
}
