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

/**
 * Cells of texts that each hold one record, parsed at once, which is ten times as fast; `unclosed` unless every one of them
 * came out as one record over all its own lines.
 */
export function recordsTogether(texts: string[], separator: Separator): Cells {
  if (!texts.some((text) => text.includes('"'))) {
    return { kind: "cells", records: texts.map((text) => text.split(separator)) }
  }
  const together = csvCells(texts.join("\n"), separator)
  if (together.kind === "unclosed" || together.records.length !== texts.length) return { kind: "unclosed" }
  const fits = together.records.every((cells, index) => breaks(cells.join("")) === breaks(texts[index] ?? ""))
  return fits ? together : { kind: "unclosed" }
}

function breaks(text: string): number {
  let count = 0
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1
  return count
}

/** The separator that stands most often in the first line outside quotes; a semicolon where there is none. */
export function separatorOf(firstLine: string): Separator {
  const bare = firstLine.replaceAll(/"[^"]*"/g, "")
  const order: Separator[] = [";", ",", "\t"]
  const counted = order.map((separator) => ({ separator, count: bare.split(separator).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator
}
