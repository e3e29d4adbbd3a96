import { Buffer, isAscii, isUtf8 } from "node:buffer"
import { foreignKind } from "./foreign.ts"
import { type Line, linesOf, slices } from "./lines.ts"
import { utf8FaultColumn } from "./utf8-fault.ts"

export type Encoding = "utf-8" | "utf-16" | "windows-1252"

/** Text from bytes: line by line, so that one bad line costs one line; or the reason why the whole cannot be text. */
export type Decoded =
  | { kind: "text"; encoding: Encoding; notes: string[]; lines: () => Generator<Line> }
  | { kind: "unreadable"; why: string }

/** A line of more than this many bytes is refused; no signal or area figure comes near it. */
const longestLine = 1_000_000

/**
 * Decides once for the file: UTF-8 (with or without byte order mark), UTF-16 with its mark, or Windows-1252, which is
 * also said. Where lines disagree the greater part decides, and the others are refused by their line.
 */
export function decode(given: Uint8Array, options: { longestLine?: number } = {}): Decoded {
  const longest = options.longestLine ?? longestLine
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const foreign = foreignKind(bytes)
  if (foreign.kind === "foreign") return { kind: "unreadable", why: foreign.why }
  if (startsWith(bytes, [0xff, 0xfe])) return fromUtf16(bytes.subarray(2), "utf-16le", longest)
  if (startsWith(bytes, [0xfe, 0xff])) return fromUtf16(bytes.subarray(2), "utf-16be", longest)
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  const judged = judge(body)
  if (judged.encoding === "utf-8") return text("utf-8", [], body, longest)
  return text("windows-1252", [windowsNote(judged.line, judged.column)], body, longest)
}

function text(encoding: Encoding, notes: string[], body: Buffer, longest: number): Decoded {
  const read = encoding === "windows-1252" ? "windows-1252" : "utf-8"
  return { kind: "text", encoding, notes, lines: () => linesOf(body, read, longest) }
}

function startsWith(bytes: Buffer, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function fromUtf16(bytes: Buffer, label: "utf-16le" | "utf-16be", longest: number): Decoded {
  try {
    const body = Buffer.from(new TextDecoder(label, { fatal: true }).decode(bytes), "utf8")
    return text("utf-16", [], body, longest)
  } catch {
    return { kind: "unreadable", why: damagedUtf16 }
  }
}

type Judged = { encoding: "utf-8" } | { encoding: "windows-1252"; line: number; column: number }

/** Counts the lines that only UTF-8 and only Windows-1252 explain; at a tie UTF-8 wins, as nothing is then misread. */
function judge(bytes: Buffer): Judged {
  if (isUtf8(bytes)) return { encoding: "utf-8" }
  let line = 0
  let utf8 = 0
  let other = 0
  let first = { line: 1, column: 1 }
  for (const slice of slices(bytes)) {
    line += 1
    if (isAscii(slice)) continue
    if (isUtf8(slice)) utf8 += 1
    else {
      if (other === 0) first = { line, column: utf8FaultColumn(slice) }
      other += 1
    }
  }
  return other > utf8 ? { encoding: "windows-1252", ...first } : { encoding: "utf-8" }
}

const damagedUtf16 =
  "Dit bestand begint als UTF-16, maar is verderop beschadigd. Bewaar het opnieuw als UTF-8 en lees het dan in."

function windowsNote(line: number, column: number): string {
  return `Dit bestand is niet in UTF-8. Nabij las het als Windows-1252; dat is te zien aan regel ${line}, teken ${column}. Kijk of letters als é en ë goed staan.`
}
