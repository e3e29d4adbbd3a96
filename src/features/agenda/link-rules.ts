import { createHmac, timingSafeEqual } from "node:crypto"

// Crockford's base 32: no letters that look like a figure, so that a link can be typed over from paper.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const idBytes = 16
const sealBytes = 12
const length = Math.ceil(((idBytes + sealBytes) * 8) / 5)

function encode(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("")
  const groups = bits.padEnd(length * 5, "0").match(/.{5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group, 2)]).join("")
}

function decode(text: string): Buffer {
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const seal = (secret: Uint8Array, id: string): Buffer =>
  createHmac("sha256", secret).update(`letter:${id}`).digest().subarray(0, sealBytes)

/** The personal link of an agenda item: its id and a seal over it. Nothing of it is stored, so it can be sent again. */
export function letterToken(secret: Uint8Array, id: string): string {
  const bytes = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), seal(secret, id)])
  return (encode(bytes).match(/.{5}/g) ?? []).join("-")
}

/** The agenda item that a token opens, however it was typed over; the seal is compared in constant time. */
export function itemOfToken(secret: Uint8Array, token: string): string | undefined {
  const plain = token.toLowerCase().replace(/[\s-]/g, "").replace(/[il]/g, "1").replaceAll("o", "0")
  if (plain.length !== length || [...plain].some((letter) => !alphabet.includes(letter))) return undefined
  const bytes = decode(plain)
  const hex = bytes.subarray(0, idBytes).toString("hex")
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  const fits = timingSafeEqual(bytes.subarray(idBytes, idBytes + sealBytes), seal(secret, id))
  return fits && encode(bytes) === plain ? id : undefined
}
