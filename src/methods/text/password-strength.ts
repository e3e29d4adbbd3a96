import { commonParts, leakedPasswords } from "./passwords.generated.ts"

/** A sign that nothing explains: ten guesses, as zxcvbn counts. */
const unexplained = Math.log2(10)
/** Only so many signs are looked at: what these hold is enough, and a long text takes no longer. */
const most = 64
/** What everybody who knows Nabij may try first. */
const house = ["nabij", "signaal", "signalen", "welkom"]
const longestPart = 24
const enough = 34
const plenty = 45

const ranks = new Map<string, number>()
for (const [place, word] of commonParts.split(" ").entries()) ranks.set(word, Math.log2(place + 2))
for (const word of leakedPasswords.split(" ")) ranks.set(word, Math.log2(1000))

const lookAlikes: Record<string, string> = {
  ...{ "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", $: "s", "5": "s", "7": "t", "8": "b", "9": "g" },
}
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
]
const runs = rows.flatMap((row) => [row, [...row].reverse().join("")])

export type Strength = { bits: number; level: "weak" | "fair" | "strong" }

/**
 * How hard a password is to guess for somebody who knows which ones people choose, in bits: the cheapest way to put it
 * together from common words and passwords, the words that are known about this person and house (`known`, such as names),
 * rows of keys, years, days and repeats, and signs by themselves. Weak below 34 bits (some 10^10 guesses), strong from 45. The
 * idea is that of zxcvbn (D. Wheeler, USENIX Security 2016); the counting is simpler. Throws nothing.
 */
export function passwordStrength(password: string, known: readonly string[] = []): Strength {
  const own = new Set([...house, ...known].flatMap(wordsIn))
  const text = password.normalize("NFC").slice(0, most)
  const { short, extra } = withoutRepeats(text)
  const bits = Math.min(bitsOf(text, own), bitsOf(short, own) + extra)
  return { bits, level: bits < enough ? "weak" : bits < plenty ? "fair" : "strong" }
}

/** "Jeugdpunt De Linde" and "f.zerouali@linde.example" as what somebody would type of them. */
const wordsIn = (text: string): string[] => {
  const words = plain(text)
    .split(/[^a-z0-9]{1,200}/)
    .filter((word) => word.length >= 3)
  return [...words, words.join(""), text.toLowerCase()]
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** "abcabcabc" as "abc", with what it takes to guess how often. */
function withoutRepeats(text: string): { short: string; extra: number } {
  let extra = 0
  const short = text.replace(/(.{1,64}?)\1{1,128}/gu, (run, unit: string) => {
    if (run.length < 4) return run
    extra += Math.log2(run.length / unit.length) + 1
    return unit
  })
  return { short, extra }
}

/** The cheapest way to put a text together, from its beginning to each of its places. */
function bitsOf(text: string, own: ReadonlySet<string>): number {
  const signs = [...text]
  const best = [0]
  for (let end = 1; end <= signs.length; end++) {
    best[end] = (best[end - 1] ?? 0) + (signs[end - 1] === " " ? 1 : unexplained)
    for (let begin = Math.max(0, end - longestPart); begin < end - 1; begin++) {
      const bits = bitsOfPart(signs.slice(begin, end).join(""), own)
      if (bits !== undefined) best[end] = Math.min(best[end] ?? 0, (best[begin] ?? 0) + bits + 1)
    }
  }
  return best[signs.length] ?? 0
}

function bitsOfPart(part: string, own: ReadonlySet<string>): number | undefined {
  const lower = plain(part)
  const capitals = lower === part ? 0 : 1
  const read = lower.replace(/[@431!0$5789]/g, (sign) => lookAlikes[sign] ?? sign)
  const found = [lower, read, [...lower].reverse().join("")]
    .map((word, place) => bitsOfWord(word, own) + (place > 0 && word !== lower ? 1 : 0))
    .concat(bitsOfRow(lower), bitsOfDay(lower))
  const bits = Math.min(...found) + capitals
  return Number.isFinite(bits) ? bits : undefined
}

const bitsOfWord = (word: string, own: ReadonlySet<string>): number =>
  own.has(word) ? 1 : (ranks.get(word) ?? Number.POSITIVE_INFINITY)

const bitsOfRow = (part: string): number =>
  part.length >= 3 && runs.some((row) => row.includes(part)) ? 4 + Math.log2(part.length) : Number.POSITIVE_INFINITY

/** A year of the last hundred, or a day of one. */
function bitsOfDay(part: string): number {
  if (/^(19|20)\d\d$/.test(part)) return Math.log2(100)
  if (/^(0?[1-9]|[12]\d|3[01])[-/.]?(0?[1-9]|1[0-2])[-/.]?((19|20)?\d\d)$/.test(part)) return Math.log2(365 * 100)
  return Number.POSITIVE_INFINITY
}
