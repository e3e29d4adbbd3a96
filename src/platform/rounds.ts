import { sql } from "kysely"
import type { House } from "./house.ts"

/** Work that comes round by itself: each looks in the database for what waits, so a missed round loses nothing. */
export type Round = { name: string; everySeconds: number; run(house: House): Promise<void> }

/** Runs one round, unless another process is busy with the same. */
export async function runRound(house: House, round: Round): Promise<"done" | "elsewhere"> {
  return await house.database.kysely.connection().execute(async (connection) => {
    const key = sql`hashtext(${`nabij round ${round.name}`})`
    const taken = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(connection)
    if (!taken.rows[0]?.taken) return "elsewhere"
    try {
      await round.run(house)
      return "done"
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}

/** Starts all rounds; the answer stops them and waits for the one that is running. */
export function startRounds(house: House, rounds: readonly Round[]): () => Promise<void> {
  let stopped = false
  const running = new Set<Promise<unknown>>()
  const timers = new Set<NodeJS.Timeout>()
  const plan = (round: Round, seconds: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      const turn = runRound(house, round)
        .catch((error) => house.log(`de ronde '${round.name}' lukte niet; hij komt vanzelf terug`, error))
        .finally(() => {
          running.delete(turn)
          if (!stopped) plan(round, round.everySeconds)
        })
      running.add(turn)
    }, seconds * 1000)
    timers.add(timer)
  }
  for (const round of rounds) plan(round, 1)
  return async () => {
    stopped = true
    for (const timer of timers) clearTimeout(timer)
    await Promise.all(running)
  }
}
