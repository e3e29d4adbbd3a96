/** The first 32 bits of the fractional parts of a power of the first primes, as FIPS 180-4 §4.2.2 and §5.3.3 define them. */
const roots = (count: number, power: number): number[] => {
  const found: number[] = []
  for (let number = 2; found.length < count; number++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) prime = false
    if (prime) found.push(Math.floor((number ** power % 1) * 2 ** 32))
  }
  return found
}

const K = Int32Array.from(roots(64, 1 / 3))
const start = Int32Array.from(roots(8, 1 / 2))
const schedule = new Int32Array(64)

const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by))

/** One block of 64 bytes into the state of eight 32-bit words (FIPS 180-4 §6.2.2). */
export function compress(state: Int32Array, block: Uint8Array, from = 0): void {
  const w = schedule
  for (let t = 0; t < 16; t++) {
    const at = from + t * 4
    w[t] =
      ((block[at] as number) << 24) |
      ((block[at + 1] as number) << 16) |
      ((block[at + 2] as number) << 8) |
      (block[at + 3] as number)
  }
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15] as number, w[t - 2] as number]
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[t] = ((w[t - 16] as number) + small + (w[t - 7] as number) + large) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let t = 0; t < 64; t++) {
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[t] as number) + (w[t] as number)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = ((state[0] as number) + a) | 0
  state[1] = ((state[1] as number) + b) | 0
  state[2] = ((state[2] as number) + c) | 0
  state[3] = ((state[3] as number) + d) | 0
  state[4] = ((state[4] as number) + e) | 0
  state[5] = ((state[5] as number) + f) | 0
  state[6] = ((state[6] as number) + g) | 0
  state[7] = ((state[7] as number) + h) | 0
}

export const beginState = (): Int32Array => start.slice()

/** The tail of a message of `length` bytes with its padding: one or two blocks (FIPS 180-4 §5.1.1). */
export function padded(tail: Uint8Array, length: number): Uint8Array {
  const blocks = new Uint8Array(tail.length + 9 > 64 ? 128 : 64)
  blocks.set(tail)
  blocks[tail.length] = 0x80
  new DataView(blocks.buffer).setUint32(blocks.length - 4, length * 8)
  return blocks
}

/**
 * SHA-256 of a short message (less than half a gigabyte), as eight 32-bit words. It is here because a browser has it only
 * as a promise per message, which is too slow for many small ones, and only over https. Source: FIPS 180-4.
 */
export function sha256(message: Uint8Array): Int32Array {
  const state = beginState()
  const whole = message.length - (message.length % 64)
  for (let at = 0; at < whole; at += 64) compress(state, message, at)
  const last = padded(message.subarray(whole), message.length)
  for (let at = 0; at < last.length; at += 64) compress(state, last, at)
  return state
}
