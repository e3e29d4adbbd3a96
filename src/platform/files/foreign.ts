import { Buffer } from "node:buffer"

/** Files that people often choose by mistake: by their first bytes, with what to do instead. */
const signatures: { starts: string; why: string }[] = [
  {
    starts: "504b0304",
    why: "Dit is een Excel-, Word- of zipbestand. Open het en bewaar het als ‘CSV UTF-8’, of pak het eerst uit.",
  },
  {
    starts: "d0cf11e0",
    why: "Dit is een ouder Excel- of Wordbestand. Open het en bewaar het als ‘CSV UTF-8’.",
  },
  { starts: "25504446", why: "Dit is een PDF. Vraag de gegevens als CSV of JSON Lines op." },
  { starts: "1f8b", why: "Dit bestand is ingepakt (gzip). Pak het eerst uit en kies dan het bestand dat erin zit." },
]

/** Why these bytes cannot be text, where the first of them say so. */
export function foreignKind(bytes: Uint8Array): { kind: "text" } | { kind: "foreign"; why: string } {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex")
  const found = signatures.find((signature) => start.startsWith(signature.starts))
  return found ? { kind: "foreign", why: found.why } : { kind: "text" }
}
