import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Claim } from "./model.ts"
import { claimFor, type Standing } from "./rules.ts"

type Row = Standing & { needId: string }

const standing = (where: RawBuilder<boolean>) => sql<Row>`
  select c.need_id, c.step, c.holder_id, h.name as holder, c.asked_id, a.name as asked
  from current_claim c
  left join organisation h on h.id = c.holder_id
  left join organisation a on a.id = c.asked_id
  where ${where}`

/** Whose a need is; nothing where it was never claimed. */
export const standingOf = (database: Database, needId: string): Promise<Standing | undefined> =>
  standing(sql<boolean>`c.need_id = ${needId}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Whose each need is, of those that were ever claimed. */
export const standings = (database: Database): Promise<Map<string, Standing>> =>
  standing(sql<boolean>`true`)
    .execute(database)
    .then(({ rows }) => new Map(rows.map((row) => [row.needId, row])))

/** How each need lies for one organisation. */
export async function claimsFor(database: Database, organisationId: string): Promise<(needId: string) => Claim> {
  const all = await standings(database)
  return (needId) => claimFor(all.get(needId), organisationId)
}

export const claimOf = async (database: Database, needId: string, organisationId: string): Promise<Claim> =>
  claimFor(await standingOf(database, needId), organisationId)

/**
 * Two organisations that act on the same need at once wait for each other here. Nothing is locked after this one, so that nobody
 * waits in a circle.
 */
export const holdClaim = (database: Database, needId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`claim ${needId}`}))`.execute(database)
