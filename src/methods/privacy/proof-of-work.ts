import { beginState, compress, padded, sha256 } from "./sha256.ts"

/** A sum that costs work to do and none to check. */
export type Work = {
  /** Any text of letters, digits, dots and dashes; the one who asks signs it. */
  challenge: string
  /** How many zero bits each hash begins with: on average 2^bits tries for each part. */
  bits: number
  /** Several small sums instead of a large one: the time it takes then varies less. */
  parts: number
}

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const startsWithZeros = (word: number, bits: number): boolean => bits === 0 || word >>> (32 - bits) === 0

/**
 * Looks for the number that makes SHA-256("challenge:part:number") begin with `bits` zero bits (at most 32): Hashcash (Back
 * 2002), with the sum cut in parts, as there in §5, so that the standard deviation falls with the root of their number. Tries
 * `most` numbers from `from` on, and answers `{ kind: "notYet", next }` where none of them does it.
 */
export function searchPart(
  { challenge, bits }: Work,
  part: number,
  from: number,
  most: number,
): { kind: "found"; number: number } | { kind: "notYet"; next: number } {
  const prefix = bytesOf(`${challenge}:${part}:`)
  const whole = prefix.length - (prefix.length % 64)
  const middle = beginState()
  for (let at = 0; at < whole; at += 64) compress(middle, prefix, at)
  const state = new Int32Array(8)
  for (let number = from; number < from + most; ) {
    // One layout of the last block serves every number with as many digits.
    const digits = String(number).length
    const until = Math.min(from + most, 10 ** digits)
    const tail = Uint8Array.from([...prefix.subarray(whole), ...new Uint8Array(digits)])
    const block = padded(tail, prefix.length + digits)
    const last = tail.length - 1
    for (; number < until; number++) {
      for (let rest = number, at = last; at > last - digits; at--, rest = Math.floor(rest / 10))
        block[at] = 48 + (rest % 10)
      state.set(middle)
      for (let at = 0; at < block.length; at += 64) compress(state, block, at)
      if (startsWithZeros(state[0] as number, bits)) return { kind: "found", number }
    }
  }
  return { kind: "notYet", next: from + most }
}

/** Whether these numbers, one for each part, do the sum. */
export const isDone = ({ challenge, bits, parts }: Work, numbers: readonly number[]): boolean =>
  numbers.length === parts &&
  numbers.every((number, part) => {
    const [first = 0] = sha256(bytesOf(`${challenge}:${part}:${number}`))
    return Number.isSafeInteger(number) && number >= 0 && startsWithZeros(first, bits)
  })

/** A proof as it travels: the challenge and the numbers. */
export const writeProof = (challenge: string, numbers: readonly number[]): string => `${challenge}~${numbers.join("-")}`

export function readProof(text: string): { challenge: string; numbers: number[] } {
  const [challenge = "", numbers = ""] = text.split("~")
  return { challenge, numbers: numbers.split("-").map(Number) }
}
