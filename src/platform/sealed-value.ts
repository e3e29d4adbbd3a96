import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const version = "v1"
const nonceBytes = 12
const tagBytes = 16

// One key a purpose, derived once from the secret of the installation (HKDF with SHA-256, RFC 5869).
const keys = new WeakMap<Uint8Array, Map<string, Buffer>>()

function keyFor(secret: Uint8Array, purpose: string): Buffer {
  const own = keys.get(secret) ?? new Map<string, Buffer>()
  keys.set(secret, own)
  const known = own.get(purpose)
  if (known) return known
  const made = Buffer.from(hkdfSync("sha256", secret, "", `nabij sealed value ${purpose}`, 32))
  own.set(purpose, made)
  return made
}

/**
 * Seals a text so that the database and its copies hold nothing readable (AES-256-GCM, NIST SP 800-38D). The purpose is a
 * fixed word for a kind of value: what was sealed for one purpose does not open for another. `about`, such as the id of
 * the row, ties a value to its place: put elsewhere, it does not open. The same text gives another value every time.
 */
export function seal(secret: Uint8Array, purpose: string, text: string, about = ""): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, purpose), nonce)
  cipher.setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url")}`
}

/** The text again. Throws where the value was changed, moved, or sealed with another secret or for another purpose. */
export function unseal(secret: Uint8Array, purpose: string, sealed: string, about = ""): string {
  const [mark, body = ""] = sealed.split(".", 2)
  const bytes = Buffer.from(body, "base64url")
  if (mark !== version || bytes.length < nonceBytes + tagBytes) throw notOurs(purpose)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  const opening = { authTagLength: tagBytes }
  const cipher = createDecipheriv("aes-256-gcm", keyFor(secret, purpose), bytes.subarray(0, nonceBytes), opening)
  cipher.setAAD(Buffer.from(about)).setAuthTag(tag)
  try {
    return cipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + cipher.final("utf8")
  } catch {
    throw notOurs(purpose)
  }
}

const notOurs = (purpose: string) =>
  new Error(`a sealed value (${purpose}) does not open: it was changed, or sealed with another secret`)
