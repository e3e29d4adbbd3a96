import { randomUUID } from "node:crypto"
import type { Database } from "../../platform/http/action.ts"
import type { Role } from "../../platform/http/who.ts"
import { type Level, type SecondStepRule, standardGraceDays } from "./second-step-rules.ts"

/** The rule that counts now. Where nobody decided: for coordinators and up, and for nobody where all people are made up. */
export async function currentRule(database: Database): Promise<SecondStepRule> {
  const decided = await database
    .selectFrom("secondStepRule")
    .select(["level", "graceDays", "decidedAt as since"])
    .orderBy("decidedAt", "desc")
    .limit(1)
    .executeTakeFirst()
  if (decided) return { ...decided, level: decided.level as Level }
  const begun = await database.selectFrom("installation").select(["kind", "beganAt"]).executeTakeFirst()
  const level = begun?.kind === "real" ? "coordinators" : "nobody"
  return { level, graceDays: standardGraceDays, since: begun?.beganAt ?? new Date(0) }
}

export const decideRule = (
  database: Database,
  rule: { level: Level; graceDays: number; decidedAt: Date; decidedBy: string },
) =>
  database
    .insertInto("secondStepRule")
    .values({ id: randomUUID(), ...rule })
    .execute()

/** What was decided before, newest first, with who decided it. */
export const ruleHistory = (database: Database) =>
  database
    .selectFrom("secondStepRule")
    .leftJoin("person", "person.id", "secondStepRule.decidedBy")
    .select(["level", "graceDays", "decidedAt", "person.name as decidedBy"])
    .orderBy("decidedAt", "desc")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, level: row.level as Level })))

/** The roles of somebody now, each with its organisation and since when. */
export const rolesSince = (database: Database, personId: string) =>
  database
    .selectFrom("membership")
    .select(["organisationId", "role", "beganAt as since"])
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, role: row.role as Role })))
