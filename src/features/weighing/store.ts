import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { joinedBy } from "../signals/joining-store.ts"
import type { InboxSignal, Outcome } from "./model.ts"
import { pageSize, type Reader } from "./rules.ts"

type Condition = RawBuilder<boolean>
const either = (conditions: Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`

const ofOwnOrganisation = (reader: Reader) => sql<boolean>`s.organisation_id = ${reader.organisationId}`

/** Of an organisation where nobody coordinates now; never what a coordinator who left weighed for it. */
const withoutCoordinator = sql<boolean>`(
  s.organisation_id = any (array(select id from uncoordinated_organisation))
  and not exists (select 1 from weighing own where own.signal_id = s.id and not own.by_working_group))`

/** Whose turn it is: a coordinator weighs the own organisation's signals, the working group those that have no coordinator. */
export const weighedBy = (reader: Reader): Condition =>
  either([
    ...(reader.coordinates ? [ofOwnOrganisation(reader)] : []),
    ...(reader.inWorkingGroup ? [sql<boolean>`s.organisation_id is null`, withoutCoordinator] : []),
  ])

/** Whether this reader weighs a signal for the working group, and not as coordinator of where it came from. */
const forWorkingGroup = (reader: Reader) =>
  sql<boolean>`not coalesce(${reader.coordinates} and ${ofOwnOrganisation(reader)}, false)`

/**
 * Whose text somebody may read, for a query with signals as `s` and their newest weighing as `w`: what they weigh
 * themselves, and what a coordinator sent on to the working group.
 */
export const mayRead = (reader: Reader): Condition =>
  either([
    weighedBy(reader),
    ...(reader.coordinates || reader.inWorkingGroup ? [sql<boolean>`w.outcome = 'external'`] : []),
  ])

/** Signals as `s`, each with its newest weighing as `w`. */
export const signalsWithWeighing = sql`
  signal s
  left join lateral (
    select outcome, reason, theme_code, weighed_at, entry from weighing where signal_id = s.id order by weighed_at desc, entry desc limit 1
  ) w on true`

export const notWithdrawn = sql<boolean>`not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)`

export const label = (country: Country) => (country === "be" ? sql`t.label_be` : sql`t.label_nl`)

export type Chosen = { themes?: string[]; area?: string; week?: Day }

const within = (reader: Reader, { themes, area, week }: Chosen) =>
  sql.join(
    [
      weighedBy(reader),
      notWithdrawn,
      ...(themes ? [sql`coalesce(w.theme_code, s.theme_code) = any (${themes})`] : []),
      ...(area ? [sql`s.area_code = ${area}`] : []),
      ...(week ? [sql`s.week = ${week}`] : []),
    ],
    sql` and `,
  )

// Only the coordinator of the reporter's own organisation gets to a code here, and nobody to a name: see the feature names.
const columns = (reader: Reader, country: Country) => sql`
  s.id, s.account, coalesce(w.theme_code, s.theme_code) as theme_code, ${label(country)} as theme, s.area_code, coalesce(a.name, s.area_code) as area,
  to_char(s.week, 'IYYY-"W"IW') as week, s.people_least, s.people_most, s.age_band, s.situation, s.causes,
  case when s.organisation_id is not null and ${forWorkingGroup(reader)} then 'group' else s.mode end as mode,
  case when ${reader.coordinates} and ${ofOwnOrganisation(reader)} then r.reporter_code end as reporter,
  w.outcome, w.reason, ${joinedBy} as joined`

const besides = sql`
  left join signal_reporter r on r.signal_id = s.id
  left join theme t on t.code = coalesce(w.theme_code, s.theme_code)
  left join current_area a on a.code = s.area_code`

/** One page of an inbox: what waits first, the longest waiting on top; below it what was weighed, the newest on top. */
export const inboxPage = (database: Database, reader: Reader, chosen: Chosen, country: Country, page: number) =>
  sql<InboxSignal>`
    with turn as materialized (
      select s.id, row_number() over (order by w.entry is not null, case when w.entry is null then s.received_week end, w.weighed_at desc, s.id) as place
      from ${signalsWithWeighing}
      where ${within(reader, chosen)}
      order by place limit ${pageSize} offset ${(page - 1) * pageSize}
    )
    select ${columns(reader, country)}
    from turn join ${signalsWithWeighing} on s.id = turn.id ${besides}
    order by turn.place`
    .execute(database)
    .then(({ rows }) => rows)

export const inboxSignal = (database: Database, reader: Reader, country: Country, id: string) =>
  sql<InboxSignal>`
    select ${columns(reader, country)} from ${signalsWithWeighing} ${besides}
    where s.id = ${id} and ${weighedBy(reader)} and ${notWithdrawn}`
    .execute(database)
    .then(({ rows }) => rows[0])

export const inboxFound = (database: Database, reader: Reader, chosen: Chosen): Promise<number> =>
  sql<{ found: number }>`
    select count(*) as found from ${signalsWithWeighing} where ${within(reader, chosen)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.found ?? 0)

/** The areas that occur in an inbox, to choose from. */
export const inboxAreas = (database: Database, reader: Reader) =>
  sql<{ code: string; name: string }>`
    select a.code, a.name from current_area a
    where a.code in (select s.area_code from signal s where ${weighedBy(reader)}) order by a.name`
    .execute(database)
    .then(({ rows }) => rows)

/**
 * Holds these signals until the transaction ends, so that of two people who weigh at once the second sees the first.
 * Gives the ids that are this reader's to weigh, each with the number of its newest weighing.
 */
export const holdForWeighing = (database: Database, reader: Reader, ids: readonly string[]) =>
  sql<{ id: string }>`
    select s.id from signal s where s.id = any (${[...ids]}) and ${weighedBy(reader)} and ${notWithdrawn}
    order by s.id for no key update`
    .execute(database)
    .then(() =>
      sql<{ id: string; entry: number | null; themeCode: string | null; byWorkingGroup: boolean }>`
        select s.id, w.entry, w.theme_code, ${forWorkingGroup(reader)} as by_working_group from ${signalsWithWeighing}
        where s.id = any (${[...ids]}) and ${weighedBy(reader)} and ${notWithdrawn}`.execute(database),
    )
    .then(({ rows }) => rows)

/** The number of the newest weighing of all, to tell later whether one came in between. */
export const newestWeighing = (database: Database) =>
  sql<{ entry: number | null }>`select max(entry) as entry from weighing`
    .execute(database)
    .then(({ rows }) => rows[0]?.entry ?? 0)

type WeighingRow = {
  signalId: string
  outcome: Outcome
  reason: MaskedText
  themeCode: string | null
  weighedBy: string
  byWorkingGroup: boolean
  weighedAt: Date
}

export const addWeighings = (database: Database, rows: readonly WeighingRow[]) =>
  database
    .insertInto("weighing")
    .values(rows.map((row) => ({ id: randomUUID(), ...row })))
    .execute()

export const weighingsOf = (database: Database, signalId: string, country: Country) =>
  sql<{ outcome: Outcome; reason: string; theme: string | null; weighedBy: string | null; weighedAt: Date }>`
    select w.outcome, w.reason, ${label(country)} as theme, p.name as weighed_by, w.weighed_at
    from weighing w left join person p on p.id = w.weighed_by left join theme t on t.code = w.theme_code
    where w.signal_id = ${signalId} order by w.weighed_at, w.entry`
    .execute(database)
    .then(({ rows }) => rows)
