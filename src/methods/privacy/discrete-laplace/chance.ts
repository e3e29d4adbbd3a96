/** Gives the next 32 random bits, as a number of any sign. */
export type RandomBits = () => number

/** A whole number from 0 to below `until`, each as likely as the other: bits that do not fit are drawn again. */
export function uniformBelow(until: bigint, bits: RandomBits): bigint {
  const words = Math.max(1, Math.ceil((until - 1n).toString(2).length / 32))
  const space = 1n << BigInt(32 * words)
  const fits = space - (space % until)
  for (;;) {
    let drawn = 0n
    for (let word = 0; word < words; word++) drawn = (drawn << 32n) | BigInt(bits() >>> 0)
    if (drawn < fits) return drawn % until
  }
}

/** True with a chance of over / under. */
export const happens = (over: bigint, under: bigint, bits: RandomBits): boolean => uniformBelow(under, bits) < over

/**
 * True with a chance of exactly e to the power −over / under, for a fraction from 0 to 1, by whole numbers only.
 * @source Canonne, Kamath and Steinke, The discrete Gaussian for differential privacy (2020), algorithm 1
 */
export function happensExponentially(over: bigint, under: bigint, bits: RandomBits): boolean {
  let round = 1n
  while (happens(over, under * round, bits)) round++
  return round % 2n === 1n
}
