import { disproportionAt, type RatioInterval } from "../../methods/statistics/disproportion/ratios.ts"
import { gammaPoissonShrinker, type Shrinker } from "../../methods/statistics/disproportion/shrinker.ts"
import { leastToSquash, usualSquashing } from "../../methods/statistics/disproportion/squash.ts"
import { type Pair, pairsOfCounts } from "../../methods/statistics/disproportion/table.ts"
import type { Counts } from "../counts/store.ts"
import { level } from "./comparisons.ts"
import { dataFile } from "./depth-csv.ts"
import type { Disproportion, Made } from "./depth-model.ts"
import type { PlaceTable } from "./depth-places.ts"

type Asked = { theme: string | undefined; themes: readonly string[]; area: { code: string; level: string } | undefined }

/** Signals that name no theme are one more thing that people report. */
const noTheme = "zonder_thema"

/** Each signal once: the theme in question with all below it as one, every other theme by itself. */
function pairsIn({ columns }: Pick<Counts, "columns">, table: PlaceTable, { theme = "", themes }: Asked): Pair[] {
  const below = new Set(themes)
  const names = [...columns.themes.list, noTheme].map((code) => (below.has(code) ? theme : code))
  const lines = table.areas.flatMap(({ code }, row) => {
    const sums = new Map<string, number>()
    names.forEach((name, kind) => {
      const count = table.themes[row * names.length + kind] as number
      if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count)
    })
    return [...sums].map(([name, count]) => ({ var1: code, var2: name, count }))
  })
  return pairsOfCounts(lines)
}

const figure = (value: number): number | null => (Number.isFinite(value) ? value : null)
const interval = ({ ratio, interval: [low, high] }: RatioInterval) => ({
  value: figure(ratio),
  low: figure(low),
  high: figure(high),
})

const whys = { "too few pairs": "tooFewPairs", "nothing varies": "nothingVaries" } as const

function priorOf({ fitted }: Shrinker) {
  if (fitted.kind === "unclear") return { kind: "unclear" as const, why: whys[fitted.why] }
  return { kind: "fitted" as const, ...fitted.prior, atEdge: fitted.atEdge }
}

function outcomeFor(pairs: readonly Pair[], at: number): Extract<Disproportion["outcome"], { kind: "made" }> {
  const { count, expected, margins } = pairs[at] as Pair
  const rules = usualSquashing.filter(
    (rule) => pairs.filter((pair) => pair.count === rule.count).length >= leastToSquash,
  )
  const shrinker = gammaPoissonShrinker(pairs, rules)
  const prior = priorOf(shrinker)
  // A prior that ran off to an edge gives margins that cannot be.
  const score = prior.kind === "fitted" && prior.atEdge ? undefined : shrinker.scores?.[at]
  return {
    kind: "made",
    pair: {
      count,
      expected,
      prr: interval(disproportionAt(level)(count, margins).prr),
      shrunk: score ? { value: score.ebgm, low: score.low, high: score.high } : null,
    },
    places: new Set(pairs.map(({ var1 }) => var1)).size,
    themes: new Set(pairs.map(({ var2 }) => var2)).size,
    pairs: pairs.length,
    prior,
  }
}

/** Whether the theme weighs more here, laid beside all themes in all places of the region. */
export function pairsDepth(counts: Pick<Counts, "columns">, table: PlaceTable, asked: Asked): Made<Disproportion> {
  const nothing = (why: "noTheme" | "noArea" | "oneArea" | "nothingHere"): Made<Disproportion> => ({
    section: { outcome: { kind: "unclear", why }, commands: [], files: [] },
    files: [],
  })
  if (asked.theme === undefined) return nothing("noTheme")
  if (asked.area === undefined) return nothing("noArea")
  const { code: area, level: own } = asked.area
  // Where no other of its level reports, the table is one of smaller places.
  if (table.areas.length < 2 || table.areas.some((one) => one.level !== own)) return nothing("oneArea")
  const pairs = pairsIn(counts, table, asked)
  const at = pairs.findIndex(({ var1, var2 }) => var1 === area && var2 === asked.theme)
  if (at < 0) return nothing("nothingHere")
  const file = dataFile(
    "paren.csv",
    ["var1", "var2", "N"],
    pairs.map(({ var1, var2, count }) => [var1, var2, count]),
  )
  const commands = [`nabij disproportion --level ${level} ${file.name}`]
  return { section: { outcome: outcomeFor(pairs, at), commands, files: [file.name] }, files: [file] }
}
