import { ed25519 } from "@noble/curves/ed25519.js"
import { decoded, encoded, randomBytes, utf8 } from "./bytes.ts"
import { publicKeyOf, scalarFrom } from "./envelope.ts"

/** Without 0 and O, 1 and I: what is written over by hand stays what it was. Thirty-two signs: five bits each. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
const rounds = 600_000

export type MemberKey = { secret: bigint; signing: Uint8Array; publicKey: string; signKey: string }

/**
 * A new code for a member: 24 signs, 120 random bits. It is made, not chosen: whoever holds the database could try every
 * password that people think of.
 */
export const newMemberCode = (): string =>
  (
    Array.from(randomBytes(24), (byte) => alphabet[byte % 32])
      .join("")
      .match(/.{4}/g) ?? []
  ).join("-")

/** As somebody types it: small letters, spaces. */
const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "")
export const isCode = (typed: string): boolean =>
  tidyCode(typed).length === 24 && [...tidyCode(typed)].every((sign) => alphabet.includes(sign))

export const newSalt = (): string => encoded(randomBytes(16))

/** The keys of a member, each time made again out of the code: PBKDF2-SHA256 (RFC 8018) with 600,000 rounds. */
export async function memberKeyFrom(code: string, salt: string): Promise<MemberKey> {
  const base = await crypto.subtle.importKey("raw", utf8(tidyCode(code)), "PBKDF2", false, ["deriveBits"])
  const how = { name: "PBKDF2", hash: "SHA-256", salt: decoded(salt), iterations: rounds }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, base, 96 * 8))
  const secret = scalarFrom(bits.subarray(0, 64))
  const signing = bits.slice(64)
  return { secret, signing, publicKey: publicKeyOf(secret), signKey: encoded(ed25519.getPublicKey(signing)) }
}

export const signed = ({ signing }: MemberKey, statement: string): string =>
  encoded(ed25519.sign(utf8(statement), signing))

export function isSigned(signature: string, statement: string, signKey: string): boolean {
  try {
    return ed25519.verify(decoded(signature), utf8(statement), decoded(signKey))
  } catch {
    return false
  }
}

/** Sixteen signs by which people compare a key aloud: 80 bits of its SHA-256. */
export async function fingerprintOf(...keys: readonly string[]): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(keys.join(" "))))
  const signs = Array.from(hash.subarray(0, 16), (byte) => alphabet[byte % 32]).join("")
  return (signs.match(/.{4}/g) ?? []).join(" ")
}
