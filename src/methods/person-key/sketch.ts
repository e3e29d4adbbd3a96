/** A number of 64 bits, evenly spread: the first eight bytes of a hash, the highest first. */
export type SpreadNumber = bigint

const range = 2 ** 64
const asShare = (number: SpreadNumber): number => Number(number) / range

/** The k smallest different numbers of a set, in order: sets can be joined without knowing what is in them. */
export type SmallestNumbers = { k: number; smallest: SpreadNumber[] }

/**
 * A sketch of a set by its k smallest hashes (Bar-Yossef et al., RANDOM 2002; Beyer et al., SIGMOD 2007).
 * It does not make people unknown: whoever can hash a name can look whether it is in it (Desfontaines, Lochbihler & Basin, PETS
 * 2019). It saves room, nothing else, and never leaves whoever counts.
 */
export function smallestOf(numbers: Iterable<SpreadNumber>, k: number): SmallestNumbers {
  const different = [...new Set(numbers)].sort((one, other) => (one < other ? -1 : 1))
  return { k, smallest: different.slice(0, k) }
}

export const joined = (one: SmallestNumbers, other: SmallestNumbers): SmallestNumbers =>
  smallestOf([...one.smallest, ...other.smallest], Math.min(one.k, other.k))

/**
 * How many different things a sketch is of: (k − 1)/U, U the k-th smallest as a share of all; exact where there are fewer than k.
 * `standardError` is relative, about 1/√(k − 2).
 */
export function sizeOf({ k, smallest }: SmallestNumbers): { size: number; standardError: number } {
  const last = smallest[k - 1]
  if (last === undefined) return { size: smallest.length, standardError: 0 }
  return { size: (k - 1) / asShare(last), standardError: 1 / Math.sqrt(k - 2) }
}

/** What two sets have in common: the share of the smallest numbers of both together that stand in each, and that share as a number. */
export function commonTo(
  one: SmallestNumbers,
  other: SmallestNumbers,
): { share: number; union: number; common: number } {
  const both = joined(one, other)
  const [here, there] = [new Set(one.smallest), new Set(other.smallest)]
  const shared = both.smallest.filter((number) => here.has(number) && there.has(number)).length
  const share = both.smallest.length === 0 ? 0 : shared / both.smallest.length
  const { size: union } = sizeOf(both)
  return { share, union, common: share * union }
}
