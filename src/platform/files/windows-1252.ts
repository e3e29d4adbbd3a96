import { Buffer } from "node:buffer"

/**
 * The bytes 0x80 to 0x9F of Windows-1252; all others equal Latin-1. Source: WHATWG Encoding Standard, index-windows-1252.
 * Written out because TextDecoder gave Latin-1 for this label in several releases of Node. The five bytes that the code
 * page leaves empty become U+FFFD, so that a reader can see that they stand for nothing.
 */
const upper = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"

export function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  return latin.replace(/[\x80-\x9f]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80))
}
