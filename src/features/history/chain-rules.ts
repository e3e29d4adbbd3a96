import { createHash } from "node:crypto"

/** A line of the log as it is sealed: texts as the database writes them, so that no digit is lost on the way. */
export type Line = {
  id: string
  /** In UTC to the millionth of a second: "2026-11-18T10:00:00.000000Z". */
  at: string
  personId: string | null
  organisationId: string | null
  operation: string
  subject: string | null
  /** The jsonb as PostgreSQL writes it. */
  detail: string
}

/** `whole`: after it nothing waited to be sealed. */
export type Seal = { number: number; lines: number; sealedAt: string; whole: boolean }

/** What stands before the first line. */
export const beginning = "0".repeat(64)

/** SHA-256 (FIPS 180-4) of a JSON list without spaces, in UTF-8; for texts and whole numbers that is RFC 8785's form. */
const hashOf = (parts: readonly (string | number | boolean | null)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex")

/** The hash of a line: over the hash before it and everything the line says. */
export const lineHash = (previous: string, line: Line): string =>
  hashOf([
    ...[previous, "line", line.id, line.at, line.personId, line.organisationId],
    ...[line.operation, line.subject, line.detail],
  ])

/** The hash of a seal: over the hash of its last line, its number, its moment, how many lines it holds and whether that was all. */
export const sealHash = (previous: string, { number, sealedAt, lines, whole }: Seal): string =>
  hashOf([previous, "seal", number, sealedAt, lines, whole])

/** A moment as it stands in the chain. */
export const momentText = (moment: Date): string => moment.toISOString().replace("Z", "000Z")

export type Link = { place: number; auditId: string; hash: string }

/** The links of lines that follow each other. */
export function linksOf(lines: readonly Line[], after: { hash: string; place: number }): Link[] {
  let { hash, place } = after
  return lines.map((line) => {
    hash = lineHash(hash, line)
    place++
    return { place, auditId: line.id, hash }
  })
}
