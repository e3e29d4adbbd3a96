/**
 * Can somebody tell from the time of an answer whether an address has an account? The check of a password takes as long
 * for an address that nobody has. Prints the ratio of the medians; near 1 is good.
 */
import { passwordFits, passwordHash } from "../src/features/accounts/secrets.ts"

const tries = 30
const stored = await passwordHash("een wachtwoord dat iemand koos")
await passwordFits(undefined, "opwarmen")

async function medianOf(hash: string | undefined): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < tries; turn++) {
    const began = performance.now()
    await passwordFits(hash, "een verkeerd wachtwoord")
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[tries / 2] ?? 0
}

const known = await medianOf(stored)
const unknown = await medianOf(undefined)
console.log(JSON.stringify({ known, unknown, ratio: unknown / known }))
