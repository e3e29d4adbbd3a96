import { Flow } from "./flow.ts"
import type { MarginTable, TableCell } from "./table.ts"

/** What somebody who sees the published cells can deduce of a hidden one: least and most persons it can be. */
export type Deduced = { least: number; most: number }

/** What somebody knows of a hidden cell beforehand. */
export type Known = (cell: number) => Deduced

const nothingKnown: Known = () => ({ least: 0, most: Number.POSITIVE_INFINITY })

/**
 * The exact interval of each hidden cell of a two-way table with margins, for somebody who sees all others. A table is a
 * circulation, so each bound is one greatest flow, and whole numbers are no better protected than real ones.
 * @param hidden cells by their place in `table.cells`
 * @param known what the attacker knows beforehand, such as that a cell is below the threshold; it must hold for the table
 * @param of of which hidden cells; all when left out
 * @throws RangeError when what is known does not hold, or when asked of a cell that is not hidden
 * @source Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17 (1988)
 */
export function attackIntervals(
  table: MarginTable,
  hidden: readonly number[],
  known: Known = nothingKnown,
  of: readonly number[] = hidden,
): Map<number, Deduced> {
  const total = table.cells.at(-1)?.value ?? 0
  const arcs = hidden.map((place) => {
    const cell = table.cells[place] as TableCell
    const { least, most } = known(place)
    if (cell.value < least || cell.value > most) throw new RangeError(`what is known does not hold for ${cell.value}`)
    return { ...cell, up: Math.min(total, most) - cell.value, down: cell.value - Math.max(0, least) }
  })
  const flow = new Flow(
    table.nodes,
    arcs,
    arcs.map(({ up }) => up),
    arcs.map(({ down }) => down),
  )
  const arcOf = new Map(hidden.map((cell, arc) => [cell, arc]))
  const intervals = of.map((cell): [number, Deduced] => {
    const arc = arcOf.get(cell)
    if (arc === undefined) throw new RangeError("only what is hidden is deduced")
    const { from, to, value, up, down } = arcs[arc] as (typeof arcs)[number]
    const [more, less] = [flow.greatest(to, from, arc, up), flow.greatest(from, to, arc, down)]
    return [cell, { least: value - less, most: value + more }]
  })
  return new Map(intervals)
}
