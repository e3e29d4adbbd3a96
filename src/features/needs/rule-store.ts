import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { type HelpRule, type RuleDesk, startRule } from "./rule-model.ts"

/** Every change, the oldest first. */
export const ruleHistory = (database: Database): Promise<RuleDesk["history"]> =>
  sql<RuleDesk["history"][number]>`
    select tiers, lift_weeks, why, changed_at, (select name from person where id = changed_by) as changed_by
    from help_rule order by changed_at, id`
    .execute(database)
    .then(({ rows }) => rows)

/** Who comes first, in lines, and after how many weeks of waiting somebody comes a line higher. */
export async function currentRule(database: Database): Promise<HelpRule> {
  const { rows } = await sql<HelpRule>`
    select tiers, lift_weeks from help_rule order by changed_at desc, id desc limit 1`.execute(database)
  return rows[0] ?? startRule
}

type Change = { tiers: MaskedText[]; liftWeeks: number; why: MaskedText; changedBy: string; changedAt: Date }

export const addRule = (database: Database, { tiers, ...rule }: Change) =>
  database
    .insertInto("helpRule")
    .values({ id: randomUUID(), tiers: JSON.stringify(tiers), ...rule })
    .execute()
