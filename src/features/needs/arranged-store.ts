import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Arranged, Arrangement } from "./arranged-model.ts"

type Row = Arrangement & { needId: string }

// Two who are kept apart are no arrangement; a helper who came forward is one for whoever asked.
const arrangements = (where: RawBuilder<boolean>) => sql<Row>`
  select m.id, m.need_id, to_char(m.made_on, 'YYYY-MM-DD') as on, s.step,
         s.step in ('offered', 'approved', 'agreed', 'accepted') as runs
  from help_match m
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
  where s.step <> 'refused' and ${where} order by m.made_on, m.id`

/** What was and is arranged for a need, the oldest first. */
export const arrangementsFor = (database: Database, needId: string): Promise<Arrangement[]> =>
  arrangements(sql<boolean>`m.need_id = ${needId}`)
    .execute(database)
    .then(({ rows }) => rows.map(({ id, runs, on, step }) => ({ id, runs, on, step })))

const arrangedIn = (rows: readonly Arrangement[]): Arranged =>
  rows.some(({ runs }) => runs) ? "running" : rows.length > 0 ? "again" : "no"

/** How it stands with each need for which something was arranged and that has not ended. */
export async function arrangedNeeds(database: Database): Promise<ReadonlyMap<string, Arranged>> {
  const { rows } = await arrangements(sql<boolean>`s.step <> 'offered'`).execute(database)
  const found = Map.groupBy(rows, ({ needId }) => needId)
  return new Map([...found].map(([needId, own]) => [needId, arrangedIn(own)]))
}

/** Whether somebody was chosen and it has not ended. */
export const isArranging = async (database: Database, needId: string): Promise<boolean> =>
  (await arrangements(sql<boolean>`m.need_id = ${needId} and s.step <> 'offered'`).execute(database)).rows.some(
    ({ runs }) => runs,
  )
