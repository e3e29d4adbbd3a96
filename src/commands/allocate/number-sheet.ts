import type { Bilingual } from "../command.ts"
import { mustHave } from "../file-command.ts"
import { WrongInput } from "../records.ts"
import type { CsvStream } from "./csv-stream.ts"

/** What a column of numbers holds. */
export type NumberColumn = {
  name: string
  /** What to take where the file has no such column; left out: it must be there. */
  without?: number
  /** What an empty cell means; left out: it may not be empty. */
  empty?: number
  read?: (cell: string) => number
  wrong: (value: number) => Bilingual | undefined
}

/** A file as columns, a number each: a million lines of text would not fit. */
export type NumberSheet = {
  ids: string[]
  /** The line of the file of each. */
  lines: number[]
  columns: Record<string, Float64Array>
}

const complaints = {
  twice: { nl: "deze kolom staat er twee keer", en: "this column is there twice" },
  id: { nl: "hier ontbreekt het kenmerk", en: "the id is missing" },
  sameId: (line: number): Bilingual => ({
    nl: `dit kenmerk staat ook op regel ${line}`,
    en: `this id is on line ${line} as well`,
  }),
  number: { nl: "hier moet een getal staan", en: "a number belongs here" },
}

class Growing {
  values = new Float64Array(1024)
  #count = 0
  add(value: number): void {
    if (this.#count === this.values.length) {
      const old = this.values
      this.values = new Float64Array(old.length * 2)
      this.values.set(old)
    }
    this.values[this.#count++] = value
  }
  whole = () => this.values.slice(0, this.#count)
}

/** Reads a file with an id and columns of numbers; other columns are passed over. @throws WrongInput with the place */
export async function numberSheet(
  { lines, decimalComma }: CsvStream,
  wanted: readonly NumberColumn[],
): Promise<NumberSheet> {
  const sheet: NumberSheet = { ids: [], lines: [], columns: {} }
  const growing = wanted.map(() => new Growing())
  const seen = new Map<string, number>()
  let places: { id: number; of: number[] } | undefined
  for await (const { line, cells } of lines) {
    if (!places) {
      places = placesOf(cells, wanted)
      continue
    }
    const id = cells[places.id] ?? ""
    if (id === "") throw new WrongInput(complaints.id, line, "id")
    const before = seen.get(id)
    if (before !== undefined) throw new WrongInput(complaints.sameId(before), line, "id")
    seen.set(id, line)
    sheet.ids.push(id)
    sheet.lines.push(line)
    for (let at = 0; at < wanted.length; at++) {
      const column = wanted[at] as NumberColumn
      const place = places.of[at] as number
      const value = place < 0 ? (column.without as number) : numberIn(cells[place] ?? "", column, line, decimalComma)
      ;(growing[at] as Growing).add(value)
    }
  }
  wanted.forEach(({ name }, at) => {
    sheet.columns[name] = (growing[at] as Growing).whole()
  })
  return sheet
}

function placesOf(header: readonly string[], wanted: readonly NumberColumn[]) {
  const twice = header.find((column, at) => column !== "" && header.indexOf(column) !== at)
  if (twice !== undefined) throw new WrongInput(complaints.twice, 1, twice)
  mustHave(header, ["id", ...wanted.filter(({ without }) => without === undefined).map(({ name }) => name)])
  return { id: header.indexOf("id"), of: wanted.map(({ name }) => header.indexOf(name)) }
}

function numberIn(cell: string, column: NumberColumn, line: number, decimalComma: boolean): number {
  if (cell === "" && column.empty !== undefined) return column.empty
  const text = decimalComma ? cell.replace(",", ".") : cell
  const value = column.read ? column.read(cell) : text === "" ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) throw new WrongInput(complaints.number, line, column.name)
  const wrong = column.wrong(value)
  if (wrong) throw new WrongInput(wrong, line, column.name)
  return value
}
