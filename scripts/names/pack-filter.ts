import { type FilterShape, packCells, placeWord } from "../../src/methods/text/word-filter.ts"

/**
 * Packs words for `openFilter`: the smallest binary fuse filter (Graf & Lemire, 2022, "Binary Fuse Filters: Fast and
 * Smaller Than Xor Filters") that a few seeds can fill.
 */
export function packFilter(words: Iterable<string>, bits: number): string {
  const all = [...new Set(words)]
  const log = Math.max(4, Math.floor(Math.log(all.length) / Math.log(2.91) - 0.5))
  const size = 2 ** log
  for (let segments = Math.ceil((all.length * 1.03) / size); ; segments++) {
    for (let seed = 0; seed < 6; seed++) {
      const shape = { bits, log, cells: (segments + 3) * size, seed }
      const values = fill(all, shape)
      if (values) return `${bits}.${log}.${shape.cells}.${seed}.${packCells(values, bits)}`
    }
  }
}

/** Takes away, again and again, a word that is alone in one of its cells; then gives the cells their values backwards. */
function fill(words: readonly string[], shape: FilterShape): Uint8Array | undefined {
  const places = words.map((word) => {
    const found = new Uint32Array(5)
    placeWord(word, shape, found)
    return found
  })
  const [count, joined] = [new Uint32Array(shape.cells), new Uint32Array(shape.cells)]
  const cellsOf = (word: number) => [...(places[word]?.subarray(0, 4) ?? [])]
  for (let word = 0; word < words.length; word++) {
    for (const cell of cellsOf(word)) {
      count[cell] = (count[cell] ?? 0) + 1
      joined[cell] = (joined[cell] ?? 0) ^ word
    }
  }
  const alone = [...count.keys()].filter((cell) => count[cell] === 1)
  const order: { word: number; cell: number }[] = []
  for (let cell = alone.pop(); cell !== undefined; cell = alone.pop()) {
    if (count[cell] !== 1) continue
    const word = joined[cell] ?? 0
    order.push({ word, cell })
    for (const other of cellsOf(word)) {
      count[other] = (count[other] ?? 0) - 1
      joined[other] = (joined[other] ?? 0) ^ word
      if (count[other] === 1) alone.push(other)
    }
  }
  if (order.length < words.length) return undefined
  const values = new Uint8Array(shape.cells)
  for (const { word, cell } of order.reverse()) {
    values[cell] = cellsOf(word).reduce((sum, other) => sum ^ (values[other] ?? 0), places[word]?.[4] ?? 0)
  }
  return values
}
