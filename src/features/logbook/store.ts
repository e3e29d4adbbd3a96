import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { byName } from "../../platform/words/alphabet.ts"
import type { Period } from "./rules.ts"

/** People live by this clock: a day of the log is a day here. */
const here = sql`'Europe/Amsterdam'`

const within = ({ from, until }: Period) => sql`
  a.at >= (${from}::date)::timestamp at time zone ${here} and a.at < (${until}::date + 1)::timestamp at time zone ${here}`

export type Asked = Period & {
  operations: readonly string[]
  /** Of these the subject is told, of others never. */
  linked: readonly string[]
  organisation?: string | undefined
  person?: string | undefined
  skip: number
  take: number
}

export type Told = {
  day: string
  person: string | null
  organisation: string | null
  operation: string
  subject: string | null
}

/**
 * What was done on which day, the newest first: the same deed of the same person on the same day once, so that nobody's clicks can
 * be counted. Lines that wait until their week is over, and those that then came in, name nobody and are never asked for.
 */
export const deeds = (database: Database, asked: Asked): Promise<Told[]> =>
  sql<Told>`
    with told as (
      select (a.at at time zone ${here})::date as day, a.person_id, a.organisation_id, a.operation,
        case when a.operation = any (${[...asked.linked]}) then a.subject end as subject, max(a.at) as newest
      from only audit a
      where a.operation = any (${[...asked.operations]}) and ${within(asked)}
        and (${asked.organisation ?? null}::uuid is null or a.organisation_id = ${asked.organisation ?? null}::uuid)
        and (${asked.person ?? null}::uuid is null or a.person_id = ${asked.person ?? null}::uuid)
      group by 1, 2, 3, 4, 5
      order by newest desc, a.operation, subject limit ${asked.take} offset ${asked.skip}
    )
    select t.day, p.name as person, o.name as organisation, t.operation, t.subject
    from told t
    left join person p on p.id = t.person_id
    left join organisation o on o.id = t.organisation_id
    order by t.newest desc, t.operation, t.subject`
    .execute(database)
    .then(({ rows }) => rows)

export type OwnTold = { at: Date; by: string | null; mine: boolean; organisation: string | null; operation: string }

/** What somebody did, and what others did to their account or looked up about them: each line by itself, the newest first. */
export const ownDeeds = (
  database: Database,
  personId: string,
  { from, until, skip, take }: Period & { skip: number; take: number },
): Promise<OwnTold[]> =>
  sql<OwnTold>`
    select a.at, p.name as by, a.person_id = ${personId}::uuid as mine, o.name as organisation, a.operation
    from only audit a
    left join person p on p.id = a.person_id
    left join organisation o on o.id = a.organisation_id
    where (a.person_id = ${personId}::uuid or (a.subject = ${personId} and a.person_id is not null))
      and ${within({ from, until })}
    order by a.at desc, a.id limit ${take} offset ${skip}`
    .execute(database)
    .then(({ rows }) => rows)

/** Who has, or had, a role of which others see what is done with it. */
export const answerablePeople = (database: Database, organisation?: string): Promise<{ id: string; name: string }[]> =>
  sql<{ id: string; name: string }>`
    select p.id, p.name from person p where exists (
      select 1 from membership m where m.person_id = p.id and m.role <> 'worker'
        and (${organisation ?? null}::uuid is null or m.organisation_id = ${organisation ?? null}::uuid))`
    .execute(database)
    .then(({ rows }) => rows.sort(byName))
