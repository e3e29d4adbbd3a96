/** The next 32 random bits, as a whole number from 0 to 2^32 - 1. */
export type Stream = () => number

/** Mixes 32 bits so that neighbouring numbers give unlike ones (the finaliser of MurmurHash3, Appleby 2011). */
function mixed(bits: number): number {
  let x = bits | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** The state, four words, that the stream of a replica begins with: a hash of the seed and the number. */
export function stateOf(seed: number, replica: number): Int32Array {
  // Seeds beyond 32 bits count with their upper half too.
  let key = mixed(mixed(seed >>> 0) ^ Math.imul(mixed(Math.floor(seed / 0x1_0000_0000) + 0x51ed27), 0x9e3779b1))
  key = mixed(key ^ Math.imul(mixed(replica + 0x2545f491), 0x27d4eb2f))
  const state = new Int32Array(4)
  for (let index = 0; index < 4; index++) state[index] = mixed(key + Math.imul(index + 1, 0x9e3779b9))
  if (state.every((word) => word === 0)) state[3] = 1
  return state
}

/** The stream that goes on from a state, and changes it: xoshiro128** (Blackman and Vigna, 2021). */
export function streamFrom(state: Int32Array): Stream {
  return () => {
    const a = state[0] as number
    const b = state[1] as number
    const c = (state[2] as number) ^ a
    const d = (state[3] as number) ^ b
    const five = Math.imul(b, 5)
    state[0] = a ^ d
    state[1] = b ^ c
    state[2] = c ^ (b << 9)
    state[3] = (d << 11) | (d >>> 21)
    return Math.imul((five << 7) | (five >>> 25), 9) >>> 0
  }
}

/** The stream of one replica: the same whoever makes it, and with nothing in common with those of its neighbours. */
export const streamOf = (seed: number, replica: number): Stream => streamFrom(stateOf(seed, replica))

/** A number above 0 and below 1 with 53 random bits. */
export const fraction = (stream: Stream): number => ((stream() >>> 5) * 0x4000000 + (stream() >>> 6) + 0.5) / 2 ** 53

/**
 * A whole number from 0 up to, not with, `below`. Of 53 random bits, so that for any count below 2^32 no outcome is
 * more than 2^-21 likelier than another.
 */
export const wholeBelow = (stream: Stream, below: number): number => Math.floor(fraction(stream) * below)
