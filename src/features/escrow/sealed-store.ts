import { sql } from "kysely"
import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { OwnSealed } from "./model.ts"
import { noticeDays } from "./rules.ts"

export type SealedRow = {
  id: string
  keyId: string
  themeCode: string
  areaCode: string | null
  fromWeek: Day | null
  untilWeek: Day | null
  topics: string[]
  others: number
  organisations: number
  mode: "code" | "anonymous"
  receivedWeek: Day
  deleteAfter: Day
  digest: string
}
export type SealedReporter = {
  reporterKey: string | null
  reporterCode: string | null
  receiptHash: string | null
  organisationId: string | null
  teamId: string | null
}
export type SealedTextRow = { encapsulated: string; box: string; ciphertext: string }

export async function addSealed(
  database: Database,
  sealed: SealedRow,
  reporter: SealedReporter,
  text: SealedTextRow,
): Promise<void> {
  const added = await database
    .insertInto("sealedSignal")
    .values(sealed)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows)
    throw conflict("Dit verzegelde signaal is al doorgegeven. Het staat er één keer. Je hoeft niets meer te doen.")
  await database
    .insertInto("sealedReporter")
    .values({ sealedId: sealed.id, ...reporter })
    .execute()
  const stored = await database
    .insertInto("sealedText")
    .values({ sealedId: sealed.id, ...text })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!stored.numInsertedOrUpdatedRows) throw conflict("Deze versleutelde tekst is er al. Er is niets veranderd.")
}

/** The author of a sealed signal: by the key of a code, or by the receipt. */
export type SealedAuthor = { reporterKey: string } | { receiptHash: string }
const writtenBy = (author: SealedAuthor) =>
  "receiptHash" in author
    ? sql<boolean>`r.receipt_hash = ${author.receiptHash}`
    : sql<boolean>`r.reporter_key = ${author.reporterKey}`

/** @param today decides whether the author must hear that the text goes */
const own = (today: Day) => sql`
  select s.id,
    coalesce(case when (select country from installation) = 'be' then t.label_be else t.label_nl end, s.theme_code) as theme,
    coalesce(a.name, s.area_code) as area, s.topics, s.others, s.organisations,
    to_char(s.received_week, 'IYYY-"W"IW') as week, s.delete_after::text,
    e.how is null and s.delete_after <= ${addDays(today, noticeDays)} as ends_soon, coalesce(e.how, 'sealed') as state
  from sealed_signal s join sealed_reporter r on r.sealed_id = s.id left join sealed_end e on e.sealed_id = s.id
  left join theme t on t.code = s.theme_code left join current_area a on a.code = s.area_code`

const mostOwn = 200

export const sealedOf = (database: Database, author: SealedAuthor, today: Day): Promise<OwnSealed[]> =>
  sql<OwnSealed>`${own(today)} where ${writtenBy(author)} order by s.received_week desc, s.id limit ${mostOwn}`
    .execute(database)
    .then(({ rows }) => rows)

export const isOwnSealed = (database: Database, author: SealedAuthor, id: string): Promise<boolean> =>
  sql`select 1 from sealed_signal s join sealed_reporter r on r.sealed_id = s.id where ${writtenBy(author)} and s.id = ${id}`
    .execute(database)
    .then(({ rows }) => rows.length > 0)

/**
 * Holds these texts until the transaction ends, always in the same order: who opens and who withdraws in the same moment wait for
 * each other, and neither for something that the other waits for.
 */
const hold = (database: Database, ids: readonly string[]): Promise<unknown> =>
  sql`select 1 from sealed_text where sealed_id = any (${[...ids]}::uuid[]) order by sealed_id for update`.execute(
    database,
  )

/** Holds all texts about the themes of an opening: how many others there are does not change before its transaction ends. */
export const holdThemesOf = (database: Database, openingId: string): Promise<unknown> =>
  sql`
    select 1 from sealed_text x join sealed_signal s on s.id = x.sealed_id where s.theme_code in (
      select z.theme_code from escrow_opening_text o join sealed_signal z on z.id = o.sealed_id where o.opening_id = ${openingId})
    order by x.sealed_id for update of x`.execute(database)

/** Ends sealed signals and deletes their texts at once. @returns which were still sealed */
export async function endSealed(
  database: Database,
  ids: readonly string[],
  how: "opened" | "withdrawn" | "expired",
  week: Day,
): Promise<string[]> {
  if (ids.length === 0) return []
  await hold(database, ids)
  const ended = await database
    .insertInto("sealedEnd")
    .values(ids.map((sealedId) => ({ sealedId, how, week })))
    .onConflict((same) => same.doNothing())
    .returning("sealedId")
    .execute()
  const gone = ended.map(({ sealedId }) => sealedId)
  if (gone.length > 0) await database.deleteFrom("sealedText").where("sealedId", "in", gone).execute()
  return gone
}

/** Sealed signals of which the time is over. */
export const tooOld = (database: Database, today: Day): Promise<string[]> =>
  sql<{ id: string }>`
    select s.id from sealed_signal s where s.delete_after < ${today} and not exists (select 1 from sealed_end e where e.sealed_id = s.id)
    order by s.id limit 1000`
    .execute(database)
    .then(({ rows }) => rows.map(({ id }) => id))

/** What was sealed, for those who open it. Only ids of which the rule is met may be asked for. */
export const sealedTexts = (database: Database, ids: readonly string[]) =>
  sql<SealedRow & SealedTextRow>`
    select s.id, s.key_id, s.theme_code, s.area_code, s.from_week::text, s.until_week::text, s.topics, s.others, s.organisations, s.mode,
      s.digest, x.encapsulated, x.box, x.ciphertext
    from sealed_signal s join sealed_text x on x.sealed_id = s.id where s.id = any (${[...ids]}::uuid[]) order by s.id`
    .execute(database)
    .then(({ rows }) => rows)

/** The same with who sent it: for making an ordinary signal of it. */
export const sealedToRelease = (database: Database, ids: readonly string[]) =>
  sql<SealedRow & SealedReporter>`
    select s.id, s.key_id, s.theme_code, s.area_code, s.mode, s.digest, r.reporter_key, r.reporter_code, r.receipt_hash,
      r.organisation_id, r.team_id
    from sealed_signal s join sealed_reporter r on r.sealed_id = s.id join sealed_text x on x.sealed_id = s.id
    where s.id = any (${[...ids]}::uuid[]) order by s.id`
    .execute(database)
    .then(({ rows }) => rows)
