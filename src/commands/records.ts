import { CsvError, parse } from "csv-parse/sync"
import type { Bilingual, Language } from "./command.ts"

const words = {
  nl: { input: "standaardinvoer", line: "regel", column: "kolom" },
  en: { input: "standard input", line: "line", column: "column" },
} as const satisfies Record<Language, object>

/** The input is wrong: where, and what is the matter, as the end of a sentence that starts with the place. */
export class WrongInput extends Error {
  readonly line: number | undefined
  readonly column: string | undefined
  readonly complaint: Bilingual

  constructor(complaint: Bilingual, line?: number, column?: string) {
    super(complaint.en)
    this.complaint = complaint
    this.line = line
    this.column = column
  }

  /** One sentence: which file, which line, which column, what is the matter. */
  sentence(file: string | undefined, language: Language): string {
    const { input, line, column } = words[language]
    const place = [
      file ?? input,
      ...(this.line === undefined ? [] : [`${line} ${this.line}`]),
      ...(this.column === undefined ? [] : [`${column} ${this.column}`]),
    ]
    return `${place.join(", ")}: ${this.complaint[language]}.\n`
  }
}

export type InputRecord = { line: number; values: Record<string, unknown> }

/** What a file holds, whichever of the forms it is in. `decimalComma`: cells are parted by ; so 0,5 may be a number. */
export type Records = { form: "csv" | "json-lines"; columns: string[]; records: InputRecord[]; decimalComma: boolean }

/** What is the matter when a file cannot be read, by the code of the error. */
export function unreadable(error: unknown): WrongInput {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
  if (code === "ENOENT") return new WrongInput({ nl: "dit bestand bestaat niet", en: "this file does not exist" })
  if (code === "EISDIR")
    return new WrongInput({ nl: "dit is een map, geen bestand", en: "this is a folder, not a file" })
  if (code === "EACCES")
    return new WrongInput({ nl: "je mag dit bestand niet lezen", en: "you may not read this file" })
  return new WrongInput({ nl: `dit kunnen we niet lezen (${code})`, en: `this cannot be read (${code})` })
}

/** The whole text of a stream, without a byte order mark. @throws WrongInput when the stream cannot be read. */
export async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const decoder = new TextDecoder()
  const pieces: string[] = []
  try {
    for await (const chunk of stream)
      pieces.push(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
  } catch (error) {
    throw unreadable(error)
  }
  pieces.push(decoder.decode())
  const text = pieces.join("")
  return text.startsWith("\uFEFF") ? text.slice(1) : text
}

export function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => header.split(sign).length - 1
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

type Cells = { record: string[]; info: { lines: number } }

function cellsOf(text: string, delimiter: string): Cells[] {
  try {
    const options = { info: true, delimiter, trim: true, relax_column_count: true, skip_empty_lines: true }
    return parse(text, options) as unknown as Cells[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === "number" ? error.lines : undefined
    const complaint = { nl: "hier staat een aanhalingsteken verkeerd", en: "a quotation mark is out of place here" }
    throw new WrongInput(complaint, line)
  }
}

function fromCsv(text: string): Records {
  const delimiter = delimiterOf(text)
  const [header, ...rows] = cellsOf(text, delimiter)
  if (!header) throw new WrongInput({ nl: "hier staat niets in", en: "there is nothing in it" })
  const columns = header.record
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined) {
    throw new WrongInput({ nl: "deze kolom staat er twee keer", en: "this column is there twice" }, 1, twice)
  }
  const records = rows.map(({ record, info }) => {
    if (record.length > columns.length) {
      const complaint = {
        nl: `deze regel heeft ${record.length} kolommen, de eerste regel ${columns.length}`,
        en: `this line has ${record.length} columns, the first line ${columns.length}`,
      }
      throw new WrongInput(complaint, info.lines, String(columns.length + 1))
    }
    return { line: info.lines, values: Object.fromEntries(columns.map((column, index) => [column, record[index]])) }
  })
  return { form: "csv", columns, records, decimalComma: delimiter === ";" }
}

/** The object on a line of JSON Lines. @throws WrongInput with the line */
export function fromJsonLine(text: string, line: number): InputRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new WrongInput({ nl: "deze regel is geen geldige JSON", en: "this line is not valid JSON" }, line)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new WrongInput({ nl: "deze regel is geen JSON-object", en: "this line is not a JSON object" }, line)
  }
  return { line, values: { ...value } }
}

/**
 * The records of a text in CSV (parted by comma, semicolon or tab; the first line names the columns) or in JSON Lines
 * (every line an object). A text that opens with { is JSON Lines.
 * @throws WrongInput with the place of the first thing that is wrong.
 */
export function recordsOf(text: string): Records {
  if (!text.trimStart().startsWith("{")) return fromCsv(text)
  const records: InputRecord[] = []
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") records.push(fromJsonLine(line, index + 1))
  }
  const columns = Object.keys(records[0]?.values ?? {})
  return { form: "json-lines", columns, records, decimalComma: false }
}
