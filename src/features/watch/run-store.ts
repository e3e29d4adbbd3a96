import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { WatchSettings } from "../../methods/watch/settings.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PatternContent } from "./model.ts"
import type { Repeat } from "./repeat-rules.ts"

/** Asks for a run; where one waits already, that one serves. */
export const askRun = (database: Database, now: Date) =>
  sql`insert into watch_run (id, state, asked_at) values (${randomUUID()}, 'waiting', ${now})
    on conflict (state) where state = 'waiting' do nothing`.execute(database)

export type WatchRun = {
  id: string
  state: "waiting" | "done" | "failed"
  askedAt: Date
  attempts: number
  progress: number
  signals: number
  compared: number
  counted: number
  foundOn: string | null
  settings: WatchSettings | null
}

const columns = sql`id, state, asked_at, attempts, progress, signals, compared, counted, found_on::text, settings`

/** The run that was asked last. */
export const newestRun = (database: Database): Promise<WatchRun | undefined> =>
  sql<WatchRun>`select ${columns} from watch_run order by entry desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0])

/** The run of which the patterns are shown. */
export const doneRun = (database: Database): Promise<WatchRun | undefined> =>
  sql<WatchRun>`select ${columns} from watch_run where state = 'done' order by entry desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0])

/** The run that waits, which from now on has been tried once more. */
export const takeRun = (database: Database): Promise<Pick<WatchRun, "id" | "attempts"> | undefined> =>
  sql<Pick<WatchRun, "id" | "attempts">>`
    update watch_run set attempts = attempts + 1, progress = 0 where state = 'waiting' returning id, attempts`
    .execute(database)
    .then(({ rows }) => rows[0])

export const noteProgress = (database: Database, id: string, progress: number) =>
  database.updateTable("watchRun").set({ progress }).where("id", "=", id).execute()

export const giveUpRun = (database: Database, id: string) =>
  database.updateTable("watchRun").set({ state: "failed" }).where("id", "=", id).execute()

export type NewPattern = {
  themeCode: string
  areaCode: string | null
  fromWeek: Day
  untilWeek: Day
  content: PatternContent
  /** The answered patterns that this one is again. */
  repeats: readonly Repeat[]
}

export type Finished = {
  id: string
  settingId: string | null
  settings: WatchSettings
  foundOn: Day
  signals: number
  compared: number
  counted: number
  patterns: readonly NewPattern[]
}

/** Writes what a run found and takes away what nobody answered of earlier ones. Belongs in one transaction. */
export async function finishRun(database: Database, { id, settings, patterns, ...run }: Finished): Promise<void> {
  await sql`delete from watch_pattern p where not exists (select 1 from watch_answer a where a.pattern_id = p.id)`.execute(
    database,
  )
  await database
    .updateTable("watchRun")
    .set({ state: "done", progress: 100, settings: sql`${JSON.stringify(settings)}::jsonb`, ...run })
    .where("id", "=", id)
    .execute()
  for (const [place, { repeats, content, ...pattern }] of patterns.entries()) {
    const patternId = randomUUID()
    await database
      .insertInto("watchPattern")
      .values({
        ...{ id: patternId, runId: id, place, ...pattern, signals: content.here.count },
        content: sql`${JSON.stringify(content)}::jsonb`,
      })
      .execute()
    for (const repeat of repeats)
      await database
        .insertInto("watchRepeat")
        .values({ patternId, ...repeat })
        .execute()
  }
}
