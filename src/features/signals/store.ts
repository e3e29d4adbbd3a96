import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { joinedBy } from "./joining-store.ts"
import type { OwnSignal } from "./model.ts"
import { type Author, ownOnPage } from "./rules.ts"

export type SignalRow = {
  id: string
  account: MaskedText
  hidden: Record<string, number>
  themeCode: string | null
  areaCode: string | null
  week: Day
  peopleLeast: number
  peopleMost: number | null
  ageBand: string | null
  situation: string | null
  causes: string[]
  mode: "named" | "code" | "anonymous" | "imported"
  organisationId: string | null
  receivedWeek: Day
  importId?: string | null
  externalId?: string | null
}
export type ReporterRow = {
  signalId: string
  reporterKey: string | null
  reporterCode: string | null
  receiptHash: string | null
  teamId: string | null
}

export async function addSignal(
  database: Database,
  signal: SignalRow,
  reporter: Omit<ReporterRow, "signalId">,
): Promise<void> {
  await database
    .insertInto("signal")
    .values({ ...signal, hidden: sql`${JSON.stringify(signal.hidden)}::jsonb` })
    .execute()
  await database
    .insertInto("signalReporter")
    .values({ signalId: signal.id, ...reporter })
    .execute()
}

/** Whether the reporter, as `r`, is this author. */
export const writtenBy = (author: Author) =>
  "receiptHash" in author
    ? sql<boolean>`r.receipt_hash = ${author.receiptHash}`
    : sql<boolean>`r.reporter_key = any (${[...author.keys]})`

const ownSignal = sql`
  select s.id, s.account, s.theme_code as theme, coalesce(a.name, s.area_code) as area, to_char(s.week, 'IYYY-"W"IW') as week, s.mode,
         s.people_least, s.people_most, x.signal_id is not null as withdrawn, w.outcome, w.reason, ${joinedBy} as joined,
         (select count(*)::integer from signal_exchange e where e.signal_id = s.id and e.state = 'open') as asked
  from signal s
  join signal_reporter r on r.signal_id = s.id
  left join current_area a on a.code = s.area_code
  left join signal_withdrawal x on x.signal_id = s.id
  left join current_weighing w on w.signal_id = s.id`

export const signalsOf = (database: Database, author: Author, page: number): Promise<OwnSignal[]> =>
  sql<OwnSignal>`${ownSignal} where ${writtenBy(author)} order by s.received_week desc, s.week desc, s.id
    limit ${ownOnPage} offset ${(page - 1) * ownOnPage}`
    .execute(database)
    .then(({ rows }) => rows)

export const countSignalsOf = (database: Database, author: Author): Promise<number> =>
  sql<{ found: number }>`
    select count(*)::integer as found from signal s join signal_reporter r on r.signal_id = s.id where ${writtenBy(author)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.found ?? 0)

export const signalOf = (database: Database, author: Author, id: string): Promise<OwnSignal | undefined> =>
  sql<OwnSignal>`${ownSignal} where ${writtenBy(author)} and s.id = ${id}`.execute(database).then(({ rows }) => rows[0])

/** Withdraws a signal; `false` where the same was done a moment before. */
export async function addWithdrawal(database: Database, signalId: string, why: string, week: Day): Promise<boolean> {
  const added = await database
    .insertInto("signalWithdrawal")
    .values({ signalId, why, week })
    .onConflict((conflict) => conflict.column("signalId").doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
