/** The next 32 random bits, as a whole number from 0 to 2^32 - 1. */
export type Stream = () => number

/** Mixes 32 bits so that neighbouring numbers give unlike ones (the finaliser of MurmurHash3, Appleby 2011). */
function mixed(bits: number): number {
  let x = bits | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/**
 * The stream of one replica: seed and number are hashed into the state of a xoshiro128** generator (Blackman and Vigna,
 * 2021), so that a replica has the same numbers whoever makes it, and neighbouring replicas have nothing in common.
 */
export function streamOf(seed: number, replica: number): Stream {
  // Seeds beyond 32 bits count with their upper half too.
  let key = mixed(mixed(seed >>> 0) ^ Math.imul(mixed(Math.floor(seed / 0x1_0000_0000) + 0x51ed27), 0x9e3779b1))
  key = mixed(key ^ Math.imul(mixed(replica + 0x2545f491), 0x27d4eb2f))
  const words = [1, 2, 3, 4].map((index) => mixed(key + Math.imul(index, 0x9e3779b9)))
  let [a, b, c, d] = words as [number, number, number, number]
  if ((a | b | c | d) === 0) d = 1
  return () => {
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
}

/** A number above 0 and below 1 with 53 random bits. */
export const fraction = (stream: Stream): number => ((stream() >>> 5) * 0x4000000 + (stream() >>> 6) + 0.5) / 2 ** 53

/**
 * A whole number from 0 up to, not with, `below`. Of 53 random bits, so that for any count below 2^32 no outcome is
 * more than 2^-21 likelier than another.
 */
export const wholeBelow = (stream: Stream, below: number): number => Math.floor(fraction(stream) * below)
