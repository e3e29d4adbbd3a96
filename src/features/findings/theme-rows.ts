import { z } from "zod"
import type { Shared } from "../../methods/statistics/distinct.ts"
import { distinctReporters, type Ways } from "../../methods/statistics/reporters.ts"
import { Comparison, Judgement } from "./comparison-model.ts"
import { besideAnother, judgeTogether, type Raw } from "./comparisons.ts"
import type { Denominators } from "./evidence-model.ts"
import { judgementOf } from "./judgement.ts"
import { Bounds } from "./model.ts"

/** What the database counted of a theme with everything below it. */
export type ThemeCount = {
  code: string
  parentCode: string | null
  labelNl: string
  labelBe: string
  here: number
  rest: number
  /** One entry an organisation that reported here. */
  ways: readonly Ways[]
  unknownReporters: number
  unknownOrganisations: number
  allHere: number
  allRest: number
}

export const ThemeRow = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  labelNl: z.string(),
  labelBe: z.string(),
  signals: z.number(),
  reporters: Bounds,
  organisations: Bounds,
  comparisons: z.array(Comparison),
  judgement: Judgement,
})
export type ThemeRow = z.output<typeof ThemeRow>

/** Unknown reports may come from known organisations, or each from a new one. */
const bounds = (known: number, unknown: number) => ({
  least: Math.max(known, unknown > 0 ? 1 : 0),
  most: known + unknown,
})

function yardsticks({ here, rest, allHere, allRest }: ThemeCount, denominators: Denominators): Raw[] {
  const share = besideAnother("share", { count: here, of: allHere }, { count: rest, of: allRest })
  if (denominators.kind === "unknown") return [share]
  const { here: people, rest: others } = denominators
  const figure = { label: "inwoners", year: people.year, source: people.source }
  return [
    besideAnother("population", { count: here, of: people.value }, { count: rest, of: others.value }, figure),
    share,
  ]
}

/** All themes of an area beside each other, their chances raised for how many they are. */
export function themeRows(counts: readonly ThemeCount[], denominators: Denominators, shared: Shared): ThemeRow[] {
  const rows = counts.map((count) => ({
    count,
    sources: {
      signals: count.here,
      reporters: distinctReporters(count.ways, count.unknownReporters, shared),
      organisations: bounds(count.ways.length, count.unknownOrganisations),
    },
    raws: yardsticks(count, denominators),
  }))
  const judged = judgeTogether(rows.flatMap(({ raws, sources }) => raws.map((raw) => ({ raw, sources }))))
  let next = 0
  return rows.map(({ count: { code, parentCode, labelNl, labelBe }, sources, raws }) => {
    const comparisons = judged.slice(next, next + raws.length)
    next += raws.length
    return { code, parentCode, labelNl, labelBe, ...sources, comparisons, judgement: judgementOf(comparisons, sources) }
  })
}

/** How many comparisons were made for the table. */
export const madeIn = (rows: readonly ThemeRow[]): number =>
  rows.flatMap(({ comparisons }) => comparisons).filter(({ kind }) => kind === "compared").length

/** Life domains with their themes, as people choose them: every theme under the domain at its top. */
export function byDomain(rows: readonly ThemeRow[]): { domain: ThemeRow; themes: ThemeRow[] }[] {
  const known = new Map(rows.map((row) => [row.code, row]))
  const top = (row: ThemeRow, depth = 0): string => {
    const parent = row.parentCode === null ? undefined : known.get(row.parentCode)
    return parent && depth < 20 ? top(parent, depth + 1) : row.code
  }
  const domains = rows.filter((row) => top(row) === row.code)
  return domains.map((domain) => ({ domain, themes: rows.filter((row) => row !== domain && top(row) === domain.code) }))
}
