import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { visibleTo } from "../bundles/store.ts"
import type { Reader } from "../weighing/rules.ts"
import { label } from "../weighing/store.ts"
import type { Answer, PatternContent } from "./model.ts"
import { holdsFor } from "./pattern-store.ts"

type NewAnswer = {
  patternId: string
  answer: Answer
  bundleId: string | null
  /** For whom alone it holds; null: for everybody. */
  organisationId: string | null
  why: MaskedText | ""
  answeredBy: string
  answeredAt: Date
}

export const addAnswer = (database: Database, answer: NewAnswer) =>
  database
    .insertInto("watchAnswer")
    .values({ id: randomUUID(), ...answer })
    .execute()

export type StoredAnswer = {
  patternId: string
  answer: Answer
  why: string
  answeredBy: string | null
  organisation: string | null
  answeredAt: Date
  bundleId: string | null
  bottleneck: string | null
  theme: string | null
  area: string | null
}

/** Answers that somebody may read, the oldest first; of a bundle that they may not see nothing is told. */
const told = (reader: Reader, country: Country) => sql`
  select a.entry, a.pattern_id, a.answer, a.why, a.answered_at, w.name as answered_by, o.name as organisation,
    st.bundle_id, st.bottleneck, ${label(country)} as theme, coalesce(ar.name, p.area_code) as area
  from watch_answer a
  join watch_pattern p on p.id = a.pattern_id
  left join theme t on t.code = p.theme_code
  left join current_area ar on ar.code = p.area_code
  left join person w on w.id = a.answered_by
  left join organisation o on o.id = a.organisation_id
  left join current_bundle b on b.id = a.bundle_id and ${visibleTo(reader)}
  left join current_bundle_statement st on st.bundle_id = b.id
  where ${holdsFor(reader)}`

export const answersTo = (database: Database, reader: Reader, country: Country, ids: readonly string[]) =>
  sql<StoredAnswer>`with told as (${told(reader, country)}) select * from told where pattern_id = any (${ids}::uuid[]) order by entry`
    .execute(database)
    .then(({ rows }) => rows)

/** The newest answers of all, the newest first. */
export const newestAnswers = (database: Database, reader: Reader, country: Country, most: number) =>
  sql<StoredAnswer>`with told as (${told(reader, country)}) select * from told order by entry desc limit ${most}`
    .execute(database)
    .then(({ rows }) => rows)

export const earlierOf = (database: Database, patternId: string): Promise<string[]> =>
  database
    .selectFrom("watchRepeat")
    .select("earlierId")
    .where("patternId", "=", patternId)
    .execute()
    .then((rows) => rows.map(({ earlierId }) => earlierId))

export type Answered = {
  id: string
  themeCode: string
  areaCode: string | null
  untilWeek: string
  signals: number
  content: PatternContent
}

/** Everything that somebody answered and that reached into the weeks since a day. */
export const answeredSince = (database: Database, since: string): Promise<Answered[]> =>
  sql<Answered>`
    select p.id, p.theme_code, p.area_code, p.until_week::text, p.signals, p.content from watch_pattern p
    where p.until_week >= ${since}::date and exists (select 1 from watch_answer a where a.pattern_id = p.id)
    order by p.until_week desc, p.id`
    .execute(database)
    .then(({ rows }) => rows)
