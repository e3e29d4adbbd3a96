/** Keys are whole parts of this, so that their sum is the same in whichever order people are counted. */
const keyParts = 2 ** 40

/**
 * The key of a person, from bytes that nobody can guess and that are always the same for that person: a keyed hash of the
 * token of the year.
 * @param bytes at least five
 * @returns a number from 0 to below 1
 * @throws RangeError when there are too few bytes
 */
export function recordKey(bytes: Uint8Array): number {
  if (bytes.length < 5) throw new RangeError("a record key needs five bytes")
  return bytes.subarray(0, 5).reduce((key, byte) => key * 256 + byte, 0) / keyParts
}

/**
 * The key of a cell: what is behind the point of the sum of the keys of the people in it. The same people give the same
 * key, in whatever table, order or year of publishing.
 * @param recordKeys numbers from 0 to below 1
 * @source Fraser and Wooton, A proposed method for confidentialising tabular output to protect against differencing (2005)
 */
export function cellKey(recordKeys: Iterable<number>): number {
  let sum = 0
  for (const key of recordKeys) sum = (sum + Math.round(key * keyParts)) % keyParts
  return sum / keyParts
}
