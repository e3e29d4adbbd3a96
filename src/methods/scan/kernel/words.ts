import type { Stream } from "../stream.ts"

/** As in ../stream.ts, of which this opens the state, so that the kernel can go on with it. */
function mixed(bits: number): number {
  let x = bits | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** The state of the stream of a replica. */
export function wordsOf(seed: number, replica: number): Int32Array {
  let key = mixed(mixed(seed >>> 0) ^ Math.imul(mixed(Math.floor(seed / 0x1_0000_0000) + 0x51ed27), 0x9e3779b1))
  key = mixed(key ^ Math.imul(mixed(replica + 0x2545f491), 0x27d4eb2f))
  const words = Int32Array.of(1, 2, 3, 4).map((index) => mixed(key + Math.imul(index, 0x9e3779b9)))
  if (words.every((word) => word === 0)) words[3] = 1
  return words
}

/** The stream that goes on from these words, and changes them. */
export function streamOver(words: Int32Array): Stream {
  return () => {
    let [a, b, c, d] = words as unknown as [number, number, number, number]
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    words.set([a, b, c, d])
    return result
  }
}
