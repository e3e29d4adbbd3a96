import { parse } from "csv-parse/sync"

export type Separator = "," | ";" | "\t"

export type Cells = { kind: "cells"; records: string[][] } | { kind: "unclosed" }

/**
 * The cells of CSV text (RFC 4180), all kept as text. Quotes within an unquoted cell are ordinary characters, as many
 * programs write them so. The only thing that can go wrong is a quote that opens a cell and never closes.
 */
export function csvCells(text: string, separator: Separator): Cells {
  try {
    const records = parse(text, {
      delimiter: separator,
      record_delimiter: "\n",
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    })
    return { kind: "cells", records }
  } catch {
    return { kind: "unclosed" }
  }
}

/** Cells of text in which every line is a record of its own; much faster for the many lines without any quote. */
export function cellsPerLine(texts: string[], separator: Separator): Cells[] {
  if (!texts.some((text) => text.includes('"'))) return texts.map((text) => plain(text, separator))
  const together = csvCells(texts.join("\n"), separator)
  if (together.kind === "cells" && together.records.length === texts.length) {
    return together.records.map((record) => ({ kind: "cells", records: [record] }))
  }
  return texts.map((text) => csvCells(text, separator))
}

function plain(text: string, separator: Separator): Cells {
  return { kind: "cells", records: [text.split(separator)] }
}

/** The separator that stands most often in the first line outside quotes; a semicolon where there is none. */
export function separatorOf(firstLine: string): Separator {
  const bare = firstLine.replaceAll(/"[^"]*"/g, "")
  const order: Separator[] = [";", ",", "\t"]
  const counted = order.map((separator) => ({ separator, count: bare.split(separator).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator
}
