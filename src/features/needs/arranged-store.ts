import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { type Arranged, type Arrangement, arrangedIn } from "./arranged-model.ts"

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

/** How it stands with each need for which something was arranged. */
export const arrangedNeeds = (database: Database): Promise<ReadonlyMap<string, Arranged>> =>
  arrangedWhere(database, sql<boolean>`s.step <> 'offered'`)

/** The same for who asked them, for whom a helper who came forward counts too: she is the one who says yes. */
export const arrangedAmong = (database: Database, ids: string[]): Promise<ReadonlyMap<string, Arranged>> =>
  arrangedWhere(database, sql<boolean>`m.need_id = any(${ids})`)

async function arrangedWhere(database: Database, where: RawBuilder<boolean>): Promise<ReadonlyMap<string, Arranged>> {
  const { rows } = await arrangements(where).execute(database)
  const found = Map.groupBy(rows, ({ needId }) => needId)
  return new Map([...found].map(([needId, own]) => [needId, arrangedIn(own)]))
}

/** Whether somebody was chosen and it has not ended. */
export const isArranging = async (database: Database, needId: string): Promise<boolean> =>
  (await arrangements(sql<boolean>`m.need_id = ${needId} and s.step <> 'offered'`).execute(database)).rows.some(
    ({ runs }) => runs,
  )
