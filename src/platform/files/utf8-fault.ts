import { isUtf8 } from "node:buffer"

/** The place (counted in characters, from 1) of the first byte that is not UTF-8; the place after the end when all is well. */
export function utf8FaultColumn(bytes: Uint8Array): number {
  let at = 0
  let column = 1
  while (at < bytes.length) {
    const width = widthFrom(bytes[at] ?? 0)
    if (width > 1 && !isUtf8(bytes.subarray(at, at + width))) return column
    at += width
    column += 1
  }
  return column
}

/** The length of a UTF-8 sequence by its first byte (RFC 3629); a byte that cannot come first counts as two, and fails. */
function widthFrom(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}
