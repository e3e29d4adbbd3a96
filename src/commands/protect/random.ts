import { randomBytes } from "node:crypto"
import type { RandomBits } from "../../methods/privacy/discrete-laplace/chance.ts"
import { RandomStream } from "../../methods/statistics/random-stream.ts"

/** Random bits: from a seed to repeat something, and otherwise such as nobody can guess. */
export function randomBits(seed: number | undefined): RandomBits {
  if (seed === undefined) return () => randomBytes(4).readInt32LE()
  const stream = new RandomStream(seed)
  return () => stream.bits()
}
