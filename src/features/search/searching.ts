import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { Found } from "../../methods/likeness/search.ts"
import { readQuery } from "../../methods/likeness/search-query.ts"
import type { Asking } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { keysOf } from "../signals/rules.ts"
import { type Reader, readerOf } from "../weighing/rules.ts"
import type { Shelves } from "./desk-store.ts"
import { mostFound, type Period } from "./model.ts"
import type { Self } from "./readable-store.ts"
import { answers } from "./text-rules.ts"

const days: Record<Period, number> = { quarter: 91, year: 364 }

/** Everything that one search needs to know of who searches, and where. */
export type Searching = {
  asking: Asking
  shelves: Shelves
  query: string
  reader: Reader
  self: Self
  country: "nl" | "be"
  since: string | undefined
  /** Says too little to be found by. */
  isStop(low: string): boolean
}

export function searchingFor(asking: Asking, shelves: Shelves, query: string, period?: Period): Searching {
  const person = personOf(asking.who)
  const stops = new Set(
    readQuery(query, shelves.language)
      .words.filter(({ stop }) => stop)
      .map(({ low }) => low),
  )
  return {
    asking,
    shelves,
    query,
    reader: readerOf(person),
    self: keysOf(asking.house.secret, person.id),
    country: person.organisation.country,
    since: period && addDays(dayOf(asking.now), -days[period]),
    isStop: (low) => stops.has(low),
  }
}

/** A text that was found and may be read. */
export type Hit<Row> = { row: Row; found: Found }
export type Hits<Row> = { hits: Hit<Row>[]; more: boolean }

/** Less than this share of the best is hardly what was meant. */
const share = 0.25

const withoutQuotes = (query: string) => query.replace(/["“”„«»]/g, " ")

/**
 * The best of what may be read. What is hidden changes nothing but the order: where words in quotes stand in hidden texts only,
 * they are searched without quotes, just as where they stand nowhere.
 */
export async function readableHits<Row>(
  { query, isStop, shelves: { language } }: Searching,
  find: (query: string) => Promise<Hit<Row>[]>,
): Promise<Hits<Row>> {
  const exact = /["“”„«»]/.test(query) ? await find(query) : []
  const all = exact.length > 0 ? exact : await find(withoutQuotes(query))
  const telling = all.filter(({ found }) => found.why.some(({ kind, asked }) => kind === "topic" || !isStop(asked)))
  const best = telling.filter(({ found }) => answers(found.why, { isStop, isKnown: (low) => language.isKnown(low) }))
  const kept = best.length > 0 ? best : telling.slice(0, 5)
  const least = share * (kept[0]?.found.score ?? 0)
  const good = kept.filter(({ found }) => found.score >= least)
  return { hits: good.slice(0, mostFound), more: good.length > mostFound }
}

/** Rows beside what was found, in the order of what was found. */
export function ranked<Row extends { id: string }>(found: readonly Found[], rows: readonly Row[]): Hit<Row>[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap((one) => {
    const row = known.get(one.id)
    return row ? [{ row, found: one }] : []
  })
}

export const isAnswer = ({ isStop, shelves: { language } }: Searching, { found }: Hit<unknown>): boolean =>
  answers(found.why, { isStop, isKnown: (low) => language.isKnown(low) })
