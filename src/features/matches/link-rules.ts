import { createHmac, timingSafeEqual } from "node:crypto"

const idBytes = 16
const sealBytes = 16

const seal = (secret: Uint8Array, id: string): Buffer =>
  createHmac("sha256", secret).update(`help match:${id}`).digest().subarray(0, sealBytes)

/** The link with which a helper answers one question: its id and a seal over it. Nothing of it is stored. */
export const helperToken = (secret: Uint8Array, id: string): string =>
  Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), seal(secret, id)]).toString("base64url")

/** The match that a token opens; the seal is compared in constant time. */
export function matchOfToken(secret: Uint8Array, token: string): string | undefined {
  const bytes = Buffer.from(token, "base64url")
  if (bytes.length !== idBytes + sealBytes || bytes.toString("base64url") !== token) return undefined
  const hex = bytes.subarray(0, idBytes).toString("hex")
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  return timingSafeEqual(bytes.subarray(idBytes), seal(secret, id)) ? id : undefined
}
