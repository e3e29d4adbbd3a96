import type { PoissonProblem } from "../problem.ts"
import { noTest } from "./blocks.ts"
import type { Columns } from "./columns.ts"
import type { Order } from "./order.ts"
import type { ReplicaCells } from "./replica-cells.ts"

/** Where the counts of each member are. */
export function putMembers(into: Uint32Array, members: Uint32Array, counts: number, { all }: Columns): void {
  const stride = all * 16
  for (let at = 0; at < members.length; at++) into[at] = counts + (members[at] as number) * stride
}

/** The level of each test; where there is none, the one that nothing passes. */
export function putLevels(into: Uint16Array, levels: Uint16Array, never: number): void {
  into.set(levels)
  for (let at = into.indexOf(noTest); at >= 0; at = into.indexOf(noTest, at + 1)) into[at] = never
}

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
  const { tiles, empty, first, all } = columns
  into.fill(counts)
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as number
    const location = Math.floor(cell / intervals)
    const place = Math.min(placed, places[location] as number)
    const column = cell - location * intervals - first
    // A cell before the columns counts for the whole period only.
    const inside = tiles > 0 && column >= 0 ? empty + column : tiles * 8
    into[index] = counts + (place * all + inside) * 16
  }
}
