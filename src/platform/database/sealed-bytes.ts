import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

/** Before a file that was sealed: bytes with which no text begins. */
const mark = Buffer.from([1, 0x6e, 0x62, 0x6a, 1])
const [nonceBytes, tagBytes] = [12, 16]

const keys = new WeakMap<Uint8Array, Buffer>()
function keyFrom(secret: Uint8Array): Buffer {
  const known = keys.get(secret) ?? Buffer.from(hkdfSync("sha256", secret, "", "nabij sealed file", 32))
  keys.set(secret, known)
  return known
}

/** A file that waits to be read in, sealed as texts are (AES-256-GCM, NIST SP 800-38D). */
export function sealBytes(secret: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), nonce)
  const hidden = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), ...hidden])
}

/** The file again; what was never sealed stays as it is. Throws where it was changed, or sealed with another secret. */
export function openBytes(secret: Uint8Array, stored: Buffer): Buffer {
  if (!stored.subarray(0, mark.length).equals(mark)) return stored
  const [nonce, tag] = [stored.subarray(mark.length, mark.length + nonceBytes), mark.length + nonceBytes]
  const opening = createDecipheriv("aes-256-gcm", keyFrom(secret), nonce, { authTagLength: tagBytes })
  opening.setAuthTag(stored.subarray(tag, tag + tagBytes))
  return Buffer.concat([opening.update(stored.subarray(tag + tagBytes)), opening.final()])
}
