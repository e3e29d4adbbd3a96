import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { beginning, type Line, type Link, linksOf, momentText, sealHash } from "./chain-rules.ts"

/** A line of `audit` as `a`, in the form in which it is sealed. */
export const asLine = sql`
  a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.person_id, a.organisation_id,
  a.operation, a.subject, a.detail::text as detail`

/** How many lines one seal holds at most; more waiting lines get more seals. */
const usualMost = 10_000

/** What is sealed is sealed once, also where two processes begin at the same moment. */
const takeTurn = (transaction: Database) =>
  sql`select pg_advisory_xact_lock(hashtext('nabij seal'))`.execute(transaction)

/** Lines that may not tell when somebody came go into the log once their week is over, in the order of their random ids. */
async function gather(transaction: Database, monday: Day): Promise<void> {
  const over = sql`from only audit_discreet where at < ${`${monday}T00:00:00Z`}::timestamptz`
  const { rows } = await sql<{ waits: boolean }>`select exists (select 1 ${over}) as waits`.execute(transaction)
  if (!rows[0]?.waits) return
  const columns = sql`id, at, person_id, organisation_id, operation, subject, detail`
  await sql`insert into audit (${columns}) select ${columns} ${over} order by id`.execute(transaction)
  await sql`delete ${over}`.execute(transaction)
}

const unsealed = (transaction: Database, most: number): Promise<Line[]> =>
  sql<Line>`
    select ${asLine} from audit_unsealed u join only audit a on a.id = u.audit_id order by a.at, a.id limit ${most}`
    .execute(transaction)
    .then(({ rows }) => rows)

type Newest = { number: number; hash: string; place: number }

const newest = (transaction: Database): Promise<Newest> =>
  sql<Newest>`
    select number, hash, (select max(place) from audit_link) as place from audit_seal order by number desc limit 1`
    .execute(transaction)
    .then(({ rows }) => rows[0] ?? { number: 0, hash: beginning, place: 0 })

/** Seals waiting lines, whole or not at all. @returns how many */
export const sealSome = (database: Database, now: Date, monday: Day, most = usualMost): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await takeTurn(transaction)
    await gather(transaction, monday)
    const lines = await unsealed(transaction, most)
    if (lines.length === 0) return 0
    const before = await newest(transaction)
    const links = linksOf(lines, before)
    const seal = {
      number: before.number + 1,
      lines: lines.length,
      sealedAt: momentText(now),
      whole: lines.length < most,
    }
    const hash = sealHash(links.at(-1)?.hash ?? before.hash, seal)
    await transaction
      .insertInto("auditSeal")
      .values({ ...seal, sealedAt: now, hash })
      .execute()
    await addLinks(transaction, links, seal.number)
    await sql`
      delete from audit_unsealed where audit_id in (select audit_id from audit_link where seal = ${seal.number})`.execute(
      transaction,
    )
    return lines.length
  })

const addLinks = (transaction: Database, links: readonly Link[], seal: number) =>
  sql`
    insert into audit_link (place, audit_id, seal, hash)
    select place, "auditId", ${seal}, hash
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (place bigint, "auditId" uuid, hash text)`.execute(
    transaction,
  )
