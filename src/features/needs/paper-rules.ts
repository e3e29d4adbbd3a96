// Crockford's base 32 without z: 31 signs, a prime, so that one wrong sign or two that changed places never fit.
const signs = "0123456789abcdefghjkmnpqrstvwxy"
const bodyLength = 6

const checkOf = (body: string): string =>
  signs[[...body].reduce((sum, sign, place) => sum + (place + 2) * signs.indexOf(sign), 0) % signs.length] as string

/** A code for a form on paper, out of six bytes of chance: six signs and one that checks them. */
export function paperCodeOf(chance: Uint8Array): string {
  const body = Array.from(chance.subarray(0, bodyLength), (byte) => signs[byte % signs.length]).join("")
  return body + checkOf(body)
}

/** What somebody typed as it is kept, or nothing where a sign is wrong. */
export function readPaperCode(typed: string): string | undefined {
  const code = typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .replace(/[il]/g, "1")
    .replace(/o/g, "0")
  const fits = code.length === bodyLength + 1 && [...code].every((sign) => signs.includes(sign))
  return fits && checkOf(code.slice(0, bodyLength)) === code.at(-1) ? code : undefined
}

/** "k7m-9w2d": as it stands on the paper. */
export const sayPaperCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`
