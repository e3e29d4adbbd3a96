import { sql } from "kysely"
import type { House } from "./house.ts"

/** Work that comes round by itself: each looks in the database for what waits, so a missed round loses nothing. */
export type Round = {
  name: string
  everySeconds: number
  /** Comes round once more when the server stops. */
  atEnd?: true
  run(house: House): Promise<void>
}

const busy = new WeakMap<House["database"], Set<string>>()

/**
 * Runs one round, unless this or another process is busy with the same. All locks are held on one connection: a round that
 * held one of its own while it waits for another would, with as many rounds as connections, wait for ever.
 */
export async function runRound(house: House, round: Round): Promise<"done" | "elsewhere"> {
  const own = busy.get(house.database) ?? new Set()
  busy.set(house.database, own)
  if (own.has(round.name)) return "elsewhere"
  own.add(round.name)
  try {
    return await runLocked(house, round)
  } finally {
    own.delete(round.name)
  }
}

async function runLocked(house: House, round: Round): Promise<"done" | "elsewhere"> {
  const { locks } = house.database
  const key = sql`hashtext(${`nabij round ${round.name}`})`
  const taken = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(locks)
  if (!taken.rows[0]?.taken) return "elsewhere"
  try {
    await round.run(house)
    return "done"
  } finally {
    await sql`select pg_advisory_unlock(${key})`.execute(locks)
  }
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
    for (const round of rounds.filter(({ atEnd }) => atEnd))
      await runRound(house, round).catch((error) =>
        house.log(`de ronde '${round.name}' lukte bij het stoppen niet`, error),
      )
  }
}
