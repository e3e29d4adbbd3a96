import { createHmac } from "node:crypto"

// Crockford's base 32: no letters that look like a digit or like each other, so that it can be typed over from paper.
const letters = "0123456789abcdefghjkmnpqrstvwxyz"

const signs = (bytes: Uint8Array): string => Array.from(bytes, (byte) => letters[byte % 32]).join("")

/**
 * Twenty signs (100 bits) that open the own pledge, made of its id with the secret of the house: so that a later mail can name
 * the same link although only its hash is kept.
 */
export const pledgeCode = (secret: Uint8Array, id: string): string =>
  signs(createHmac("sha256", secret).update(`call-up pledge:${id}`).digest().subarray(0, 20)).replace(
    /.{4}(?=.)/g,
    "$&-",
  )

const fourSigns = (id: string): string =>
  Array.from(Buffer.from(id.slice(0, 8), "hex"), (byte) => consonants[byte % consonants.length]).join("")

const slugPart = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "")

// Consonants alone: nothing that is taken for a digit, and no words.
const consonants = "bcdfghjkmnpqrstvwxz"

/** 'mondmaskers-kessel-lo-kwmb': what, where, and four signs of the id, as one reads it aloud. */
export const slugOf = (what: string, where: string, id: string): string =>
  [slugPart(what), slugPart(where), fourSigns(id)].filter(Boolean).join("-")
