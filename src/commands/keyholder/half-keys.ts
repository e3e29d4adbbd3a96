import { createHash, randomBytes } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fromHex, toHex } from "../../methods/oblivious/hex.ts"
import { type HalfKey, halfKeyFrom } from "../../methods/oblivious/split-key.ts"

/** Counts are about this year or the one before; the keys of earlier years are thrown away. */
export const keptYears = (thisYear: number): number[] => [thisYear - 1, thisYear]

/** Where the half of a purpose stands, and beside it how many keys were evaluated with it. */
export function placeOf(folder: string, purpose: string, year: number): string {
  const place = join(folder, "keys", String(year))
  mkdirSync(place, { recursive: true, mode: 0o700 })
  return join(place, createHash("sha256").update(purpose).digest("hex").slice(0, 32))
}

/** The half of this purpose and year: made once, by chance, in a file that only this account can read. */
export function halfKeyIn(folder: string, purpose: string, year: number): HalfKey {
  const file = placeOf(folder, purpose, year)
  try {
    // "wx" fails where the file exists: nothing ever overwrites a key.
    writeFileSync(file, toHex(randomBytes(32)), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  return halfKeyFrom(fromHex(readFileSync(file, "utf8").trim()), purpose)
}

/** Throws away the keys of years that are over: what was counted then can never be linked to anything again. */
export function forgetYears(folder: string, thisYear: number): string[] {
  const place = join(folder, "keys")
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const over = readdirSync(place).filter((year) => /^\d{4}$/.test(year) && Number(year) < thisYear - 1)
  for (const year of over) rmSync(join(place, year), { recursive: true })
  return over
}
