import type { Quarter } from "../../methods/calendar/quarter.ts"
import type { AreaTree } from "../../methods/counting/area-tree.ts"
import { type Minima, safeSteps } from "../../methods/privacy/disclosure.ts"
import { safeTable } from "../../methods/privacy/safe-table.ts"
import type { Solver } from "../../methods/privacy/solver.ts"
import type { Country } from "../../platform/words/words.ts"
import { causes as allCauses } from "../entitlements/model.ts"
import type { Theme } from "../themes/model.ts"
import { foldOf, heardOf } from "./fold-rules.ts"
import type { Cell, UnmetKind, UnmetQuarter, UnmetTable } from "./model.ts"
import { levelOf } from "./place-rules.ts"
import type { Tallied, TalliedCause } from "./quarter-store.ts"
import { nameIn } from "./theme-rules.ts"

type Known = {
  quarter: Quarter
  tree: AreaTree
  themes: readonly Theme[]
  minima: Minima
  afterWeeks: number
  country: Country
}

/** The tables of a quarter as everybody reads them: no number below the minima stands in them or can be found from them. */
export function quarterOf(
  solver: Solver,
  { numbers, causes }: { numbers: readonly Tallied[]; causes: readonly TalliedCause[] },
  { quarter, tree, themes, minima, afterWeeks, country }: Known,
): UnmetQuarter {
  const level = levelOf(tree)
  // What was kept of a municipality before there were districts is in none of these.
  const placed = numbers.map((one) => ({ ...one, area: tree.aroundOf(one.area, level)?.code ?? "" }))
  const nameOf = {
    theme: (code: string) => nameIn(themes, code, country),
    area: (code: string) => tree.find(code)?.name ?? code,
  }
  const table = (kind: UnmetKind) =>
    tableOf(
      solver,
      placed.filter((one) => one.kind === kind),
      { kind, minima, nameOf },
    )
  const { code, from, until } = quarter
  return {
    ...{ version: 1, quarter: code, from, until, level, afterWeeks, help: table("help"), right: table("right") },
    causes: causesOf(causes, minima),
    minima: { count: minima.count, sources: minima.sources },
  }
}

type Named = { kind: UnmetKind; minima: Minima; nameOf: Record<"theme" | "area", (code: string) => string> }

function tableOf(solver: Solver, given: readonly Tallied[], { kind, minima, nameOf }: Named): UnmetTable {
  const { numbers, themes, areas } = foldOf(kind, given, minima)
  if (themes.length === 0) return { kind: "tooLittle" }
  const sideOf = (side: "theme" | "area", listed: readonly string[]) => {
    const rest = numbers.some((one) => !listed.includes(one[side]))
    const named = listed.map((code) => ({ code, name: nameOf[side](code) }))
    named.sort((one, other) => one.name.localeCompare(other.name, "nl"))
    const elsewhere = listed.length === 0 ? "Overal" : "Elders of onbekend"
    return rest ? [...named, { code: "rest", name: side === "theme" ? "Overig" : elsewhere }] : named
  }
  const [rows, columns] = [sideOf("area", areas), sideOf("theme", themes)]
  const isIn = (listed: readonly string[], code: string, value: string) =>
    code === "total" || (code === "rest" ? !listed.includes(value) : code === value)
  const behind = (row: string, column: string) =>
    numbers.filter(({ area, theme }) => isIn(areas, row, area) && isIn(themes, column, theme))
  const grid = [...rows.map(({ code }) => code), "total"].map((row) =>
    [...columns.map(({ code }) => code), "total"].map((column) => behind(row, column)),
  )
  const counts = grid.slice(0, -1).map((row) => row.slice(0, -1).map((some) => sumOf(some, "needs")))
  const heard = grid.map((row) => row.map((some) => heardOf(kind, some)))
  const safe = safeTable(solver, counts, heard, minima)
  if (!safe) return { kind: "tooLittle" }
  // By the column, not by what is in it: that would tell which cells beside it are empty.
  const isOneTheme = (column: number) => {
    const of = columns.length === 1 ? columns[0] : columns[column]
    return kind === "help" || (of !== undefined && of.code !== "rest")
  }
  const cells = safe.cells.map((row, at) =>
    row.map((cell, column): Cell => {
      const some = grid[at]?.[column] ?? []
      if (cell.kind === "hidden") return { kind: "hidden" }
      const { organisations } = heardOf(kind, some)
      const needs = isOneTheme(column) ? cell.value : null
      return { kind: "shown", needs, times: sumOf(some, "times"), organisations }
    }),
  )
  return { kind: "table", areas: rows, themes: columns, cells }
}

const sumOf = (some: readonly Tallied[], what: "needs" | "times") => some.reduce((sum, one) => sum + one[what], 0)

/** In steps, so that they cannot be laid beside the totals of a table; too few organisations count as none. */
function causesOf(causes: readonly TalliedCause[], minima: Minima): UnmetQuarter["causes"] {
  const counts = allCauses.map((cause) => {
    const found = causes.find((one) => one.cause === cause)
    return found && found.organisations >= minima.sources ? found.needs : 0
  })
  const steps = safeSteps(counts, minima)
  return allCauses.map((cause, at) => {
    const told = steps[at]
    return { cause, atLeast: told?.kind === "shown" ? told.value : null }
  })
}
