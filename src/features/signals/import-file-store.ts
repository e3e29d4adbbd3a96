import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { ImportCounts, Remark, SignalImport, Unknown } from "./import-model.ts"

export type NewImport = {
  id: string
  fileName: string
  personId: string | null
  /** Set where only the signals of one organisation may be in the file; its coordinators see the import too. */
  organisationId: string | null
  state: "asking" | "waiting"
  linesTotal: number
  unknown: Unknown
  notes: string[]
  content: Uint8Array
  createdAt: Date
}

/** Keeps a file until it is read in. */
export const keepFile = (database: Database, { unknown, notes, content, ...row }: NewImport) =>
  database
    .insertInto("import")
    .values({
      ...row,
      kind: "signals",
      unknown: sql`${JSON.stringify(unknown)}::jsonb`,
      options: sql`${JSON.stringify({ notes })}::jsonb`,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })
    .execute()

const columns = sql`id, file_name, state, coalesce(lines_total, 0) as lines_total, lines_read, imported, skipped, refused, created_at`

/** Imports that somebody may see: all, or those of one organisation. */
const seenBy = (organisationId: string | undefined) =>
  organisationId === undefined ? sql`kind = 'signals'` : sql`kind = 'signals' and organisation_id = ${organisationId}`

export const recentImports = (database: Database, organisationId?: string): Promise<SignalImport[]> =>
  sql<SignalImport>`select ${columns} from import where ${seenBy(organisationId)} order by created_at desc, id limit 50`
    .execute(database)
    .then(({ rows }) => rows)

type Told = { notes: string[]; unknown: Unknown; remarks: Remark[]; remarksInAll: number }

/** One import with its first remarks. */
export const importById = (database: Database, id: string, remarks: number, organisationId?: string) =>
  sql<SignalImport & Told>`
    select ${columns}, "unknown", coalesce(options -> 'notes', '[]') as notes, jsonb_array_length(complaints) as remarks_in_all,
           (select coalesce(jsonb_agg(one order by place), '[]')
            from jsonb_array_elements(complaints) with ordinality as c (one, place) where place <= ${remarks}) as remarks
    from import where ${seenBy(organisationId)} and id = ${id}`
    .execute(database)
    .then(({ rows }) => rows[0])

/** Lets an import that asks go on with what somebody chose. False where it no longer asks. */
export const chooseFor = (database: Database, id: string, create: Unknown): Promise<boolean> =>
  sql`
    update import set state = 'waiting', options = options || jsonb_build_object('create', ${JSON.stringify(create)}::jsonb)
    where id = ${id} and state = 'asking'`
    .execute(database)
    .then(({ numAffectedRows }) => numAffectedRows === 1n)

/** Throws away a file that asks. False where it no longer asks. */
export const discard = (database: Database, id: string, remark: Remark, now: Date): Promise<boolean> =>
  sql`
    update import set state = 'refused', content = null, "unknown" = '{}', finished_at = ${now},
      complaints = ${JSON.stringify([remark])}::jsonb
    where id = ${id} and state = 'asking'`
    .execute(database)
    .then(({ numAffectedRows }) => numAffectedRows === 1n)

export const askingSince = (database: Database, before: Date) =>
  database
    .selectFrom("import")
    .select("id")
    .where("kind", "=", "signals")
    .where("state", "=", "asking")
    .where("createdAt", "<", before)
    .execute()

export type WaitingImport = {
  id: string
  fileName: string
  personId: string | null
  organisationId: string | null
  create: Unknown | null
  attempts: number
  content: Buffer
}

/** The oldest import that waits, or that was underway when Nabij stopped; it is then underway (again). */
export const takeWaiting = (database: Database): Promise<WaitingImport | undefined> =>
  sql<WaitingImport>`
    update import set state = 'running', lines_read = 0,
      options = options || jsonb_build_object('attempts', coalesce((options ->> 'attempts')::integer, 0) + 1)
    where id = (
      select id from import where kind = 'signals' and state in ('waiting', 'running') and content is not null
      order by created_at, id limit 1)
    returning id, file_name, person_id, organisation_id, options -> 'create' as "create",
      (options ->> 'attempts')::integer as attempts, content`
    .execute(database)
    .then(({ rows }) => rows[0])

export const noteProgress = (database: Database, id: string, linesRead: number) =>
  database.updateTable("import").set({ linesRead }).where("id", "=", id).execute()

export type Ending = { counts: ImportCounts; remarks: readonly Remark[]; now: Date }

/** What came of it. The file itself and the names in it are no longer needed, and go. */
export const finish = (database: Database, id: string, { counts, remarks, now }: Ending) =>
  database
    .updateTable("import")
    .set({
      ...counts,
      state: counts.imported + counts.skipped > 0 ? "done" : "refused",
      complaints: sql`${JSON.stringify(remarks)}::jsonb`,
      unknown: sql`'{}'::jsonb`,
      content: null,
      finishedAt: now,
    })
    .where("id", "=", id)
    .execute()

/** An import by the command line, which keeps no file. */
export const addFinished = (database: Database, id: string, fileName: string, lines: number, ending: Ending) =>
  database
    .insertInto("import")
    .values({
      id,
      kind: "signals",
      fileName,
      state: "done",
      linesTotal: lines,
      linesRead: lines,
      ...ending.counts,
      complaints: sql`${JSON.stringify(ending.remarks)}::jsonb`,
      createdAt: ending.now,
      finishedAt: ending.now,
    })
    .execute()
