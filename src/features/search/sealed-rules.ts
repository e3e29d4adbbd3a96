import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const cipher = "aes-256-gcm"
const lengths = { iv: 12, tag: 16 }

/** A key of one session: who signs in anew, or as somebody else, cannot read what was sealed before. */
const keyOf = (secret: Uint8Array, sessionId: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", `search:${sessionId}`, 32))

/**
 * What somebody typed, so that it can stand in an address: browsers and servers on the way keep addresses, and names of people
 * are typed in search fields. Nobody reads it but this server, for as long as this person is signed in (AES-GCM, NIST SP 800-38D).
 */
export function seal(text: string, secret: Uint8Array, sessionId: string): string {
  const iv = randomBytes(lengths.iv)
  const sealing = createCipheriv(cipher, keyOf(secret, sessionId), iv)
  const hidden = Buffer.concat([sealing.update(text, "utf8"), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), hidden]).toString("base64url")
}

export type Unsealed = { kind: "text"; text: string } | { kind: "unreadable" }

/** What was sealed in this session; what is of another, or was changed, cannot be read. */
export function unseal(sealed: string, secret: Uint8Array, sessionId: string): Unsealed {
  const bytes = Buffer.from(sealed, "base64url")
  const start = lengths.iv + lengths.tag
  if (bytes.length <= start) return { kind: "unreadable" }
  const opening = createDecipheriv(cipher, keyOf(secret, sessionId), bytes.subarray(0, lengths.iv))
  opening.setAuthTag(bytes.subarray(lengths.iv, start))
  try {
    return { kind: "text", text: Buffer.concat([opening.update(bytes.subarray(start)), opening.final()]).toString() }
  } catch {
    return { kind: "unreadable" }
  }
}
