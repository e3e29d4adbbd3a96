const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const worth = new Uint8Array(128)
for (const [value, sign] of [...alphabet].entries()) worth[sign.charCodeAt(0)] = value

const probes = 5

/** The places of a word in a filter of `size` bits: double hashing with two FNV-1a sums (Kirsch & Mitzenmacher, 2006). */
function placesOf(word: string, size: number): number[] {
  let [one, two] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < word.length; at++) {
    one = Math.imul(one ^ word.charCodeAt(at), 0x01000193)
    two = Math.imul(two ^ word.charCodeAt(at), 0x85ebca6b) + 1
  }
  const [start, step] = [(one ^ (one >>> 15)) >>> 0, ((two ^ (two >>> 13)) | 1) >>> 0]
  return Array.from({ length: probes }, (_, probe) => (start + probe * step) % size)
}

/**
 * Whether a filter that `packFilter` made holds a word: never no for a word that went in, yes for 1 in 100 others
 * (Bloom filter, 8 to 10 bits a word, 6 bits a sign). Read straight from the packed text, so that loading takes no time.
 */
export function filterHolds(packed: string, word: string): boolean {
  const size = packed.length * 6
  for (const place of placesOf(word, size)) {
    const value = worth[packed.charCodeAt(Math.floor(place / 6))] ?? 0
    if (((value >> (place % 6)) & 1) === 0) return false
  }
  return true
}

/** Packs words for `filterHolds`; used by scripts/generate-names.ts. */
export function packFilter(words: Iterable<string>, bitsPerWord = 8): string {
  const all = new Set(words)
  const signs = new Uint8Array(Math.ceil((all.size * bitsPerWord) / 6) + 1)
  for (const word of all) {
    for (const place of placesOf(word, signs.length * 6)) {
      const at = Math.floor(place / 6)
      signs[at] = (signs[at] ?? 0) | (1 << (place % 6))
    }
  }
  return [...signs].map((value) => alphabet[value]).join("")
}
