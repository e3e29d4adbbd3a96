import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import { keyOf } from "../../platform/database/sealing.ts"
import type { Database } from "../../platform/http/action.ts"

/** A line of the log, whole, as it is sealed; `place` and `hash` are null until it is. */
export type LogLine = {
  id: string
  at: string
  person: { id: string; name: string | null } | null
  organisation: { id: string; name: string | null } | null
  operation: string
  subject: string | null
  detail: Record<string, unknown>
  place: number | null
  hash: string | null
}

/** Days in UTC, as the moments of the lines are. */
export type LineChoice = {
  from?: Day | undefined
  until?: Day | undefined
  operation?: string | undefined
  personId?: string | undefined
}

type Row = Omit<LogLine, "person" | "organisation"> &
  Record<"personId" | "organisationId" | "name" | "works", string | null>

const atOnce = 1000

/** The lines that a choice leaves, the oldest first, some at a time. */
export async function* lines(database: Database, choice: LineChoice): AsyncGenerator<LogLine[]> {
  let after: { at: string; id: string } | undefined
  for (;;) {
    const rows = await some(database, choice, after)
    if (rows.length > 0) yield rows.map(asLine)
    after = rows.at(-1)
    if (!after || rows.length < atOnce) return
  }
}

const some = (
  database: Database,
  { from, until, operation, personId }: LineChoice,
  after?: { at: string; id: string },
) =>
  sql<Row>`
    select a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.person_id, p.name,
      a.organisation_id, o.name as works, a.operation, a.subject, a.detail, l.place, l.hash
    from only audit a
    left join audit_link l on l.audit_id = a.id
    left join person p on p.id = a.person_id
    left join organisation o on o.id = a.organisation_id
    where (${from ?? null}::date is null or a.at >= ${from ?? null}::date::timestamp at time zone 'UTC')
      and (${until ?? null}::date is null or a.at < (${until ?? null}::date + 1)::timestamp at time zone 'UTC')
      and (${operation ?? null}::text is null or a.operation = ${operation ?? null})
      and (${personId ?? null}::uuid is null or a.person_id = ${personId ?? null}::uuid)
      and (${after?.id ?? null}::uuid is null or (a.at, a.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by a.at, a.id limit ${atOnce}`
    .execute(database)
    .then(({ rows }) => rows)

const asLine = ({ personId, name, organisationId, works, ...line }: Row): LogLine => ({
  id: line.id,
  at: line.at,
  person: personId === null ? null : { id: personId, name },
  organisation: organisationId === null ? null : { id: organisationId, name: works },
  ...{ operation: line.operation, subject: line.subject, detail: line.detail, place: line.place, hash: line.hash },
})

/** Whether such a line was ever written. */
export const knowsOperation = (database: Database, operation: string): Promise<boolean> =>
  sql<{ is: boolean }>`select exists (select 1 from only audit where operation = ${operation}) as is`
    .execute(database)
    .then(({ rows }) => rows[0]?.is ?? false)

/** Somebody by id or e-mail address. */
export const personCalled = (database: Database, called: string): Promise<string | undefined> =>
  database
    .selectFrom("person")
    .select("id")
    .where(({ eb }) =>
      called.includes("@") ? eb("emailKey", "=", keyOf(called)) : eb(sql`id::text`, "=", called.toLowerCase()),
    )
    .executeTakeFirst()
    .then((row) => row?.id)

/** That somebody read the log on the server, and what of it. */
export const noteReading = (database: Database, id: string, at: Date, { personId, ...choice }: LineChoice) =>
  database
    .insertInto("audit")
    .values({
      ...{ id, at, personId: null, organisationId: null, operation: "readLogOnServer", subject: personId ?? null },
      detail: sql`${JSON.stringify(choice)}::jsonb`,
    })
    .execute()
