import { addDays, type Day } from "../../methods/calendar/week.ts"
import { twoRates } from "../../methods/statistics/two-rates.ts"
import { timesOf } from "../../methods/watch/comparison.ts"
import type { Discovery } from "../../methods/watch/watch.ts"
import type { House } from "../../platform/house.ts"
import type { Counts } from "../counts/store.ts"
import { themeFinding } from "../findings/evidence-store.ts"
import type { Finding } from "../findings/model.ts"
import type { Theme } from "../themes/model.ts"
import type { FoundBeside, PatternContent } from "./model.ts"

/** So many other themes, areas and periods are kept with a pattern. */
const mostAlso = 40

type Found = {
  group: readonly [Discovery, ...Discovery[]]
  themes: readonly Theme[]
  counts: Counts
  until: Day
  today: Day
}

/** What is kept of a pattern: its numbers, and what the evidence card of the same theme, area and weeks holds against it. */
export async function contentOf(house: House, { group, themes, counts, until, today }: Found): Promise<PatternContent> {
  const [head, ...others] = group
  const theme = themes.find(({ code }) => code === head.theme)
  if (!theme) throw new Error(`the theme '${head.theme}' is not there any more`)
  const last = head.with === "usual" ? addDays(until, -7) : until
  const weeks = { from: addDays(last, -7 * (head.weeks - 1)), until: last }
  const asking = { database: house.database.kysely, house }
  const finding = await themeFinding(asking, { theme, area: counts.areas.find(head.area), weeks, today })
  const { chance, adjusted } = head
  return {
    version: 1,
    ...{ weeks: head.weeks, chance, adjusted },
    ...numbersOf(head),
    region: finding.scope.region,
    reporters: finding.sources.reporters.least,
    organisations: finding.sources.organisations.least,
    elsewhere: head.with === "share" ? null : elsewhere(finding),
    objections: finding.objections,
    also: others.slice(0, mostAlso).map((other) => ({
      ...{ theme: other.theme, area: other.area, weeks: other.weeks, with: other.with, signals: other.here },
      ratio: bound(timesOf(other)),
    })),
  }
}

const bound = (value: number): number | null => (Number.isFinite(value) ? value : null)

type Numbers<Content = PatternContent> = Content extends PatternContent
  ? Pick<
      Content,
      Extract<
        keyof Content,
        "with" | "here" | "there" | "expected" | "ratio" | "low" | "high" | "years" | "dispersion" | "trend"
      >
    >
  : never

function numbersOf(head: Discovery): Numbers {
  const here = { count: head.here, of: head.allHere }
  if (head.with === "usual") {
    const { chance: _, ...usual } = head.usual
    return { with: "usual", here, ...usual }
  }
  const { there, allThere } = head
  const expected = (there / allThere) * head.allHere
  return { with: head.with, here, there: { count: there, of: allThere }, expected, ratio: marginOf(head) }
}

function marginOf(pair: Exclude<Discovery, { with: "usual" }>): FoundBeside["ratio"] {
  const rates = twoRates(pair.here, pair.allHere, pair.there, pair.allThere, 0.95)
  const [low, high] = rates.kind === "compared" ? rates.exact : [0, Number.POSITIVE_INFINITY]
  return { value: bound(timesOf(pair)), low, high: bound(high) }
}

/** How many times as often as elsewhere, where that is not clearly more: it may then be more everywhere. */
function elsewhere({ comparisons }: Finding): number | null {
  const share = comparisons.find((one) => one.with === "share")
  if (share?.kind !== "compared" || ["clearlyMore", "probablyMore"].includes(share.verdict.kind)) return null
  return share.ratio.value
}
