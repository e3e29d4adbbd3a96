import { ristretto255_oprf } from "@noble/curves/ed25519.js"

const { voprf } = ristretto255_oprf

/** Where chance comes from: so many bytes that nobody can foretell. */
export type RandomBytes = (length?: number) => Uint8Array<ArrayBuffer>
/** One half of a key: `secret` stays where it is, `open` is told to everybody. */
export type HalfKey = { secret: Uint8Array; open: Uint8Array }
/** What one party made of blinded keys, and the proof that it used its own half for all of them. */
export type Evaluated = { elements: Uint8Array[]; proof: Uint8Array }
/** What stays on the device between asking and getting. */
export type Blinded = { input: Uint8Array; blind: Uint8Array; blinded: Uint8Array }

/** Bytes of a token: 128 bits of the 512 that RFC 9497 gives, so that no two of a country meet by chance. */
const tokenLength = 16

/** A half of a key from 32 secret bytes and what it is for (DeriveKeyPair, RFC 9497, section 3.2.1). */
export function halfKeyFrom(seed: Uint8Array, purpose: string): HalfKey {
  const { secretKey, publicKey } = voprf.deriveKeyPair(seed, new TextEncoder().encode(purpose))
  return { secret: secretKey, open: publicKey }
}

/** Hides a key, so that neither party can tell what is evaluated (Blind, RFC 9497, section 3.3.1). */
export function blind(key: string, random: RandomBytes): Blinded {
  const input = new TextEncoder().encode(key)
  return { input, ...voprf.blind(input, random) }
}

/**
 * What a party does with blinded keys: multiplies each with its half and proves it (BlindEvaluate with a proof over all, RFC 9497,
 * section 3.3.2). @throws Error where an element is no element of the group
 */
export function evaluate(half: HalfKey, elements: readonly Uint8Array[], random: RandomBytes): Evaluated {
  const { evaluated, proof } = voprf.blindEvaluateBatch(half.secret, half.open, [...elements], random)
  return { elements: evaluated, proof }
}

/** Both halves as told beforehand, and what each party made, one after the other. */
export type TwoAnswers = { open: readonly [Uint8Array, Uint8Array]; first: Evaluated; second: Evaluated }

/**
 * The tokens of the keys, after both proofs are checked. With halves k1 and k2 a token is the first 16 bytes of what RFC 9497
 * gives for the whole key k1·k2, because the second party goes on with what the first made: (k2·(k1·rP))/r = k1·k2·P.
 * @throws Error where a party used another half than it told, for any of them: then nothing may be used
 */
export function finalize(blinded: readonly Blinded[], { open, first, second }: TwoAnswers): Uint8Array[] {
  if (first.elements.length !== blinded.length || second.elements.length !== blinded.length)
    throw new Error("a party answered about another number of keys")
  const at = (elements: readonly Uint8Array[], index: number) => elements[index] as Uint8Array
  const asked = blinded.map((one, index) => ({ ...one, evaluated: at(first.elements, index) }))
  voprf.finalizeBatch(asked, open[0], first.proof)
  const onward = blinded.map((one, index) => ({
    ...one,
    blinded: at(first.elements, index),
    evaluated: at(second.elements, index),
  }))
  return voprf.finalizeBatch(onward, open[1], second.proof).map((output) => output.subarray(0, tokenLength))
}

/** The token of a key for whoever has every half in hand: for a test, or for one organisation that counts its own lists. */
export function tokenOfWholeKey(key: string, secrets: readonly Uint8Array[], random: RandomBytes): Uint8Array {
  const { input, blind: hidden, blinded } = blind(key, random)
  const evaluated = secrets.reduce((element, secret) => ristretto255_oprf.oprf.blindEvaluate(secret, element), blinded)
  return ristretto255_oprf.oprf.finalize(input, hidden, evaluated).subarray(0, tokenLength)
}
