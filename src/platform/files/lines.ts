import { type Buffer, isAscii, isUtf8 } from "node:buffer"
import { utf8FaultColumn } from "./utf8-fault.ts"
import { windows1252 } from "./windows-1252.ts"

/** A line of a file. A broken one still carries its text as far as it can be shown, so that its quotes can be counted. */
export type Line =
  | { kind: "sound"; line: number; text: string }
  | { kind: "broken"; line: number; column: number; text: string; why: string }

/** The pieces of `bytes` between line ends: LF or CRLF, or a lone CR in a file without any LF. */
export function* slices(bytes: Buffer): Generator<Buffer> {
  const end = bytes.includes(0x0a) || !bytes.includes(0x0d) ? 0x0a : 0x0d
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(end, start)
    const stop = found === -1 ? bytes.length : found
    const carriage = end === 0x0a && stop > start && bytes[stop - 1] === 0x0d ? 1 : 0
    yield bytes.subarray(start, stop - carriage)
    start = stop + 1
  }
}

/** The lines of a file in UTF-8 or Windows-1252, each read or refused by itself. */
export function* linesOf(bytes: Buffer, encoding: "utf-8" | "windows-1252", longest: number): Generator<Line> {
  let line = 0
  for (const slice of slices(bytes)) {
    line += 1
    yield lineOf(slice, line, encoding, longest)
  }
}

function lineOf(slice: Buffer, line: number, encoding: "utf-8" | "windows-1252", longest: number): Line {
  if (slice.length > longest) return { kind: "broken", line, column: 1, text: "", why: tooLong(longest) }
  if (slice.includes(0)) {
    const text = slice.toString("latin1")
    return { kind: "broken", line, column: text.indexOf("\0") + 1, text: text.replaceAll("\0", " "), why: nul }
  }
  return encoding === "utf-8" ? utf8Line(slice, line) : windowsLine(slice, line)
}

function utf8Line(slice: Buffer, line: number): Line {
  if (isUtf8(slice)) return { kind: "sound", line, text: slice.toString("utf8") }
  return { kind: "broken", line, column: utf8FaultColumn(slice), text: windows1252(slice), why: notUtf8 }
}

function windowsLine(slice: Buffer, line: number): Line {
  const text = windows1252(slice)
  const unknown = text.indexOf("\ufffd")
  if (unknown !== -1) return { kind: "broken", line, column: unknown + 1, text, why: unknownCharacter }
  if (isAscii(slice) || !isUtf8(slice)) return { kind: "sound", line, text }
  return { kind: "broken", line, column: text.search(/[^ -~\t]/) + 1, text, why: suddenlyUtf8 }
}

const nul =
  "Op deze regel staat een leeg teken (NUL) dat niet in tekst hoort. Haal het weg en lees het bestand opnieuw in."
const notUtf8 =
  "Deze regel is niet in UTF-8, de rest van het bestand wel. Bewaar het bestand opnieuw als UTF-8, of typ de letter met het accent op deze regel opnieuw."
const suddenlyUtf8 =
  "Deze regel is in UTF-8, de rest van het bestand in Windows-1252. Bewaar het hele bestand als UTF-8 en lees het opnieuw in."
const unknownCharacter =
  "Op deze regel staat een teken dat niet te lezen is. Bewaar het bestand als UTF-8 en lees het opnieuw in."

function tooLong(longest: number): string {
  return `Deze regel is langer dan ${Math.round(longest / 1000).toLocaleString("nl")} kB. Misschien ontbreekt er een regeleinde.`
}
