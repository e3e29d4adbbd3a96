import { createHash, randomBytes } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"

// argon2id with 19 MiB and two passes: the first choice of the OWASP Password Storage Cheat Sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A random token for an address or a cookie; only its hash is kept. */
export const newToken = (): string => randomBytes(24).toString("base64url")
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url")

// Crockford's base 32: no letters that look like a digit or like each other, so that it can be typed over from paper.
const letters = "0123456789abcdefghjkmnpqrstvwxyz"

/** Twenty signs in groups of four (100 bits), for the address in a letter: "k7mw-92pd-…". */
export const newLetterCode = (): string =>
  Array.from(randomBytes(20), (byte) => letters[byte % 32])
    .join("")
    .replace(/.{4}(?=.)/g, "$&-")

/** The hash of a code as people type it: capitals, spaces and look-alikes make no difference. */
export const letterCodeHash = (code: string): string =>
  tokenHash(
    code
      .toLowerCase()
      .replace(/[^0-9a-z]/g, "")
      .replace(/[il]/g, "1")
      .replace(/o/g, "0"),
  )

export const passwordHash = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined
/** Takes as long for an address that nobody has as for a wrong password, so that neither can be told from the other. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= passwordHash(newToken())
  const fits = await verify(stored ?? (await decoy), password)
  return fits && stored !== null && stored !== undefined
}
