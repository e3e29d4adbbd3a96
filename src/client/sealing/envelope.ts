import { ristretto255 } from "@noble/curves/ed25519.js"
import { type Bytes, decoded, encoded, joined, randomBytes, utf8 } from "./bytes.ts"

const { Point } = ristretto255
const { Fn } = Point
export type GroupPoint = InstanceType<typeof Point>

/** What is sealed to a key: the one-time point with which it was done, and the box itself; both base64url. */
export type Envelope = { encapsulated: string; box: string }

/** A scalar below the order of the group, without bias to speak of: 64 random bytes modulo the order (FIPS 186-5, A.2.1). */
export const scalarFrom = (bytes: Uint8Array): bigint =>
  Fn.create(bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n))
export const randomScalar = (): bigint => scalarFrom(randomBytes(64))
export const publicKeyOf = (secret: bigint): string => encoded(Point.BASE.multiply(secret).toBytes())

/** Reads a point. Throws where the bytes are not one, or are the neutral one, with which anybody could read along. */
export function pointFrom(text: string): GroupPoint {
  const point = Point.fromBytes(decoded(text))
  if (point.is0()) throw new RangeError("a key may not be the neutral element")
  return point
}

/** What two sides share: secret times point. */
const sharedPoint = (secret: bigint, encapsulated: string): GroupPoint => pointFrom(encapsulated).multiply(secret)

/**
 * Key and nonce for one box: HKDF-SHA256 (RFC 5869) over the shared point, bound to both public points and to what is sealed,
 * as in DHKEM (RFC 9180, section 4.1). Each one-time point is used once, so the nonce may follow from it too.
 */
async function boxKey(shared: GroupPoint, encapsulated: string, publicKey: string, context: string) {
  const secret = await crypto.subtle.importKey("raw", Uint8Array.from(shared.toBytes()), "HKDF", false, ["deriveBits"])
  const info = joined(decoded(encapsulated), decoded(publicKey), utf8(context))
  const how = { name: "HKDF", hash: "SHA-256", salt: utf8("nabij-envelope-1"), info }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, secret, 44 * 8))
  const key = await crypto.subtle.importKey("raw", bits.slice(0, 32), "AES-GCM", false, ["encrypt", "decrypt"])
  return { key, nonce: bits.slice(32) }
}

const gcm = (nonce: Bytes, context: string) => ({ name: "AES-GCM", iv: nonce, additionalData: utf8(context) })

/** Seals bytes so that only the holder of the secret of this public key reads them, and only for this purpose. */
export async function sealTo(publicKey: string, plain: Bytes, context: string): Promise<Envelope> {
  const oneTime = randomScalar()
  const encapsulated = publicKeyOf(oneTime)
  const { key, nonce } = await boxKey(sharedPoint(oneTime, publicKey), encapsulated, publicKey, context)
  const box = await crypto.subtle.encrypt(gcm(nonce, context), key, plain)
  return { encapsulated, box: encoded(new Uint8Array(box)) }
}

/** Opens an envelope with the shared point, however that was found. Throws where the key or the context is another. */
export async function openShared(
  shared: GroupPoint,
  publicKey: string,
  { encapsulated, box }: Envelope,
  context: string,
): Promise<Bytes> {
  const { key, nonce } = await boxKey(shared, encapsulated, publicKey, context)
  return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, context), key, decoded(box)))
}

export const openWith = async (secret: bigint, envelope: Envelope, context: string): Promise<Bytes> =>
  openShared(sharedPoint(secret, envelope.encapsulated), publicKeyOf(secret), envelope, context)
