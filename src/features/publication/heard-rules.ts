import type { Reporter } from "../../methods/counting/columns.ts"
import type { Heard } from "../../methods/privacy/safe-table.ts"
import type { Shared, Way } from "../../methods/statistics/distinct.ts"
import { distinctReporters, type Ways } from "../../methods/statistics/reporters.ts"
import type { Sighting } from "./sighting-rules.ts"

const ways: readonly Way[] = ["name", "code", "file"]

/** Who is behind the reporters' numbers, and who of them may be one person. */
export type Known = { reporters: readonly Reporter[]; organisations: readonly string[]; shared: Shared }

/** Who was heard in one cell. */
class Cell {
  private readonly reporters = new Set<number>()
  private readonly organisations = new Set<number>()
  private unknown = 0

  add({ reporter, organisation }: Sighting): void {
    if (organisation >= 0) this.organisations.add(organisation)
    if (reporter < 0) this.unknown++
    else this.reporters.add(reporter)
  }

  /** At least so many different people: who may be one person counts as one. */
  heard({ reporters, organisations, shared }: Known): Heard {
    const counts = new Map<number, number[]>()
    for (const number of this.reporters) {
      const { organisation, way } = reporters[number] as Reporter
      const known = counts.get(organisation) ?? ways.map(() => 0)
      known[ways.indexOf(way)] = (known[ways.indexOf(way)] ?? 0) + 1
      counts.set(organisation, known)
    }
    const theirs = [...counts].map(
      ([organisation, known]): Ways => ({ organisation: organisations[organisation] ?? "unknown", reporters: known }),
    )
    const people = distinctReporters(theirs, this.unknown, shared).least
    return { people, organisations: this.organisations.size }
  }
}

/**
 * Who is behind every cell, every total of a row or column, and the whole.
 * @param place the row and the column of a sighting
 * @returns one row and one column more than given, for the totals
 */
export function heardIn(
  list: readonly Sighting[],
  size: { rows: number; columns: number },
  place: (sighting: Sighting) => { row: number; column: number },
  known: Known,
): Heard[][] {
  const cells = Array.from({ length: size.rows + 1 }, () => Array.from({ length: size.columns + 1 }, () => new Cell()))
  for (const sighting of list) {
    const { row, column } = place(sighting)
    for (const at of [row, size.rows]) for (const to of [column, size.columns]) cells[at]?.[to]?.add(sighting)
  }
  return cells.map((row) => row.map((cell) => cell.heard(known)))
}
