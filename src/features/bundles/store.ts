import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Who } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import { type Reader, readerOf } from "../weighing/rules.ts"
import { label } from "../weighing/store.ts"
import type { Bundle, BundleEntry, Reach, State } from "./model.ts"

/** Which bundles somebody sees, for a query with bundles as `b`. */
export const visibleTo = (reader: Reader) => sql<boolean>`(
  (b.reach = 'shared' and ${reader.coordinates || reader.inWorkingGroup})
  or (b.reach = 'internal' and ${reader.coordinates} and b.organisation_id = ${reader.organisationId}))`

const bundles = (country: Country) => sql`
  select b.id, b.reach, b.organisation_id, b.theme_code, ${label(country)} as theme, b.area_code, coalesce(a.name, b.area_code) as area,
         st.bottleneck, st.explanation, coalesce(cs.state, 'individual') as state, b.created_at
  from current_bundle b
  join current_bundle_statement st on st.bundle_id = b.id
  left join current_bundle_state cs on cs.bundle_id = b.id
  left join theme t on t.code = b.theme_code
  left join current_area a on a.code = b.area_code`

/** A bundle, or nothing where this person may not see it: only coordinators and the working group see bundles. */
export async function bundleFor(database: Database, who: Who, id: string): Promise<Bundle | undefined> {
  if (who.kind !== "person" && who.kind !== "installation") return undefined
  const seen = who.kind === "installation" ? sql<boolean>`true` : visibleTo(readerOf(who))
  const country = who.kind === "person" ? who.organisation.country : "nl"
  const { rows } = await sql<Bundle>`${bundles(country)} where b.id = ${id} and ${seen}`.execute(database)
  return rows[0]
}

export type Wanted = { state?: State; themes?: string[]; waitsForUs?: boolean }
export const bundlesOnPage = 50

/** Whether a coordinator's own organisation has still to say if this bundle may become public. */
const waitsForUs = (reader: Reader, bundle: RawBuilder<unknown>) => sql<boolean>`(${reader.coordinates} and exists (
  select 1 from bundle_organisation o where o.bundle_id = ${bundle} and o.organisation_id = ${reader.organisationId}
    and not exists (select 1 from consent k where k.bundle_id = o.bundle_id and k.organisation_id = o.organisation_id)))`

const within = (reader: Reader, { state, themes, waitsForUs: ours }: Wanted) =>
  sql.join(
    [
      visibleTo(reader),
      ...(state ? [sql`coalesce(cs.state, 'individual') = ${state}`] : []),
      ...(ours ? [waitsForUs(reader, sql`b.id`)] : []),
      ...(themes ? [sql`b.theme_code = any (${themes})`] : []),
    ],
    sql` and `,
  )

/** A page of bundles, the newest first, each with how many signals and organisations, and how many consents it waits for. */
export const bundlesFor = (database: Database, reader: Reader, wanted: Wanted, country: Country, page: number) =>
  sql<BundleEntry>`
    with chosen as (${bundles(country)} where ${within(reader, wanted)}
      order by b.created_at desc, b.id limit ${bundlesOnPage} offset ${(page - 1) * bundlesOnPage})
    select c.id, c.bottleneck, c.theme, c.area, c.state, c.reach,
      (select count(*) from current_bundle_link l where l.bundle_id = c.id
         and not exists (select 1 from signal_withdrawal x where x.signal_id = l.signal_id)) as signals,
      (select count(*) from bundle_organisation o where o.bundle_id = c.id) as organisations,
      (select count(*) from bundle_organisation o where o.bundle_id = c.id and not exists (
         select 1 from consent k where k.bundle_id = c.id and k.organisation_id = o.organisation_id)) as waiting,
      ${waitsForUs(reader, sql`c.id`)} as waits_for_us
    from chosen c order by c.created_at desc, c.id`
    .execute(database)
    .then(({ rows }) => rows)

export const countBundles = (database: Database, reader: Reader, wanted: Wanted) =>
  sql<{ found: number }>`
    select count(*) as found from current_bundle b left join current_bundle_state cs on cs.bundle_id = b.id
    where ${within(reader, wanted)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.found ?? 0)

type NewRow = {
  reach: Reach
  organisationId: string
  themeCode: string | null
  areaCode: string | null
  createdBy: string
  createdAt: Date
}

export async function addBundle(database: Database, bundle: NewRow): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("bundle")
    .values({ id, ...bundle })
    .execute()
  return id
}

/** Makes others who change this bundle wait until this transaction ends, so that each sees what the other did. */
export const holdBundle = (database: Database, id: string) =>
  sql`select id from bundle where id = ${id} for no key update`.execute(database)

type StatementRow = {
  bundleId: string
  bottleneck: MaskedText
  explanation: MaskedText
  statedBy: string
  statedAt: Date
}

export const addStatement = (database: Database, statement: StatementRow) =>
  database
    .insertInto("bundleStatement")
    .values({ id: randomUUID(), ...statement })
    .execute()

export const statementsOf = (database: Database, bundleId: string) =>
  database
    .selectFrom("bundleStatement")
    .leftJoin("person", "person.id", "bundleStatement.statedBy")
    .select(["bottleneck", "explanation", "statedAt", "person.name as statedBy"])
    .where("bundleId", "=", bundleId)
    .orderBy("statedAt")
    .orderBy("entry")
    .execute()

export type NewState = {
  bundleId: string
  state: State
  why: MaskedText
  dissent: MaskedText | ""
  changedBy: string | null
  changedAt: Date
}

/** Writes the next state of a bundle and gives the id of that row. Earlier states stay. */
export async function addState(database: Database, state: NewState): Promise<string> {
  await holdBundle(database, state.bundleId)
  const id = randomUUID()
  await database
    .insertInto("bundleState")
    .values({ id, ...state })
    .execute()
  return id
}

export async function currentState(database: Database, bundleId: string): Promise<State> {
  const row = await database
    .selectFrom("currentBundleState")
    .select("state")
    .where("bundleId", "=", bundleId)
    .executeTakeFirst()
  return row?.state ?? "individual"
}

export const statesOf = (database: Database, bundleId: string) =>
  database
    .selectFrom("bundleState")
    .leftJoin("person", "person.id", "bundleState.changedBy")
    .select(["state", "why", "dissent", "changedAt", "person.name as changedBy"])
    .where("bundleId", "=", bundleId)
    .orderBy("changedAt")
    .orderBy("entry")
    .execute()

export const openInternalBundle = (
  database: Database,
  opening: { bundleId: string; why: MaskedText; openedBy: string; openedAt: Date },
) => database.insertInto("bundleOpening").values(opening).execute()
