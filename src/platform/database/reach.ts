import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import type { Log } from "../log.ts"
import { DatabaseProblem } from "./problem.ts"

/** A server that is still starting, or a name that is not known yet: worth another try. */
const passing = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ENOENT", "57P03", "53300"])

/** Waits until a PostgreSQL server answers (it may start together with Nabij) and checks that it is new enough. */
export async function waitForServer(
  settings: { connectionString: string },
  log: Log,
  patience = 30_000,
): Promise<void> {
  const deadline = performance.now() + patience
  for (let round = 0; ; round++) {
    try {
      return await check(settings)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ""
      if (!passing.has(code)) throw explain(error, settings)
      if (performance.now() > deadline) throw explain(error, settings)
      if (round === 0) log(`De database op ${placeOf(settings)} antwoordt nog niet. Nabij probeert het opnieuw.`)
      await pause(500)
    }
  }
}

async function check(settings: { connectionString: string }): Promise<void> {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 10_000 })
  // After `end` a server may still complain; nobody listens any more.
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    )
    const { version, encoding } = rows[0]
    if (version < 150_000) {
      throw new DatabaseProblem(
        `De database op ${placeOf(settings)} is PostgreSQL ${Math.floor(version / 10_000)}. Nabij heeft versie 15 of nieuwer nodig.`,
      )
    }
    if (encoding !== "UTF8") {
      throw new DatabaseProblem(
        `De database op ${placeOf(settings)} gebruikt ${encoding}. Maak een database met encoding UTF8.`,
      )
    }
  } finally {
    await client.end().catch(() => {})
  }
}

function explain(error: unknown, settings: { connectionString: string }): Error {
  if (error instanceof DatabaseProblem) return error
  const why = (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error))
  return new DatabaseProblem(
    `Nabij kan de database op ${placeOf(settings)} niet openen (${why}). Kijk of de server aan staat en of DATABASE_URL klopt. Er is niets verloren.`,
    { cause: error },
  )
}

/** Host and database, never the password. */
function placeOf({ connectionString }: { connectionString: string }): string {
  try {
    const { host, database } = new pg.Client({ connectionString })
    return `${host}/${database ?? ""}`
  } catch {
    return "DATABASE_URL"
  }
}
