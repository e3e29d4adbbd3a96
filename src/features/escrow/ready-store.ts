import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import { readyToOpen, type SealedReport } from "../../methods/escrow/ready.ts"
import type { Database } from "../../platform/http/action.ts"
import { sharedPeople } from "../counts/reporter-store.ts"

type Row = {
  id: string
  theme: string
  area: string | null
  from: Day | null
  until: Day | null
  topics: string[]
  others: number
  organisations: number
  code: string
  organisation: string
  opened: boolean
}

/**
 * What counts: sealed signals of weeks that are over, and those that were opened and not withdrawn since. A signal of this
 * week counts from Monday on, so that nobody can send one and look at once what it does.
 */
const counting = (database: Database, thisWeek: Day) =>
  sql<Row>`
    select s.id, s.theme_code as theme, s.area_code as area, s.from_week::text as "from", s.until_week::text as "until", s.topics,
      s.others, s.organisations, coalesce(r.organisation_id || ' code ' || r.reporter_code, 'unknown') as code,
      coalesce(r.organisation_id::text, 'unknown') as organisation, coalesce(e.how = 'opened', false) as opened
    from sealed_signal s join sealed_reporter r on r.sealed_id = s.id left join sealed_end e on e.sealed_id = s.id
    where s.received_week < ${thisWeek} and (e.how is null or e.how = 'opened' and exists (select 1 from signal o where o.id = s.id))
      and not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)
    order by s.id`
    .execute(database)
    .then(({ rows }) => rows)

const reportOf = ({
  id,
  theme,
  area,
  from,
  until,
  topics,
  others,
  organisations,
  opened,
  ...who
}: Row): SealedReport => ({
  id,
  revealed: { theme, area, from, until, topics },
  rule: { others, organisations },
  opened,
  report: {
    reporterKey: who.code,
    way: "code",
    organisation: who.organisation,
    week: from ?? "",
    peopleLeast: 1,
    peopleMost: 1,
  },
})

/** Each area with all around it. */
async function areasAround(database: Database, codes: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ code: string; around: string[] }>`
    with recursive up as (
      select code, code as at from unnest(${[...codes]}::text[]) as code
      union
      select up.code, a.parent_code from up join current_area a on a.code = up.at where a.parent_code is not null)
    select code, array_agg(at) as around from up group by code`.execute(database)
  return new Map(rows.map(({ code, around }) => [code, new Set(around)]))
}

/** The sealed signals of which the rule is met now. */
export async function readyNow(database: Database, thisWeek: Day): Promise<ReadonlySet<string>> {
  const rows = await counting(database, thisWeek)
  const waiting = rows.filter(({ opened }) => !opened)
  if (waiting.length === 0) return new Set()
  const codes = [...new Set(rows.flatMap(({ area }) => (area ? [area] : [])))]
  const around = await areasAround(database, codes)
  return new Set(readyToOpen(rows.map(reportOf), around, await sharedPeople(database)))
}
