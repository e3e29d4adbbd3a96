import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Author } from "../signals/rules.ts"
import { shownText } from "../signals/text-rules.ts"
import { eventsOf } from "./event-store.ts"
import type {
  BundleRow,
  Contribution,
  LinkRow,
  Material,
  RecognitionRow,
  VerdictRow,
  WeighingRow,
} from "./material-model.ts"

/** Whose signals: those of one author, or those of a team (never of somebody anonymous), of a small team by name only. */
export type Whose = Author | { teamId: string; ways: readonly ("named" | "code")[] }

const theirs = (whose: Whose): RawBuilder<boolean> => {
  if ("receiptHash" in whose) return sql<boolean>`r.receipt_hash = ${whose.receiptHash}`
  if ("teamId" in whose) return sql<boolean>`r.team_id = ${whose.teamId} and s.mode = any (${[...whose.ways]})`
  return sql<boolean>`r.reporter_key = any (${[...whose.keys]})`
}

export const contributionsOf = (database: Database, whose: Whose): Promise<Contribution[]> =>
  sql<Contribution>`
    select s.id, s.account, to_char(s.week, 'IYYY-"W"IW') as week, s.mode, s.received_week, x.week as withdrawn_week
    from signal s
    join signal_reporter r on r.signal_id = s.id
    left join signal_withdrawal x on x.signal_id = s.id
    where ${theirs(whose)}
    order by s.received_week desc, s.id limit 2000`
    .execute(database)
    .then(({ rows }) => rows.map((row) => ({ ...row, account: shownText(row.account) })))

/** Everything that happened with some signals, up to today. */
export async function materialOf(
  database: Database,
  contributions: Contribution[],
  today: Day,
): Promise<Omit<Material, "bundles"> & { bundles: BundleRow[] }> {
  const ids = contributions.map(({ id }) => id)
  const links = await linksOf(database, ids)
  const bundleIds = [...new Set(links.map(({ bundleId }) => bundleId))]
  return {
    contributions,
    links,
    weighings: await weighingsOf(database, ids),
    bundles: await bundlesOf(database, bundleIds),
    events: await eventsOf(database, bundleIds, today),
    recognitions: await recognitionsOf(database, bundleIds),
    verdicts: await verdictsBy(database, ids),
  }
}

const weighingsOf = (database: Database, ids: readonly string[]): Promise<WeighingRow[]> =>
  sql<WeighingRow>`
    select id, signal_id, outcome, reason, by_working_group, weighed_at as at from weighing
    where signal_id = any (${ids}::uuid[]) order by weighed_at, id`
    .execute(database)
    .then(({ rows }) => rows)

const linksOf = (database: Database, ids: readonly string[]): Promise<LinkRow[]> =>
  sql<LinkRow>`
    select signal_id, bundle_id, linked, changed_at as at from bundle_link
    where signal_id = any (${ids}::uuid[]) order by changed_at, id`
    .execute(database)
    .then(({ rows }) => rows)

const bundlesOf = (database: Database, ids: readonly string[]): Promise<BundleRow[]> =>
  sql<BundleRow>`
    select bundle_id as id, bottleneck from current_bundle_statement where bundle_id = any (${ids}::uuid[])`
    .execute(database)
    .then(({ rows }) => rows)

/** An organisation counts once, from its newest answer. */
const recognitionsOf = (database: Database, ids: readonly string[]): Promise<RecognitionRow[]> =>
  sql<RecognitionRow>`
    select bundle_id, array_agg(answered_at order by answered_at) as moments from current_recognition
    where bundle_id = any (${ids}::uuid[]) and answer = 'yes' group by bundle_id`
    .execute(database)
    .then(({ rows }) => rows)

const verdictsBy = (database: Database, ids: readonly string[]): Promise<VerdictRow[]> =>
  sql<VerdictRow>`
    select agenda_item_id, follow_up_id, signal_id, answer, given_week from resolution_verdict
    where signal_id = any (${ids}::uuid[]) order by given_week, id`
    .execute(database)
    .then(({ rows }) => rows)

export const reportingOrganisations = (database: Database): Promise<string[]> =>
  sql<{ name: string }>`select name from organisation where kind in ('professional', 'informal')`
    .execute(database)
    .then(({ rows }) => rows.map(({ name }) => name))

export const bookmarkOf = (database: Database, personId: string) =>
  database
    .selectFrom("feedbackSeen")
    .select(["seenUntil", "seenBefore"])
    .where("personId", "=", personId)
    .executeTakeFirst()

export const moveBookmark = (
  database: Database,
  personId: string,
  bookmark: { seenUntil: Date; seenBefore: Date | null },
) =>
  database
    .insertInto("feedbackSeen")
    .values({ personId, ...bookmark })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet(bookmark))
    .execute()
