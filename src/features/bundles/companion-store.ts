import { sql } from "kysely"
import { Collection } from "../../methods/likeness/collection.ts"
import type { Language } from "../../methods/likeness/language.ts"
import type { Asking, Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { companionsOf, nearTo } from "../weighing/companion-store.ts"
import type { Companion, ReadableSignal } from "../weighing/model.ts"
import type { Reader } from "../weighing/rules.ts"
import { mayRead, notWithdrawn, signalsWithWeighing } from "../weighing/store.ts"
import type { Bundle, State } from "./model.ts"
import { visibleTo } from "./store.ts"

/** So many texts of a bundle say what it is about. */
const membersAsked = 20
const mostCompanions = 8

type Desk = Pick<Asking, "database" | "house">

/** What a bundle says in its own words. */
export const statementOf = ({ bottleneck, explanation }: Pick<Bundle, "bottleneck" | "explanation">): string =>
  [bottleneck, explanation].filter(Boolean).join("\n")

/**
 * Signals that resemble a bundle, of those that this person may read and that are not in it: alike to its statement and to
 * the texts in it that this person reads. A text that one may not read tells nothing here, not even by what resembles it.
 */
export async function companions(
  desk: Desk,
  reader: Reader,
  country: Country,
  bundle: Bundle,
  members: readonly ReadableSignal[],
): Promise<Companion[]> {
  const linked = await sql<{ signalId: string }>`
    select signal_id from current_bundle_link where bundle_id = ${bundle.id}`.execute(desk.database)
  const texts = [statementOf(bundle), ...members.slice(0, membersAsked).map(({ account }) => account)]
  const within = bundle.reach === "internal" ? sql<boolean>`s.organisation_id = ${bundle.organisationId}` : undefined
  return await companionsOf(desk, reader, country, {
    texts,
    skip: new Set(linked.rows.map(({ signalId }) => signalId)),
    most: mostCompanions,
    themeCode: bundle.themeCode,
    areaCode: bundle.areaCode,
    ...(within && { within }),
  })
}

/** The one of some signals that is most like a text, or nothing where there are none. */
export function nearestAmong<Signal extends { id: string; account: string }>(
  signals: readonly Signal[],
  text: string,
  language: Language,
): Signal | undefined {
  const collection = new Collection(language)
  for (const { id, account } of signals) collection.add(id, language.read(account))
  const [nearest] = collection.near(language.read(text), 1)
  return nearest ? signals[nearest.index] : signals[0]
}

export type LikeBundle = { id: string; bottleneck: string; state: State }
type Stated = LikeBundle & { explanation: string }

/** The newest of the bundles that somebody sees: so many are read to find which a text may belong to. */
const bundlesRead = 300
const leastLike = 0.06
const nearAsked = 50

const bundlesRecently = (database: Database, reader: Reader) =>
  sql<Stated>`
    select b.id, st.bottleneck, st.explanation, coalesce(cs.state, 'individual') as state
    from current_bundle b join current_bundle_statement st on st.bundle_id = b.id
    left join current_bundle_state cs on cs.bundle_id = b.id
    where ${visibleTo(reader)} order by b.created_at desc, b.id limit ${bundlesRead}`
    .execute(database)
    .then(({ rows }) => rows)

/** In which visible bundles these signals are, of those that this person reads. */
const bundlesHolding = (database: Database, reader: Reader, ids: readonly string[]) =>
  sql<Stated & { signalId: string }>`
    select b.id, st.bottleneck, st.explanation, coalesce(cs.state, 'individual') as state, l.signal_id
    from current_bundle_link l join ${signalsWithWeighing} on s.id = l.signal_id
    join current_bundle b on b.id = l.bundle_id join current_bundle_statement st on st.bundle_id = b.id
    left join current_bundle_state cs on cs.bundle_id = b.id
    where l.signal_id = any (${[...ids]}::uuid[]) and ${visibleTo(reader)} and ${notWithdrawn} and ${mayRead(reader)}`
    .execute(database)
    .then(({ rows }) => rows)

/** Bundles that texts may belong to: by what they say themselves, and by the signals in them that are like these texts. */
export async function bundlesLike(
  { database, house }: Desk,
  reader: Reader,
  texts: readonly string[],
  most = 5,
): Promise<LikeBundle[]> {
  const asked = texts.slice(0, membersAsked)
  const desk = likenessDesk(house)
  const { language } = await desk.ready()
  const stated = await bundlesRecently(database, reader)
  const collection = new Collection(language)
  for (const bundle of stated) collection.add(bundle.id, language.read(statementOf(bundle)))
  const scores = new Map<string, { bundle: LikeBundle; score: number }>()
  const note = ({ id, bottleneck, state }: Stated, score: number) => {
    if (score < leastLike || score <= (scores.get(id)?.score ?? 0)) return
    scores.set(id, { bundle: { id, bottleneck, state }, score })
  }
  for (const text of asked)
    for (const { index, score } of collection.near(language.read(text), most)) note(stated[index] as Stated, score)
  const near = await nearTo(desk, asked, nearAsked, new Set())
  for (const bundle of await bundlesHolding(database, reader, [...near.keys()]))
    note(bundle, near.get(bundle.signalId)?.best ?? 0)
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || (a.bundle.id < b.bundle.id ? -1 : 1))
    .slice(0, most)
    .map(({ bundle }) => bundle)
}
