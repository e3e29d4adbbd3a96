/** Mixes 32 bits thoroughly: every bit of the answer depends on every bit that went in. */
function mixed(bits: number): number {
  let mix = bits | 0
  mix = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
  mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97)
  return mix ^ (mix >>> 15)
}

/**
 * A stream of random numbers that is the same wherever and whenever it is drawn. Streams of one seed with different
 * indices, and of different seeds, are independent for all practical purposes: their starts are hashed apart.
 * @source C. Doty-Humphrey's sfc32 (period at least 2³²; passes PractRand), started by twelve idle steps; the hash is
 *   C. Wellons' lowbias32
 */
export class RandomStream {
  readonly #state: Int32Array

  /** @param seed a whole number below 2⁵³; index: which stream of that seed, such as the number of a replica */
  constructor(seed: number, index = 0) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`a seed is a whole number from 0, not ${seed}`)
    const low = mixed(seed)
    const high = mixed(Math.floor(seed / 2 ** 32) ^ low ^ 0x5851f42d)
    const place = mixed(mixed(index) ^ high)
    this.#state = Int32Array.of(low ^ place, high, place, 1)
    for (let idle = 0; idle < 12; idle++) this.bits()
  }

  /** The next 32 random bits, as a signed number. */
  bits(): number {
    const state = this.#state
    const [a, b, c, counter] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number]
    const answer = (a + b + counter) | 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + answer
    return answer
  }

  /** Fills an array with random bits: the same as so many calls of `bits`, but several times as fast. */
  fill(into: Uint32Array): void {
    const state = this.#state
    let [a, b, c, counter] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number]
    for (let index = 0; index < into.length; index++) {
      const answer = (a + b + counter) | 0
      counter = (counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + answer) | 0
      into[index] = answer
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = counter
  }

  /** A random number from 0 to below 1, with 53 random bits. */
  part(): number {
    const high = this.bits() >>> 5
    return (high * 67108864 + (this.bits() >>> 6)) / 9007199254740992
  }

  /** A random whole number from 0 to below `until`. */
  below(until: number): number {
    return Math.floor(this.part() * until)
  }
}
