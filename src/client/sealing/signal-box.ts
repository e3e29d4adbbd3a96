import { type Bytes, decoded, encoded, joined, randomBytes, textOf, utf8 } from "./bytes.ts"
import { type Envelope, type GroupPoint, openShared, sealTo } from "./envelope.ts"

/** A sealed text: encrypted with a key of its own, and that key sealed to the key of the working group. */
export type SealedBox = Envelope & { ciphertext: string }

const aes = (key: Bytes) => crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"])
const gcm = (nonce: Bytes, context: string) => ({ name: "AES-GCM", iv: nonce, additionalData: utf8(context) })

/** Texts are filled up to a multiple of this many bytes, so that their length tells less. */
const step = 512

function padded(text: string): Bytes {
  const bytes = utf8(text)
  const whole = new Uint8Array(Math.ceil((bytes.length + 4) / step) * step)
  new DataView(whole.buffer).setUint32(0, bytes.length)
  whole.set(bytes, 4)
  return whole
}

const unpadded = (whole: Bytes): string => {
  const length = new DataView(whole.buffer).getUint32(0)
  return textOf(whole.subarray(4, 4 + length))
}

/** Seals a text to the working group (AES-256-GCM, NIST SP 800-38D, with a random key and nonce for this text alone). */
export async function sealText(text: string, groupKey: string, context: string): Promise<SealedBox> {
  const [key, nonce] = [randomBytes(32), randomBytes(12)]
  const box = new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, context), await aes(key), padded(text)))
  return { ...(await sealTo(groupKey, key, context)), ciphertext: encoded(joined(nonce, box)) }
}

/** Reads a sealed text with the shared point of its envelope. Throws where anything of it, or of its context, was changed. */
export async function openText(
  shared: GroupPoint,
  sealed: SealedBox,
  groupKey: string,
  context: string,
): Promise<string> {
  const key = await openShared(shared, groupKey, sealed, context)
  const whole = decoded(sealed.ciphertext)
  const plain = await crypto.subtle.decrypt(gcm(whole.slice(0, 12), context), await aes(key), whole.slice(12))
  return unpadded(new Uint8Array(plain))
}
