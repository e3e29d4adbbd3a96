/**
 * Where a text stops being JSON (RFC 8259): the index of the first character that cannot stand there, or the length of
 * the text where it ends too early. The engine's own message names no place for short texts, so we look for ourselves.
 */
export function jsonFaultIndex(text: string): number {
  const open: ("{" | "[")[] = []
  let expected: Expected = "value"
  let at = blankAfter(text, 0)
  while (at < text.length) {
    const next = step(expected, text.charAt(at), open)
    if (next === "fault") return at
    const end = tokenEnd(text, at)
    if (end.kind === "fault") return end.index
    expected = next
    at = blankAfter(text, end.index)
  }
  return text.length
}

type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma" | "end"
type TokenEnd = { kind: "token"; index: number } | { kind: "fault"; index: number }

const blank = /[ \t\r\n]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\]:,]/y
const insideString = /(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function blankAfter(text: string, at: number): number {
  return matchEnd(blank, text, at)
}

function tokenEnd(text: string, at: number): TokenEnd {
  if (text.charAt(at) !== '"') {
    const end = matchEnd(scalar, text, at)
    return end === -1 ? { kind: "fault", index: at } : { kind: "token", index: end }
  }
  const end = matchEnd(insideString, text, at + 1)
  return text.charAt(end) === '"' ? { kind: "token", index: end + 1 } : { kind: "fault", index: end }
}

function step(expected: Expected, first: string, open: ("{" | "[")[]): Expected | "fault" {
  if (first === "}" || first === "]") return close(expected, first, open)
  if (first === ",") return expected === "comma" ? (open.at(-1) === "{" ? "key" : "value") : "fault"
  if (first === ":") return expected === "colon" ? "value" : "fault"
  if (expected === "key" || expected === "key or }") return first === '"' ? "colon" : "fault"
  if (expected !== "value" && expected !== "value or ]") return "fault"
  if (first === "{" || first === "[") {
    open.push(first)
    return first === "{" ? "key or }" : "value or ]"
  }
  return open.length === 0 ? "end" : "comma"
}

function close(expected: Expected, last: "}" | "]", open: ("{" | "[")[]): Expected | "fault" {
  const fits = last === "}" ? open.at(-1) === "{" : open.at(-1) === "["
  if (!fits || (expected !== "comma" && expected !== (last === "}" ? "key or }" : "value or ]"))) return "fault"
  open.pop()
  return open.length === 0 ? "end" : "comma"
}
