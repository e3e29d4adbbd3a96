import { createHmac, randomBytes } from "node:crypto"
import { fromHex, toHex } from "../../methods/oblivious/hex.ts"
import { evaluate, type HalfKey, halfKeyFrom, type RandomBytes } from "../../methods/oblivious/split-key.ts"
import { invalid } from "../../platform/http/failure.ts"

const random: RandomBytes = (length = 32) => new Uint8Array(randomBytes(length))

export const newSalt = (): Buffer => randomBytes(32)

/**
 * This installation's half: from its secret, which is not in the database, and a salt, which is. Neither a copy of the database
 * nor the secret alone gives it, and when the salt is thrown away it is gone for good.
 */
export const ownHalf = (secret: Uint8Array, salt: Uint8Array, purpose: string): HalfKey =>
  halfKeyFrom(new Uint8Array(createHmac("sha256", secret).update("people count").update(salt).digest()), purpose)

/** What this installation makes of hidden keys. Throws the complaint of the form where one of them is no element. */
export function evaluateOwn(half: HalfKey, elements: readonly string[]): { elements: string[]; proof: string } {
  try {
    const made = evaluate(half, elements.map(fromHex), random)
    return { elements: made.elements.map(toHex), proof: toHex(made.proof) }
  } catch {
    throw invalid("elements", "Hier staat iets dat geen verborgen sleutel is. Er is niets geteld")
  }
}
