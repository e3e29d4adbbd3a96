import { createHmac, timingSafeEqual } from "node:crypto"

const idLength = 22
/** 128 bits, the strength of the id itself; short enough to type over from a letter. */
const sealBytes = 16

const seal = (secret: Uint8Array, id: string): Buffer =>
  createHmac("sha256", secret).update(`letter:${id}`).digest().subarray(0, sealBytes)

/** The personal link of an agenda item: its id and a seal over it. Nothing of it is stored, so it can be sent again. */
export const letterToken = (secret: Uint8Array, id: string): string =>
  Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url") + seal(secret, id).toString("base64url")

/** The agenda item that a token opens; compared in constant time. */
export function itemOfToken(secret: Uint8Array, token: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{44}$/.test(token)) return undefined
  const hex = Buffer.from(token.slice(0, idLength), "base64url").toString("hex")
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  const given = Buffer.from(token.slice(idLength), "base64url")
  // The spare bits at the end of base64url must be zero, so that one item has one token.
  return timingSafeEqual(given, seal(secret, id)) && letterToken(secret, id) === token ? id : undefined
}
