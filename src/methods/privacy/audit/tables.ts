import type { MarginTable } from "../suppression/table.ts"
import { type Knowledge, type Published, sumOf, told } from "./system.ts"

/**
 * What a two-way table with some cells hidden tells: unknowns are its inner cells, row after row. For checking and for
 * linking tables; of a single table `attackIntervals` answers the same question faster.
 */
export function knowledgeOfTable({ rows, columns, cells }: MarginTable, hidden: ReadonlySet<number>): Knowledge {
  const all = { rows: [...Array(rows).keys()], columns: [...Array(columns).keys()] }
  const published = cells.flatMap((cell, place): Published[] => {
    if (hidden.has(place)) return []
    const inRows = cell.row === rows ? all.rows : [cell.row]
    const inColumns = cell.column === columns ? all.columns : [cell.column]
    return [told(sumOf(inRows.flatMap((row) => inColumns.map((column) => row * columns + column))), cell.value)]
  })
  return { unknowns: rows * columns, published, whole: true }
}
