import { loadSolver } from "../../methods/privacy/solver.ts"
import { attackIntervals, type Deduced } from "../../methods/privacy/suppression/attack.ts"
import { type Protected, suppress } from "../../methods/privacy/suppression/suppress.ts"
import { cellAt, type MarginTable, placeOf } from "../../methods/privacy/suppression/table.ts"
import type { Language } from "../command.ts"
import { WrongInput } from "../records.ts"
import { WrongUse } from "../wrong-use.ts"
import type { GivenTable } from "./given-totals.ts"
import { gridText } from "./grid.ts"
import type { Outcome } from "./outcome.ts"
import type { ProtectSettings } from "./settings.ts"
import { ownUsage, tell, words } from "./words.ts"

function primaryOf({ primary }: ProtectSettings, { cells, columns }: GivenTable): number[] | undefined {
  const [most, wide] = [cells.length, columns.length]
  return primary?.map(([row, column]) => {
    if (row > most || column > wide || (row === most && column === wide)) throw new WrongUse(ownUsage.noCell)
    return row * (wide + 1) + column
  })
}

/** What can be deduced by somebody who may know, besides what is published, which cells are below the threshold. */
function deducedBy({ attacker, rules }: ProtectSettings, { table, hidden, primary, deduced }: Protected) {
  if (attacker === "plain") return deduced
  const small = new Set(primary)
  const least = rules.zeros === "hidden" ? 0 : 1
  const value = (cell: number) => table.cells[cell]?.value ?? 0
  return attackIntervals(table, hidden, (cell) =>
    small.has(cell) && value(cell) < rules.threshold && value(cell) >= least
      ? { least, most: rules.threshold - 1 }
      : { least: 0, most: Number.POSITIVE_INFINITY },
  )
}

function auditRows(table: MarginTable, primary: readonly number[], deduced: ReadonlyMap<number, Deduced>) {
  const small = new Set(primary)
  return [...deduced].map(([cell, { least, most }]) => {
    const [row, column] = placeOf(table, cell)
    return { row, column, least, most, width: most - least, primary: small.has(cell) }
  })
}

const shownCells = (table: MarginTable, hidden: ReadonlySet<number>) =>
  Array.from({ length: table.rows + 1 }, (_, row) =>
    Array.from({ length: table.columns + 1 }, (_, column) => {
      const cell = cellAt(table, row, column)
      return hidden.has(cell) ? undefined : table.cells[cell]?.value
    }),
  )

function readable(given: GivenTable, done: Protected, audit: ReturnType<typeof auditRows>) {
  const cells = shownCells(done.table, new Set(done.hidden))
  return (language: Language): string => {
    const { total, can } = words[language]
    const told = tell.suppressed(done.primary.length, done.hidden.length, done.proven)[language]
    const lines = audit.map(({ row, column, least, most }) => {
      const name = `${given.rows[row] ?? total}, ${given.columns[column] ?? total}`
      return `  ${name}: ${can} ${least} – ${most}`
    })
    return `${gridText(given, cells, language)}\n${told}\n${lines.map((line) => `${line}\n`).join("")}`
  }
}

/** Hides small counts and what would give them away. @throws WrongInput where the table cannot be protected */
export async function bySuppression(given: GivenTable, settings: ProtectSettings): Promise<Outcome> {
  const primary = primaryOf(settings, given)
  const { rules, search } = settings
  const done = suppress(await loadSolver(), given.cells, rules, {
    ...(primary ? { primary } : {}),
    ...(search ? { search } : {}),
  })
  if (done.kind === "unprotectable") {
    const [row, column] = placeOf(done.table, done.cells[0] ?? 0)
    const name = settings.matrix ? String(column + 1) : given.columns[column]
    throw new WrongInput(tell.unprotectable, given.lines[row], name)
  }
  const { table, hidden, cost, bound, proven } = done
  const audit = auditRows(table, done.primary, deducedBy(settings, done))
  const places = (cells: readonly number[]) => cells.map((cell) => placeOf(table, cell))
  return {
    json: {
      method: "suppress",
      threshold: rules.threshold,
      spl: rules.width,
      objective: rules.objective,
      rows: given.rows,
      columns: given.columns,
      table: shownCells(table, new Set(hidden)).map((row) => row.map((cell) => cell ?? null)),
      primary: places(done.primary),
      suppressed: places(hidden),
      cost,
      bound: bound ?? null,
      proven,
      audit,
    },
    readable: readable(given, done, audit),
  }
}
