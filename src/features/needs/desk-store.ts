import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"

export type OpenDesk = {
  id: string
  place: string
  organisationId: string
  organisation: string
  country: Country
  contactId: string
}

/** The desk that a code opens: as long as nobody closed it and its contact still works for the organisation. */
export const deskByCode = (database: Database, codeHash: string): Promise<OpenDesk | undefined> =>
  sql<OpenDesk>`
    select d.id, d.place, d.organisation_id, o.name as organisation, o.country, d.contact_id
    from help_desk d join organisation o on o.id = d.organisation_id
    where d.code_hash = ${codeHash} and not exists (select 1 from help_desk_end where desk_id = d.id)
      and exists (select 1 from membership where person_id = d.contact_id and organisation_id = d.organisation_id and ended_at is null)`
    .execute(database)
    .then(({ rows }) => rows[0])

export type Desk = {
  id: string
  place: string
  contact: string
  openedOn: string
  endedOn: string | null
  needs: number
}

/** The desks of an organisation, the newest first. */
export const desksOf = (database: Database, organisationId: string): Promise<Desk[]> =>
  sql<Desk>`
    select d.id, coalesce(nullif(d.place, ''), 'Een balie van vroeger') as place, coalesce(p.name, '') as contact, to_char(d.opened_on, 'YYYY-MM-DD') as opened_on,
           to_char(e.ended_on, 'YYYY-MM-DD') as ended_on, (select count(*)::int from need where desk_id = d.id) as needs
    from help_desk d left join person p on p.id = d.contact_id left join help_desk_end e on e.desk_id = d.id
    where d.organisation_id = ${organisationId} order by e.ended_on is not null, d.opened_on desc, d.id`
    .execute(database)
    .then(({ rows }) => rows)

type New = { organisationId: string; contactId: string; place: MaskedText; codeHash: string; openedOn: Day }

export async function addDesk(database: Database, desk: New): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("helpDesk")
    .values({ id, ...desk })
    .execute()
  return id
}

export const endDesk = (database: Database, deskId: string, endedBy: string, endedOn: Day) =>
  database
    .insertInto("helpDeskEnd")
    .values({ deskId, endedBy, endedOn })
    .onConflict((same) => same.doNothing())
    .execute()

/** How much was asked at a desk on a day; holds the desk, so that two who ask at once are both counted. */
export async function askedToday(database: Database, deskId: string, day: Day): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`desk ${deskId}`}))`.execute(database)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from need where desk_id = ${deskId} and asked_at = ${new Date(`${day}T00:00:00Z`)}`.execute(
    database,
  )
  return rows[0]?.count ?? 0
}
