import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { helpDue } from "./help-due-store.ts"
import type { Coming, ComingKind, Kind, Months } from "./retention-model.ts"

const after = (day: RawBuilder<unknown>, months: number) =>
  sql`(${day} + make_interval(months => ${months}::integer))::date`

/** Signals whose text is still there, each with the day on which it goes. */
const texts = ({ bundledMonths, unbundledMonths }: Months) => sql`
  select s.id, case
      when x.signal_id is not null then ${after(sql`x.week`, bundledMonths)}
      when l.linked_on is not null then ${after(sql`l.linked_on`, bundledMonths)}
      else ${after(sql`s.received_week`, unbundledMonths)}
    end as due_on
  from signal s
  left join signal_withdrawal x on x.signal_id = s.id
  left join (
    select signal_id, max(linked_at at time zone 'UTC')::date as linked_on from current_bundle_link group by signal_id
  ) l on l.signal_id = s.id
  where s.account <> ''`

/** Signals of which is known who reported them; a receipt is no such thing, it only opens a door for who holds it. */
const authors = ({ authorMonths }: Months) => sql`
  select s.id, ${after(sql`s.received_week`, authorMonths)} as due_on
  from signal s join signal_reporter r on r.signal_id = s.id
  where r.person_id is not null or r.reporter_key is not null or r.reporter_code is not null or r.team_id is not null`

const due = { texts, authors, ...helpDue }

/** Some of what must go by now. */
export const dueSignals = (
  database: Database,
  kind: Kind,
  months: Months,
  today: Day,
  most: number,
): Promise<string[]> =>
  sql<{ id: string }>`select d.id from (${due[kind](months)}) d where d.due_on <= ${today}::date limit ${most}`
    .execute(database)
    .then(({ rows }) => rows.map(({ id }) => id))

/** How many of a kind go on a day or before it. */
export const countDue = (database: Database, kind: Kind, months: Months, day: Day): Promise<number> =>
  sql<{ many: number }>`select count(*) as many from (${due[kind](months)}) d where d.due_on <= ${day}::date`
    .execute(database)
    .then(({ rows }) => rows[0]?.many ?? 0)

/** How many of a kind go in each of the months to come, what is due already in the first. */
export const comingOf = (database: Database, kind: ComingKind, months: Months, from: Day): Promise<Coming[]> =>
  sql<Coming>`
    select ${kind}::text as kind, to_char(greatest(d.due_on, ${from}::date), 'YYYY-MM') as month, count(*) as amount
    from (${due[kind](months)}) d where d.due_on < (${from}::date + interval '12 months') group by 2 order by 2`
    .execute(database)
    .then(({ rows }) => rows)
