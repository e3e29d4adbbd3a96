import type { AreaTree } from "../../methods/counting/area-tree.ts"
import type { Release } from "./model.ts"

const rest = "rest"

/** The rows of a table that an area shares people with: the one it lies in, or all that lie in it and what is left over. */
function rowsWith({ areas: listed, level }: Release, areas: AreaTree, area: string): number[] {
  const rowOf = (code: string) => {
    const row = listed.findIndex((one) => one.code === code)
    return row < 0 ? listed.findIndex((one) => one.code === rest) : row
  }
  const around = areas.aroundOf(area, level)
  if (around) return [rowOf(around.code)]
  // Where nothing is left over, an area without a row had nobody.
  const within = areas.branch(area).filter((one) => one.level === level)
  const rows = [...within.map(({ code }) => rowOf(code)), rowOf(rest)].filter((row) => row >= 0)
  return within.length === 0 || rows.length === 0 ? [-1] : rows
}

/**
 * Of which life domains an area may be looked at beside the table of its quarter: those where the table hides nothing of the
 * same people. A number with noise beside exact totals would tell more of a hidden cell than either alone.
 */
export function openBeside(release: Release, areas: AreaTree, area: string): ReadonlySet<string> {
  const rows = rowsWith(release, areas, area)
  const isShown = (column: number) => rows.every((row) => release.cells[row]?.[column]?.kind === "shown")
  return new Set(release.domains.flatMap(({ code }, column) => (code !== rest && isShown(column) ? [code] : [])))
}
