import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { reporter, sharedPeople, way } from "../counts/reporter-store.ts"
import type { ReadableSignal } from "../weighing/model.ts"
import { beside, signalColumns } from "../weighing/readable-store.ts"
import type { Reader } from "../weighing/rules.ts"
import { mayRead, notWithdrawn, signalsWithWeighing } from "../weighing/store.ts"
import type { OwnReport } from "./double-rules.ts"
import { doublesIn } from "./double-store.ts"
import { numbersOf, type Sources } from "./sources-rules.ts"

const shownAtMost = 100

/** The signals in a bundle that this person may read, the newest week first. */
export const readableSignals = (database: Database, reader: Reader, country: Country, bundleId: string) =>
  sql<ReadableSignal>`
    select ${signalColumns(reader, country)}
    from current_bundle_link l join ${signalsWithWeighing} on s.id = l.signal_id ${beside}
    where l.bundle_id = ${bundleId} and ${notWithdrawn} and ${mayRead(reader)}
    order by s.week desc, s.id limit ${shownAtMost}`
    .execute(database)
    .then(({ rows }) => rows)

/** How many signals count, how many of them this person may not read, how many were withdrawn, how many did not go external. */
export const signalCounts = (database: Database, reader: Reader, bundleId: string) =>
  sql<{ standing: number; unread: number; withdrawn: number; kept: number }>`
    select count(*) filter (where ${notWithdrawn}) as standing,
           count(*) filter (where ${notWithdrawn} and not coalesce(${mayRead(reader)}, false)) as unread,
           count(*) filter (where not ${notWithdrawn}) as withdrawn,
           count(*) filter (where ${notWithdrawn} and w.outcome is distinct from 'external') as kept
    from current_bundle_link l join ${signalsWithWeighing} on s.id = l.signal_id
    where l.bundle_id = ${bundleId}`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { standing: 0, unread: 0, withdrawn: 0, kept: 0 })

export const isLinked = (database: Database, bundleId: string, signalId: string): Promise<boolean> =>
  database
    .selectFrom("currentBundleLink")
    .select("signalId")
    .where("bundleId", "=", bundleId)
    .where("signalId", "=", signalId)
    .executeTakeFirst()
    .then((row) => row !== undefined)

type LinkRow = {
  bundleId: string
  signalId: string
  linked: boolean
  why: MaskedText
  changedBy: string
  changedAt: Date
}

/** Links a signal to a bundle or lets it go; the signal itself is never touched. */
export const addLink = (database: Database, link: LinkRow) =>
  database
    .insertInto("bundleLink")
    .values({ id: randomUUID(), ...link })
    .execute()

/** What was linked and let go, of the signals that this person may read; by name only of the own organisation. */
export const linkHistory = (database: Database, reader: Reader, bundleId: string) =>
  sql<{ signalId: string; account: string; linked: boolean; why: string; changedBy: string | null; changedAt: Date }>`
    select l.signal_id, s.account, l.linked, l.why, l.changed_at,
           case when ${reader.coordinates} and s.organisation_id = ${reader.organisationId} then p.name end as changed_by
    from bundle_link l join ${signalsWithWeighing} on s.id = l.signal_id left join person p on p.id = l.changed_by
    where l.bundle_id = ${bundleId} and ${notWithdrawn} and ${mayRead(reader)}
    order by l.changed_at desc, l.entry desc limit ${shownAtMost}`
    .execute(database)
    .then(({ rows }) => rows)

/** The signals that are linked to a bundle now. */
export const linkedSignals = (database: Database, bundleId: string): Promise<string[]> =>
  sql<{ id: string }>`select signal_id as id from current_bundle_link where bundle_id = ${bundleId}`
    .execute(database)
    .then(({ rows }) => rows.map(({ id }) => id))

/** One entry a signal that counts, for the methods of statistics. Sources are keys and ids: not for anybody's eyes. */
const reportsIn = (database: Database, bundleId: string): Promise<OwnReport[]> =>
  reportsOf(database, sql`select signal_id from current_bundle_link where bundle_id = ${bundleId}`)

const reportsOf = (database: Database, signals: RawBuilder<unknown>): Promise<OwnReport[]> =>
  sql<OwnReport>`
    select s.id, coalesce(${reporter}, 'unknown') as reporter_key, ${way} as way, coalesce(s.organisation_id::text, 'unknown') as organisation,
           to_char(s.week, 'IYYY-"W"IW') as week, s.people_least, coalesce(s.people_most, s.people_least) as people_most
    from signal s left join signal_reporter r on r.signal_id = s.id
    where s.id in (${signals}) and ${notWithdrawn}
    order by s.id`
    .execute(database)
    .then(({ rows }) => rows)

/** The same of any signals. */
export const reportsAmong = (database: Database, ids: readonly string[]): Promise<OwnReport[]> =>
  reportsOf(database, sql`select unnest(${[...ids]}::uuid[])`)

/** Who stands behind a bundle, in numbers; what was reported twice is taken once in every least. */
export const sourcesIn = async (database: Database, bundleId: string): Promise<Sources> =>
  numbersOf(await reportsIn(database, bundleId), await doublesIn(database, bundleId), await sharedPeople(database))

/** Who else can link signals to a bundle: how many organisations have a coordinator, how many people are in the working group. */
export const whoCanLink = (database: Database) =>
  sql<{ organisations: number; workingGroup: number }>`
    select count(distinct organisation_id) filter (where role = 'coordinator') as organisations,
           count(distinct person_id) filter (where role = 'workingGroup') as working_group
    from membership where ended_at is null`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { organisations: 0, workingGroup: 0 })
