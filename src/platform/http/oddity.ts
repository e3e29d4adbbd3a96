/** Deeper than anything that is asked for; further down, reading would end in a full stack. */
const deepest = 32
/** Several times what any form or program sends without a file; each that does not fit costs a sentence. */
const mostValues = 30_000

const partsOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  const plain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return plain ? Object.values(value) : []
}

/** Why a value is looked at no further, if it is not: an odd sign, nested without end, or far too many parts. */
export function oddity(value: unknown, most = mostValues): string | undefined {
  const waiting: [value: unknown, depth: number][] = [[value, 0]]
  let seen = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [one, depth] = next
    // PostgreSQL keeps every sign in a text but this one.
    if (typeof one === "string" && one.includes("\0"))
      return "Hier staat een teken dat niemand kan lezen. Haal het weg of typ de tekst over"
    if (depth > deepest) return "Dit zit te diep in elkaar. Kijk na wat je stuurt"
    const parts = partsOf(one)
    seen += parts.length
    if (seen > most) return "Dit zijn er veel te veel. Stuur het in kleinere stukken"
    for (const part of parts) waiting.push([part, depth + 1])
  }
  return undefined
}
