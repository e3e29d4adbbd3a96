/**
 * A cell of a table with margins. Values of such a table are a circulation: each inner cell flows from its row to its
 * column, a column total from its column to the row of totals, a row total from the column of totals to its row, and the
 * grand total from the row of totals to the column of totals. That makes what an attacker can deduce a question of flow.
 * @source Cox, Network models for complementary cell suppression, JASA 90 (1995)
 */
export type TableCell = {
  row: number
  column: number
  value: number
  kind: "inner" | "margin" | "total"
  /** The nodes of the network it connects. */
  from: number
  to: number
}

/** A two-way table with its margins: row `rows` holds the totals of columns, column `columns` those of rows. */
export type MarginTable = { rows: number; columns: number; nodes: number; cells: readonly TableCell[] }

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function checked(counts: readonly (readonly number[])[]): { rows: number; columns: number } {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0]
  if (columns === 0) throw new RangeError("a table has at least one row and one column")
  if (counts.some((row) => row.length !== columns)) throw new RangeError("all rows of a table are as long")
  const wrong = counts.flat().find((count) => !Number.isSafeInteger(count) || count < 0)
  if (wrong !== undefined) throw new RangeError(`a count is a whole number from 0, not ${wrong}`)
  return { rows, columns }
}

/**
 * A table with its margins computed.
 * @param counts rows of as many whole numbers, 0 or more: persons
 * @throws RangeError when the table is empty, ragged, or holds something else than counts
 */
export function tableOf(counts: readonly (readonly number[])[]): MarginTable {
  const { rows, columns } = checked(counts)
  const values = [...counts, counts[0]?.map((_, column) => sum(counts.map((row) => row[column] as number))) ?? []]
  const columnNode = (column: number) => rows + 1 + column
  const cells = values.flatMap((row, rowIndex) =>
    [...row, sum(row)].map((value, column): TableCell => {
      const [isRowTotal, isColumnTotal] = [column === columns, rowIndex === rows]
      const kind = isRowTotal && isColumnTotal ? "total" : isRowTotal || isColumnTotal ? "margin" : "inner"
      const [rowNode, other] = [rowIndex, columnNode(column)]
      const [from, to] = kind === "margin" ? [other, rowNode] : [rowNode, other]
      return { row: rowIndex, column, value, kind, from, to }
    }),
  )
  return { rows, columns, nodes: rows + columns + 2, cells }
}

/** Where a cell stands in `cells`. */
export const cellAt = (table: MarginTable, row: number, column: number): number => row * (table.columns + 1) + column

/** Row and column of a cell, as they are told: counted from 0. */
export const placeOf = (table: MarginTable, cell: number): [row: number, column: number] => [
  Math.floor(cell / (table.columns + 1)),
  cell % (table.columns + 1),
]
