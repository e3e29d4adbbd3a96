import { sql } from "kysely"
import { Collection } from "../../methods/likeness/collection.ts"
import type { Language, Reading } from "../../methods/likeness/language.ts"
import type { Database } from "../../platform/http/action.ts"

/** A bundle that all organisations share, as its bottleneck says it. */
export type SharedBundle = { id: string; bottleneck: string; state: string }
type Stated = SharedBundle & { explanation: string; entry: string }
/** Texts for comparison stand in the collection first, the bundles after them. */
type Shelf = {
  mark: string
  language: Language
  collection: Collection
  before: number
  bundles: ReadonlyMap<string, SharedBundle>
}

const shelves = new WeakMap<Database, Shelf>()
const readings = new WeakMap<Language, Map<string, Reading>>()

/** Shared bundles with how much their bottleneck is like a text, the most alike first. */
export async function sharedBundlesLike(
  database: Database,
  language: Language,
  text: string,
  most: number,
): Promise<{ bundle: SharedBundle; score: number }[]> {
  const { collection, before, bundles } = await shelfOf(database, language)
  return collection
    .near(language.read(text), most, (index) => index < before)
    .flatMap(({ index, score }) => {
      const bundle = bundles.get(collection.ids[index] ?? "")
      return bundle ? [{ bundle, score }] : []
    })
}

/** Every so many concepts of the thesaurus is a text that tells rare words from common ones: a few bundles cannot. */
const everyConcept = 6

function withConcepts(language: Language, readings: Map<string, Reading>): Collection {
  const collection = new Collection(language)
  for (const [index, { variants }] of language.thesaurus.concepts.entries()) {
    if (index % everyConcept > 0) continue
    const key = `concept ${index}`
    const reading = readings.get(key) ?? language.read(variants.map(({ text }) => text).join(". "))
    readings.set(key, reading)
    collection.add(key, reading)
  }
  return collection
}

/** Kept in memory for as long as no bundle was begun, shared, worded or moved. */
async function shelfOf(database: Database, language: Language): Promise<Shelf> {
  const mark = await markOf(database)
  const kept = shelves.get(database)
  if (kept && kept.mark === mark && kept.language === language) return kept
  const known = readings.get(language) ?? new Map<string, Reading>()
  readings.set(language, known)
  const collection = withConcepts(language, known)
  const concepts = collection.size
  const bundles = new Map<string, SharedBundle>()
  for (const { entry, explanation, ...bundle } of await sharedBundles(database)) {
    const reading = known.get(entry) ?? language.read(`${bundle.bottleneck} ${explanation}`)
    known.set(entry, reading)
    collection.add(bundle.id, reading)
    bundles.set(bundle.id, bundle)
  }
  const shelf = { mark, language, collection, before: concepts, bundles }
  shelves.set(database, shelf)
  return shelf
}

const markOf = (database: Database): Promise<string> =>
  sql<{ mark: string }>`
    select concat_ws(' ', (select max(entry) from bundle_statement), (select max(entry) from bundle_state),
      (select count(*) from bundle_opening)) as mark`
    .execute(database)
    .then(({ rows }) => rows[0]?.mark ?? "")

const shared = sql`
  select b.id, st.bottleneck, st.explanation, st.id::text as entry, coalesce(cs.state, 'individual') as state
  from current_bundle b
  join current_bundle_statement st on st.bundle_id = b.id
  left join current_bundle_state cs on cs.bundle_id = b.id
  where b.reach = 'shared'`

const sharedBundles = (database: Database): Promise<Stated[]> =>
  sql<Stated>`${shared} order by b.id`.execute(database).then(({ rows }) => rows)

/** Of these bundles the shared ones; what is no id finds nothing. */
export const sharedBundlesOf = (database: Database, ids: readonly string[]): Promise<SharedBundle[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql<SharedBundle>`
        select id, bottleneck, state from (${shared}) s where id::text = any (${[...ids]}) order by bottleneck`
        .execute(database)
        .then(({ rows }) => rows)

/** The shared bundles in which these signals are linked. */
export const sharedBundlesWith = (database: Database, signals: readonly string[]) =>
  signals.length === 0
    ? Promise.resolve([])
    : sql<SharedBundle & { signalId: string }>`
        select s.id, s.bottleneck, s.state, l.signal_id
        from current_bundle_link l join (${shared}) s on s.id = l.bundle_id
        where l.signal_id = any (${[...signals]})
          and not exists (select 1 from signal_withdrawal x where x.signal_id = l.signal_id)`
        .execute(database)
        .then(({ rows }) => rows)
