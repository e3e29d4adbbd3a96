import type { Asking } from "../../platform/http/action.ts"
import { bundleResult, foundBundles } from "./bundle-results.ts"
import { searchDesk } from "./desk-store.ts"
import { type Kind, ofEachKind, onPage, type Result, type SearchAnswer, type SearchInput } from "./model.ts"
import { foundPages, pageResult } from "./page-results.ts"
import { foundQuestions, questionResult } from "./question-results.ts"
import { kindsFor } from "./rules.ts"
import { type Hit, type Hits, isAnswer, type Searching, searchingFor } from "./searching.ts"
import { foundSignals, signalResult } from "./signal-results.ts"
import { meantBy } from "./text-rules.ts"
import { foundThemes, themeResult } from "./theme-results.ts"

/** What was found of one kind, with the way to show it. */
type Found = {
  kind: Kind
  /** Some of it holds what was asked; the rest only resembles it. */
  answers: boolean
  why: Hit<unknown>["found"]["why"][]
  size: number
  more: boolean
  show(from: number, until: number): Result[]
}

async function of<Row>(
  kind: Kind,
  searching: Searching,
  look: (searching: Searching) => Promise<Hits<Row>>,
  result: (searching: Searching, hit: Hit<Row>) => Result,
): Promise<Found> {
  const { hits, more } = await look(searching)
  return {
    kind,
    answers: hits.some((hit) => isAnswer(searching, hit)),
    why: hits.map((hit) => hit.found.why),
    size: hits.length,
    more,
    show: (from, until) => hits.slice(from, until).map((hit) => result(searching, hit)),
  }
}

const lookIn: Record<Kind, (searching: Searching) => Promise<Found>> = {
  signal: (searching) => of("signal", searching, foundSignals, signalResult),
  bundle: (searching) => of("bundle", searching, foundBundles, bundleResult),
  question: (searching) => of("question", searching, foundQuestions, questionResult),
  theme: (searching) => of("theme", searching, foundThemes, themeResult),
  page: (searching) => of("page", searching, foundPages, pageResult),
}

/** Searches everything that this person may read. What only resembles is given where nothing answers. */
export async function answerTo(
  asking: Asking,
  { query, kind, period, page: asked }: SearchInput,
): Promise<SearchAnswer> {
  const searching = searchingFor(asking, await searchDesk(asking.house).ready(), query, period)
  const searched = kindsFor(asking.who)
  const all: Found[] = []
  for (const one of searched) all.push(await lookIn[one](searching))
  const resembling = all.every(({ answers }) => !answers)
  const good = all.filter(({ size, answers }) => size > 0 && (answers || resembling))
  const chosen = good.find((one) => one.kind === kind)
  const pages = kind ? Math.max(1, Math.ceil((chosen?.size ?? 0) / onPage)) : 1
  const page = Math.min(asked, pages)
  const shown = ({ kind: own, show }: Found) => {
    if (!kind) return show(0, ofEachKind)
    return own === kind ? show((page - 1) * onPage, page * onPage) : []
  }
  return {
    groups: good.map((one) => ({ kind: one.kind, found: one.size, more: one.more, results: shown(one) })),
    page,
    pages,
    meant: meantBy(
      query,
      good.flatMap(({ why }) => why),
      searching.shelves.language,
      (low) => searching.shelves.language.isKnown(low),
    ),
    resembling: resembling && good.length > 0,
    searched,
  }
}
