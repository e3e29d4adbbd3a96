import { noiseFor, type PTable } from "./p-table.ts"
import { cellKey } from "./record-key.ts"

/** A cell as it may be shown, with its key: sums of cells take the sum of keys, never the sum of what is shown. */
export type PerturbedCell = { shown: number; key: number }

/**
 * A count with the noise of its cell key. The same people always get the same noise, so looking again, or asking in
 * another table, teaches nothing; a total is perturbed by itself and need not be the sum of its shown parts.
 * @param count persons, 0 or more; zero stays zero
 * @param recordKeys one for each person counted
 * @throws RangeError when there is not one key for each person
 * @source Fraser and Wooton (2005); Marley and Leaver, A method for confidentialising user-defined tables (2011)
 */
export function perturb(table: PTable, recordKeys: readonly number[]): PerturbedCell {
  return perturbCount(table, recordKeys.length, cellKey(recordKeys))
}

/** The same where the cell key is known already. */
function perturbCount(table: PTable, count: number, key: number): PerturbedCell {
  return { shown: count + noiseFor(table, count, key), key }
}

/** Row after row, then the totals: the last row holds those of columns, the last column those of rows. */
export type PerturbedTable = PerturbedCell[][]

/**
 * A two-way table with its margins, each cell perturbed by its own key.
 * @param counts persons in each cell
 * @param keys of each cell: what is behind the point of the sum of the record keys of its people
 */
export function perturbTable(
  table: PTable,
  counts: readonly (readonly number[])[],
  keys: readonly (readonly number[])[],
): PerturbedTable {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const down = <Value>(rows: readonly (readonly number[])[], of: (column: number[]) => Value) =>
    (rows[0] ?? []).map((_, column) => of(rows.map((row) => row[column] as number)))
  const rowCounts = [...counts, down(counts, sum)].map((row) => [...row, sum(row)])
  const rowKeys = [...keys, down(keys, cellKey)].map((row) => [...row.map((key) => cellKey([key])), cellKey(row)])
  return rowCounts.map((row, at) => row.map((count, column) => perturbCount(table, count, rowKeys[at]?.[column] ?? 0)))
}
