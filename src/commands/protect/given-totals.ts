import { WrongInput } from "../records.ts"

/** A table as it was given: its cells, what rows and columns are called, and the lines the rows stand on. */
export type GivenTable = { rows: string[]; columns: string[]; cells: number[][]; lines: number[] }

/** A cell and the line it stands on; undefined where none was given. */
export type ToldCell = { line: number; value: number } | undefined

const totals = /^((grand |eind|algemeen )?tota(a)?l(s|en)?|sum|som|samen|all|alle|alles|σ)$/i
const isTotal = (name: string) => totals.test(name.trim())
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

export const noTable = () =>
  new WrongInput({
    nl: "hier staat geen tabel in met minstens één cel",
    en: "there is no table of at least one cell in it",
  })

/** Where a column is what all others together are, in every row: its place, or -1. */
const sumAt = (cells: readonly (readonly number[])[]): number => {
  const [first = []] = cells
  if (first.length < 3) return -1
  return first.findIndex((_, column) => cells.every((row) => 2 * (row[column] as number) === sum(row)))
}

/** In so many places a sum is no chance any more. */
const noChance = 5

/**
 * Totals that nobody named as such would be counted as people a second time, and tell what is hidden beside them.
 * @throws WrongInput where a row and a column, or one of them of some length, are what the others together are
 */
export function refuseSums(
  cells: readonly (readonly number[])[],
  lines: readonly number[],
  names: readonly string[],
): void {
  const turned = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] as number))
  const [column, row] = [sumAt(cells), sumAt(turned)]
  const filled = (line: readonly number[] = []) => line.filter((count) => count > 0).length
  const longest = Math.max(column < 0 ? 0 : filled(turned[column]), row < 0 ? 0 : filled(cells[row]))
  const both = column >= 0 && row >= 0 && longest > 0
  if (!both && longest < noChance) return
  const told = row >= 0 ? { nl: "rij", en: "row" } : { nl: "kolom", en: "column" }
  const complaint = {
    nl: `deze ${told.nl} is de som van de andere; laat totalen weg, of noem ze totaal`,
    en: `this ${told.en} is the sum of the others; leave totals out, or name them total`,
  }
  throw new WrongInput(complaint, row >= 0 ? lines[row] : undefined, row >= 0 ? undefined : names[column])
}

type Told = { rows: string[]; columns: string[]; cells: ToldCell[][] }

/** Which lines of a table hold its own counts, and which are totals. */
const parted = (names: readonly string[]) => {
  const places = [...names.keys()]
  const { own = [], total = [] } = Object.groupBy(places, (at) => (isTotal(names[at] as string) ? "total" : "own"))
  return { own, total, names: own.map((at) => names[at] as string) }
}

/** The table without its totals, wherever they stand. @throws WrongInput where one is not the sum, or nothing is left */
export function withoutTotals({ rows, columns, cells }: Told, ofCounts: boolean): GivenTable {
  const [down, across] = [parted(rows), parted(columns)]
  if (down.own.length === 0 || across.own.length === 0) throw noTable()
  const countAt = (row: number, column: number) => cells[row]?.[column]?.value ?? 0
  const hold = (row: number, column: number, within: readonly number[], along: readonly number[]) => {
    const cell = cells[row]?.[column]
    if (!cell || sum(within.map((one) => sum(along.map((other) => countAt(one, other))))) === cell.value) return
    throw new WrongInput(
      { nl: "dit totaal is niet de som", en: "this total is not the sum" },
      cell.line,
      columns[column],
    )
  }
  const body = down.own.map((row) => across.own.map((column) => countAt(row, column)))
  const lines = down.own.map((row) => cells[row]?.find((cell) => cell !== undefined)?.line ?? 0)
  if (ofCounts) {
    for (const column of across.total) for (const row of down.own) hold(row, column, [row], across.own)
    for (const row of down.total) {
      for (const column of across.own) hold(row, column, down.own, [column])
      for (const column of across.total) hold(row, column, down.own, across.own)
    }
    refuseSums(body, lines, across.names)
  }
  return { rows: down.names, columns: across.names, cells: body, lines }
}
