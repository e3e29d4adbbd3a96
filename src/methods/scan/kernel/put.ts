import type { PoissonProblem } from "../problem.ts"
import type { Columns } from "./columns.ts"
import type { Order } from "./order.ts"
import type { ReplicaCells } from "./replica-cells.ts"

/** Per place the running sums of a row. */
export function putPrefixes(into: Float64Array, rows: Float64Array, columns: number): void {
  for (let from = 0, to = 0; from < rows.length; from += columns, to += columns + 1) {
    let sum = 0
    into[to] = 0
    for (let column = 0; column < columns; column++) {
      sum += rows[from + column] as number
      into[to + column + 1] = sum
    }
  }
}

/** Per cell the height of its own part of its column, and the other cell. */
export function putCells(into: Uint32Array, { cells, chances }: ReplicaCells): void {
  for (let index = 0; index < cells.length; index++) {
    const height = Math.ceil((chances.height[index] as number) * 0x1_0000_0000)
    into[2 * index] = Math.min(height, 0xffffffff)
    // A full column has no other: then either is itself.
    into[2 * index + 1] = height > 0xffffffff ? index : (chances.other[index] as number)
  }
}

/** Per cell where its cases are counted. */
export function putTargets(
  into: Uint32Array,
  { cells }: ReplicaCells,
  { intervals }: PoissonProblem,
  counts: number,
  { places, placed }: Order,
  columns: Columns,
): void {
  into.fill(counts)
  cells.forEach((cell, index) => {
    const place = Math.min(placed, places[Math.floor(cell / intervals)] as number)
    const column = (cell % intervals) - columns.first
    // A cell before the columns counts for the whole period only.
    const inside = columns.tiles > 0 && column >= 0 ? columns.empty + column : columns.tiles * 8
    into[index] = counts + (place * columns.all + inside) * 16
  })
}
