import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import type { State } from "../bundles/model.ts"
import { visibleTo } from "../bundles/store.ts"
import type { Outcome } from "../weighing/model.ts"
import { beside } from "../weighing/readable-store.ts"
import type { Reader } from "../weighing/rules.ts"
import { label, mayRead, notWithdrawn, signalsWithWeighing, weighedBy } from "../weighing/store.ts"

/** Whose signals are one's own: the keys of those by name and of those under one's code. */
export type Self = readonly string[]

export type FoundSignal = {
  id: string
  account: string
  theme: string | null
  area: string | null
  week: string
  peopleLeast: number
  peopleMost: number | null
  outcome: Outcome | null
  /** Reported by oneself; to be weighed by oneself. */
  mine: boolean
  toWeigh: boolean
}

const writtenBy = (self: Self) => sql<boolean>`exists (
  select 1 from signal_reporter r where r.signal_id = s.id and r.reporter_key = any (${[...self]}))`

/** The signals that somebody reported, but for those that they withdrew. */
export const ownSignals = (database: Database, self: Self): Promise<Set<string>> =>
  sql<{ id: string }>`
    select r.signal_id as id from signal_reporter r
    where r.reporter_key = any (${[...self]})
      and not exists (select 1 from signal_withdrawal x where x.signal_id = r.signal_id)`
    .execute(database)
    .then(({ rows }) => new Set(rows.map(({ id }) => id)))

type Limits = { ids: readonly string[]; since: Day | undefined }

/** Of these signals those whose text somebody may read, in no order: their own, and what they weigh or was sent on to them. */
export const signalsAmong = (database: Database, reader: Reader, self: Self, country: Country, limits: Limits) =>
  sql<FoundSignal>`
    select s.id, s.account, ${label(country)} as theme, coalesce(a.name, s.area_code) as area,
      to_char(s.week, 'IYYY-"W"IW') as week, s.people_least, s.people_most, w.outcome,
      ${writtenBy(self)} as mine, coalesce(${weighedBy(reader)}, false) as to_weigh
    from ${signalsWithWeighing} ${beside}
    where s.id = any (${[...limits.ids]}::uuid[]) and ${notWithdrawn}
      and (${writtenBy(self)} or coalesce(${mayRead(reader)}, false))
      and (${limits.since ?? null}::date is null or s.week >= ${limits.since ?? null}::date)`
    .execute(database)
    .then(({ rows }) => rows)

export type FoundBundle = {
  id: string
  bottleneck: string
  explanation: string
  theme: string | null
  area: string | null
  state: State
  reach: "internal" | "shared"
}

/** Of these bundles those that somebody sees, in no order. */
export const bundlesAmong = (database: Database, reader: Reader, country: Country, limits: Limits) =>
  sql<FoundBundle>`
    select b.id, st.bottleneck, st.explanation, ${label(country)} as theme, coalesce(a.name, b.area_code) as area,
      coalesce(cs.state, 'individual') as state, b.reach
    from current_bundle b
    join current_bundle_statement st on st.bundle_id = b.id
    left join current_bundle_state cs on cs.bundle_id = b.id
    left join theme t on t.code = b.theme_code
    left join current_area a on a.code = b.area_code
    where b.id = any (${[...limits.ids]}::uuid[]) and ${visibleTo(reader)}
      and (${limits.since ?? null}::date is null or b.created_at >= ${limits.since ?? null}::date)`
    .execute(database)
    .then(({ rows }) => rows)
