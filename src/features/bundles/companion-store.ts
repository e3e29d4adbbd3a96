import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Reader } from "../weighing/rules.ts"
import { mayRead, notWithdrawn, signalsWithWeighing } from "../weighing/store.ts"
import {
  everyday,
  type FoundLexeme,
  type Lexeme,
  sharedWords,
  weighLexemes,
  withoutHidden,
  wordBegins,
  wordEnds,
} from "./likeness-rules.ts"
import { beside, signalColumns } from "./link-store.ts"
import type { Bundle, BundleSignal, Companion, State } from "./model.ts"
import { visibleTo } from "./store.ts"

const sample = 2000
const headline = `StartSel=${wordBegins}, StopSel=${wordEnds}, HighlightAll=true`

/**
 * The words of a text in their basic form, and their compounds in a sample of all signals (ids are random, so the first
 * ones are a sample), each with how much it says.
 */
async function lexemesOf(database: Database, text: string): Promise<Lexeme[]> {
  const { rows } = await sql<FoundLexeme & { sample: number }>`
    with word as (
      select lexeme, cardinality(positions) as times from unnest(to_tsvector('dutch', ${withoutHidden(text).slice(0, 20_000)}))
      where lexeme not in (select lexeme from unnest(to_tsvector('dutch', ${everyday})))
    ), seen as materialized (
      select word as lexeme, ndoc from ts_stat('select search from signal order by id limit ${sql.lit(sample)}')
    ), kin as (
      select distinct s.lexeme, s.ndoc from word w join seen s on s.lexeme <> w.lexeme and (
        (length(w.lexeme) >= 5 and s.lexeme like '%' || w.lexeme and length(s.lexeme) >= length(w.lexeme) + 3)
        or (length(s.lexeme) >= 5 and w.lexeme like '%' || s.lexeme and length(w.lexeme) >= length(s.lexeme) + 3))
      where s.lexeme not in (select lexeme from word)
    )
    select lexeme, found, times, kin, (select count(*) from (select 1 from signal limit ${sql.lit(sample)}) s) as sample
    from (select w.lexeme, coalesce(s.ndoc, 0) as found, w.times, false as kin from word w left join seen s using (lexeme)
          union all select lexeme, ndoc, 1, true from kin) all_words`.execute(database)
  return weighLexemes(rows, rows[0]?.sample ?? 0)
}

// The lexemes hold letters, digits and hyphens only, so that quoting them is enough.
const anyOf = (lexemes: readonly Lexeme[]) => sql`${lexemes.map(({ lexeme }) => `'${lexeme}'`).join(" | ")}::tsquery`

const withMarks = <Row extends { marked: string }>(rows: Row[]) =>
  rows.map((row) => ({ ...row, shared: sharedWords(row.marked) }))

/**
 * Signals that resemble a bundle, of those that this person may read and that are not in it. Score: the weight of the
 * words that both hold, against the lengths of the two texts, and their likeness in groups of three letters (which sees
 * through spelling), with the same theme and the same area as extra weight. One shared word says too little by itself.
 */
export async function companions(
  database: Database,
  reader: Reader,
  country: Country,
  bundle: Bundle,
  text: string,
  most = 8,
): Promise<Companion[]> {
  const lexemes = await lexemesOf(database, text)
  if (lexemes.length === 0) return []
  const query = anyOf(lexemes)
  const inReach = bundle.reach === "internal" ? sql`s.organisation_id = ${bundle.organisationId}` : sql`true`
  const { rows } = await sql<Omit<Companion, "shared">>`
    with telling as (
      select * from unnest(${lexemes.map(({ lexeme }) => lexeme)}::text[], ${lexemes.map(({ weight }) => weight)}::float8[]) as q (lexeme, weight)
    ), near as materialized (
      select s.id from ${signalsWithWeighing}
      where (s.search @@ ${query} or coalesce(w.theme_code, s.theme_code) = ${bundle.themeCode}) and ${notWithdrawn} and ${mayRead(reader)} and ${inReach}
        and not exists (select 1 from current_bundle_link l where l.bundle_id = ${bundle.id} and l.signal_id = s.id)
      order by ts_rank(s.search, ${query}) desc, s.id limit 400
    ), scored as (
      select s.id, shared.weight / (sqrt(greatest(length(s.search), 8)) * (select sqrt(sum(weight * weight)) from telling))
        + 0.5 * word_similarity(${bundle.bottleneck}, s.account)
        + case when coalesce(w.theme_code, s.theme_code) = ${bundle.themeCode} then 0.3 else 0 end
        + case when s.area_code = ${bundle.areaCode} then 0.1 else 0 end as score
      from near join ${signalsWithWeighing} on s.id = near.id
      cross join lateral (select coalesce(sum(q.weight), 0) as weight, count(*) as words
        from telling q where q.lexeme = any (tsvector_to_array(s.search))) shared
      where shared.words >= 2 or coalesce(w.theme_code, s.theme_code) = ${bundle.themeCode}
        or similarity(${bundle.bottleneck}, s.account) > 0.3
      order by score desc, s.id limit ${most}
    )
    select ${signalColumns(reader, country)}, ts_headline('dutch', s.account, ${query}, ${headline}) as marked,
      coalesce(coalesce(w.theme_code, s.theme_code) = ${bundle.themeCode}, false) as same_theme,
      coalesce(s.area_code = ${bundle.areaCode}, false) as same_area
    from scored join ${signalsWithWeighing} on s.id = scored.id ${beside}
    order by scored.score desc, s.id`.execute(database)
  return withMarks(rows)
}

/** A text with the words marked that it shares with another. */
export async function markShared(database: Database, text: string, other: string): Promise<string> {
  const lexemes = await lexemesOf(database, other)
  if (lexemes.length === 0) return text
  const { rows } = await sql<{ marked: string }>`
    select ts_headline('dutch', ${text}, ${anyOf(lexemes)}, ${headline}) as marked`.execute(database)
  return rows[0]?.marked ?? text
}

/** Of the signals in a bundle that this person may read, the one most like another signal. */
export const nearestIn = (
  database: Database,
  reader: Reader,
  country: Country,
  bundleId: string,
  { id, account }: BundleSignal,
) =>
  sql<BundleSignal>`
    select ${signalColumns(reader, country)}
    from current_bundle_link l join ${signalsWithWeighing} on s.id = l.signal_id ${beside}
    where l.bundle_id = ${bundleId} and s.id <> ${id} and ${notWithdrawn} and ${mayRead(reader)}
    order by similarity(s.account, ${account}) desc, s.id limit 1`
    .execute(database)
    .then(({ rows }) => rows[0])

export type LikeBundle = { id: string; bottleneck: string; state: State }

/** Bundles that a text may belong to: those whose bottleneck shares telling words with it. */
export async function bundlesLike(database: Database, reader: Reader, text: string): Promise<LikeBundle[]> {
  const lexemes = await lexemesOf(database, text)
  if (lexemes.length === 0) return []
  const { rows } = await sql<LikeBundle>`
    select b.id, st.bottleneck, coalesce(cs.state, 'individual') as state
    from current_bundle b
    join current_bundle_statement st on st.bundle_id = b.id
    left join current_bundle_state cs on cs.bundle_id = b.id
    where ${visibleTo(reader)} and to_tsvector('dutch', st.bottleneck) @@ ${anyOf(lexemes)}
    order by ts_rank(to_tsvector('dutch', st.bottleneck), ${anyOf(lexemes)}) desc, b.id limit 5`.execute(database)
  return rows
}
