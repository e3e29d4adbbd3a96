import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type FundYear = {
  year: number
  households: number
  organisations: number
  paidCents: number
  gifts: number
  givenCents: number
}

export const closedYears = (database: Database): Promise<FundYear[]> =>
  sql<FundYear>`
    select year, households, organisations, paid_cents, gifts, given_cents from fund_year order by year desc`
    .execute(database)
    .then(({ rows }) => rows)

/** Years up to this one of which something is known and that were not counted yet, the oldest first. */
export const openYears = (database: Database, until: number): Promise<number[]> =>
  sql<{ year: number }>`
    select distinct y.year from (
      select household_year as year from fund_application
      union select extract(year from made_at at time zone 'UTC')::int from fund_flow where kind = 'given') y
    where y.year <= ${until} and not exists (select 1 from fund_year c where c.year = y.year) order by 1`
    .execute(database)
    .then(({ rows }) => rows.map(({ year }) => year))

/** Counts a year once, and lets the keys of its households go. */
export async function closeYear(database: Database, year: number, now: Date): Promise<void> {
  await sql`
    insert into fund_year (year, households, organisations, paid_cents, gifts, given_cents, counted_at)
    select ${year}, count(distinct a.household_key), count(distinct a.organisation_id), coalesce(sum(a.cents), 0),
      (select count(*) from fund_flow g where g.kind = 'given' and extract(year from g.made_at at time zone 'UTC') = ${year}
        and not exists (select 1 from fund_flow t where t.takes_back = g.id)),
      (select coalesce(sum(g.cents), 0) from fund_flow g where g.kind = 'given'
        and extract(year from g.made_at at time zone 'UTC') = ${year}
        and not exists (select 1 from fund_flow t where t.takes_back = g.id)),
      ${now}
    from fund_application a
    where a.household_year = ${year}
      and exists (select 1 from fund_step s where s.application_id = a.id and s.step = 'paid')
      and not exists (select 1 from fund_step s where s.application_id = a.id and s.step = 'returned')
    on conflict do nothing`.execute(database)
  await sql`select set_config('nabij.why', 'retention', true)`.execute(database)
  await sql`update fund_application set household_key = '' where household_year <= ${year} and household_key <> ''`.execute(
    database,
  )
  await sql`select set_config('nabij.why', '', true)`.execute(database)
}

/** A further reminder of one application; false where another round was first. */
export const addReminder = (database: Database, applicationId: string, nth: number, sentAt: Date): Promise<boolean> =>
  database
    .insertInto("fundReminder")
    .values({ applicationId, nth, sentAt })
    .onConflict((same) => same.columns(["applicationId", "nth"]).doNothing())
    .returning("nth")
    .executeTakeFirst()
    .then((row) => row !== undefined)
