import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Team } from "./model.ts"

const team = sql`
  select t.id, t.name, o.name as organisation, t.email,
         (select count(distinct m.person_id)::int from membership m where m.team_id = t.id and m.ended_at is null) as members
  from team t join organisation o on o.id = t.organisation_id`
const within = (organisationId: string | undefined) =>
  organisationId === undefined ? sql<boolean>`true` : sql<boolean>`t.organisation_id = ${organisationId}`

/** The teams of one organisation, or of all. */
export const teams = (database: Database, organisationId?: string): Promise<Team[]> =>
  sql<Team>`${team} where ${within(organisationId)} order by o.name, t.name`.execute(database).then(({ rows }) => rows)

export const teamById = (database: Database, id: string, organisationId?: string): Promise<Team | undefined> =>
  sql<Team>`${team} where ${within(organisationId)} and t.id = ${id}`.execute(database).then(({ rows }) => rows[0])

export const setEmail = (database: Database, id: string, email: string | null) =>
  database.updateTable("team").set({ email }).where("id", "=", id).execute()

export type WaitingTeam = { id: string; name: string; email: string; members: number; until: Date | null }

/** Teams with a mail address that were not mailed yet up to this moment, and up to when they were. */
export const teamsToMail = (database: Database, until: Date): Promise<WaitingTeam[]> =>
  sql<WaitingTeam>`
    select t.id, t.name, t.email, d.until,
           (select count(distinct m.person_id)::int from membership m where m.team_id = t.id and m.ended_at is null) as members
    from team t
    left join lateral (select max(until) as until from digest_sent where team_id = t.id) d on true
    where t.email is not null and (d.until is null or d.until < ${until})
    order by t.id`
    .execute(database)
    .then(({ rows }) => rows)

/** Notes that a team was mailed; `false` where another process was first. */
export async function addDigest(
  database: Database,
  digest: { teamId: string; until: Date; sentAt: Date },
): Promise<boolean> {
  const added = await database
    .insertInto("digestSent")
    .values({ id: randomUUID(), ...digest })
    .onConflict((conflict) => conflict.columns(["teamId", "until"]).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
