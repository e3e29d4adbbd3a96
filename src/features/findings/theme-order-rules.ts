import { outcomeOf } from "./safe.ts"
import type { Outcome } from "./safe-model.ts"
import { byDomain, type ThemeRow } from "./theme-rows.ts"

export const themeOrders = ["domein", "opvallend"] as const
export type ThemeOrder = (typeof themeOrders)[number]

/** A line of the table: a theme, a life domain with its own numbers, or only the name above its themes. */
export type ThemeLine = { kind: "theme" | "domain" | "name"; row: ThemeRow }

/** Life domains in the order of the tree, each with the themes below it that were heard of. */
export function linesByDomain(rows: readonly ThemeRow[]): ThemeLine[] {
  return byDomain(rows).flatMap(({ domain, themes }) => {
    const heard = themes.filter(({ signals }) => signals > 0)
    if (domain.signals === 0 && heard.length === 0) return []
    // A life domain with one theme below it that has all of its signals would say the same twice.
    const same = heard.some(({ signals }) => signals === domain.signals)
    return [
      { kind: same ? "name" : "domain", row: domain } as const,
      ...heard.map((row) => ({ kind: "theme", row }) as const),
    ]
  })
}

const strength: Outcome[] = [
  "clearlyMore",
  "probablyMore",
  "contradictory",
  "couldBeChance",
  "less",
  "tooLittle",
  "nothingToCompare",
]

/** The comparison on which the words about a theme rest. */
export const decidingComparison = ({ judgement, comparisons }: ThemeRow) =>
  comparisons
    .filter((one) => one.kind === "compared")
    .find((one) => judgement.kind === "judged" && one.with === judgement.by)

/** Themes alone, what stands out most on top: first the words, then the lower margin, then how many signals. */
export const linesByStrength = (rows: readonly ThemeRow[]): ThemeLine[] =>
  byDomain(rows)
    .flatMap(({ domain, themes }) => (themes.some(({ signals }) => signals > 0) ? themes : [domain]))
    .filter(({ signals }) => signals > 0)
    .sort(
      (a, b) =>
        strength.indexOf(outcomeOf(a)) - strength.indexOf(outcomeOf(b)) ||
        (decidingComparison(b)?.ratio.low ?? 0) - (decidingComparison(a)?.ratio.low ?? 0) ||
        b.signals - a.signals,
    )
    .map((row) => ({ kind: "theme", row }))
