const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const worth = new Uint8Array(128)
for (const [value, sign] of [...alphabet].entries()) worth[sign.charCodeAt(0)] = value

/** How a filter is laid out: `bits` of fingerprint a cell, segments of 2^`log` cells, `cells` in all. */
export type FilterShape = { bits: number; log: number; cells: number; seed: number }

const mix = (sum: number): number => {
  const once = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** The fingerprint of a word (last) and its four cells, in four segments behind each other; written to `places`. */
export function placeWord(word: string, { bits, log, cells, seed }: FilterShape, places: Uint32Array): void {
  let [one, two] = [0x811c9dc5 ^ seed, Math.imul(seed + 1, 0x9e3779b1)]
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x5bd1e995) + 1
  }
  const [start, low] = [mix(one), mix(two)]
  const size = 1 << log
  const first = Math.floor((start / 2 ** 32) * (cells - 3 * size))
  places[0] = first
  for (let step = 1; step < 4; step++) {
    places[step] = (first + step * size) ^ ((low >>> ((step - 1) * 10)) & (size - 1))
  }
  places[4] = mix(one ^ Math.imul(two, 0x27d4eb2f)) & ((1 << bits) - 1)
}

/** Writes numbers of `bits` bits as signs of six bits. */
export function packCells(values: Uint8Array, bits: number): string {
  let [packed, held, waiting] = ["", 0, 0]
  for (const value of values) {
    waiting |= value << held
    held += bits
    for (; held >= 6; held -= 6, waiting >>>= 6) packed += alphabet[waiting & 63]
  }
  return held > 0 ? packed + alphabet[waiting & 63] : packed
}

function unpackCells(packed: string, { bits, cells }: FilterShape): Uint8Array {
  const values = new Uint8Array(cells)
  let [held, waiting, from] = [0, 0, packed.lastIndexOf(".") + 1]
  for (let at = 0; at < cells; at++) {
    for (; held < bits; held += 6) waiting |= (worth[packed.charCodeAt(from++)] ?? 0) << held
    values[at] = waiting & ((1 << bits) - 1)
    waiting >>>= bits
    held -= bits
  }
  return values
}

/**
 * Opens a filter that scripts/names/pack-filter.ts made: whether it holds a word is never no for a word that went in,
 * and yes for 1 in 2^bits others. A binary fuse filter of four cells (Graf & Lemire, 2022): 1.1 times `bits` a word,
 * where a Bloom filter takes 1.44 times. It is read on the first question.
 */
export function openFilter(packed: string): (word: string) => boolean {
  let read: { shape: FilterShape; values: Uint8Array } | undefined
  const places = new Uint32Array(5)
  return (word) => {
    read ??= readFilter(packed)
    const { shape, values } = read
    placeWord(word, shape, places)
    const [a = 0, b = 0, c = 0, d = 0, fingerprint] = places
    return ((values[a] ?? 0) ^ (values[b] ?? 0) ^ (values[c] ?? 0) ^ (values[d] ?? 0)) === fingerprint
  }
}

function readFilter(packed: string) {
  const [bits = 0, log = 0, cells = 0, seed = 0] = packed.slice(0, 40).split(".").map(Number)
  const shape = { bits, log, cells, seed }
  return { shape, values: unpackCells(packed, shape) }
}
