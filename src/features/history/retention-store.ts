import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { AreaLevel } from "../areas/model.ts"
import type { Deletion, Months, Rule } from "./retention-model.ts"

/** Every rule there ever was, the oldest first. */
export const rules = (database: Database): Promise<Rule[]> =>
  database
    .selectFrom("retentionRule as r")
    .leftJoin("person as p", "p.id", "r.changedBy")
    .select([
      "r.id",
      "r.entry",
      "r.bundledMonths",
      "r.unbundledMonths",
      "r.authorMonths",
      "r.helpMonths",
      "r.worksFrom",
    ])
    .select(["r.why", "r.changedAt", "p.name as changedBy"])
    .orderBy("r.entry")
    .execute()

/** Changes are made one after the other: what somebody saw still holds when they write. */
export const takeTurn = (database: Database): Promise<unknown> =>
  sql`lock table retention_rule in share row exclusive mode`.execute(database)

type NewRule = Months & { worksFrom: Day; why: MaskedText | string; changedBy: string | null; changedAt: Date }

export async function addRule(database: Database, rule: NewRule): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("retentionRule")
    .values({ id, ...rule })
    .execute()
  return id
}

/** What was removed, the newest first. */
export const deletions = (database: Database, most: number): Promise<Deletion[]> =>
  sql<Deletion & Months>`
    select d.id, d.kind, d.amount, d.done_on, r.bundled_months, r.unbundled_months, r.author_months,
      r.help_months
    from deletion d join retention_rule r on r.id = d.rule_id order by d.entry desc limit ${most}`
    .execute(database)
    .then(({ rows }) =>
      rows.map(({ bundledMonths, unbundledMonths, authorMonths, helpMonths, ...deletion }) => ({
        ...deletion,
        rule: { bundledMonths, unbundledMonths, authorMonths, helpMonths },
      })),
    )

/** The level of what lies around neighbourhoods here, of most of them where they differ. */
export const aroundNeighbourhoods = (database: Database): Promise<AreaLevel | null> =>
  sql<{ level: AreaLevel }>`
    select p.level from current_area a join current_area p on p.code = a.parent_code
    where a.level = 'neighbourhood' group by p.level order by count(*) desc, p.level limit 1`
    .execute(database)
    .then(({ rows }) => rows[0]?.level ?? null)

/** In an example, and before anybody lives here, nothing goes by itself. */
export const isReal = (database: Database): Promise<boolean> =>
  database
    .selectFrom("installation")
    .select("kind")
    .executeTakeFirst()
    .then((row) => row?.kind === "real")
