import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { Secret, TOTP } from "otpauth"

/** Codes of six digits that change every thirty seconds (RFC 6238), as every app for it makes them. */
const period = 30
const shape = { issuer: "Nabij", algorithm: "SHA1", digits: 6, period } as const

/** A secret as one types it into an app: 160 bits in base 32, as RFC 4226 recommends. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label: string) => new TOTP({ ...shape, label, secret: Secret.fromBase32(secret) })

/** The address that an app reads from the square picture. */
export const codeAddress = (secret: string, label: string): string => totp(secret, label).toString()

const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / period)

/** The step to which a code belongs: the one of now or, for clocks that are off, the one before or after. */
export function stepOfCode(
  secret: string,
  code: string,
  now: Date,
): { kind: "fits"; step: number } | { kind: "wrong" } {
  const given = Buffer.from(code)
  for (const step of [stepOf(now), stepOf(now) - 1, stepOf(now) + 1]) {
    const own = Buffer.from(totp(secret, "").generate({ timestamp: step * period * 1000 }))
    if (own.length === given.length && timingSafeEqual(own, given)) return { kind: "fits", step }
  }
  return { kind: "wrong" }
}

// Crockford's base 32: nothing that looks like something else, so that it can be typed over from paper.
const letters = "0123456789abcdefghjkmnpqrstvwxyz"

/** A code for on paper: twelve signs in three groups (60 bits). */
export const newRecoveryCode = (): string =>
  Array.from(randomBytes(12), (byte) => letters[byte % 32])
    .join("")
    .replace(/.{4}(?=.)/g, "$&-")

/** What is kept of a code on paper: with a key that the database does not have, so that a copy of it opens nothing. */
export const recoveryCodeHash = (secret: Uint8Array, personId: string, code: string): string =>
  createHmac("sha256", secret)
    .update(`recovery code ${personId} ${plain(code)}`)
    .digest("base64url")

const plain = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .replace(/[il]/g, "1")
    .replace(/o/g, "0")

/** What somebody typed is a code of an app, and not one from paper. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code.replace(/\s/g, ""))
