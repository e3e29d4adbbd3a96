import { pipeline, Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { CsvError, parse } from "csv-parse"
import { delimiterOf, unreadable, WrongInput } from "../records.ts"

export type CsvLine = { line: number; cells: string[] }
export type CsvStream = { decimalComma: boolean; lines: AsyncIterable<CsvLine> }

/**
 * A CSV (parted by comma, semicolon or tab) a line at a time, for files too large to hold; also one packed with gzip.
 * @throws WrongInput, also while reading on
 */
export async function csvStream(stream: NodeJS.ReadableStream, packed: boolean): Promise<CsvStream> {
  const source = packed ? pipeline(stream, createGunzip(), () => {}) : stream
  const chunks = readingOf(source)
  let head = ""
  for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
    head += chunk.value
    if (/[\r\n]/.test(head)) break
  }
  if (head.trim() === "") throw new WrongInput({ nl: "hier staat niets in", en: "there is nothing in it" })
  const delimiter = delimiterOf(head)
  async function* whole() {
    yield head
    yield* chunks
  }
  return { decimalComma: delimiter === ";", lines: linesOf(whole(), delimiter) }
}

async function* readingOf(source: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const chunk of source) yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })
  } catch (error) {
    throw unreadable(error)
  }
  yield decoder.decode()
}

async function* linesOf(chunks: AsyncGenerator<string>, delimiter: string): AsyncGenerator<CsvLine> {
  const options = { info: true, bom: true, delimiter, trim: true, relax_column_count: true, skip_empty_lines: true }
  const parser = pipeline(Readable.from(chunks), parse(options), () => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === "number" ? error.lines : undefined
    throw new WrongInput(
      { nl: "hier staat een aanhalingsteken verkeerd", en: "a quotation mark is out of place here" },
      line,
    )
  }
}
