/** A number as a fraction of whole numbers, so that nothing is rounded. */
export type Rational = { over: bigint; under: bigint }

const common = (a: bigint, b: bigint): bigint => (b === 0n ? a : common(b, a % b))

/** A fraction in its lowest terms. @throws RangeError when it is not above 0 */
export function rational(over: bigint, under: bigint): Rational {
  if (over <= 0n || under <= 0n) throw new RangeError("this is a number above 0")
  const shared = common(over, under)
  return { over: over / shared, under: under / shared }
}

/** The fraction that a text such as 0.25 says, exactly. @throws RangeError when it says no number above 0 */
export function rationalOf(text: string): Rational {
  const found = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text.trim())
  if (!found) throw new RangeError(`${text} is not a number above 0`)
  const [, whole = "", part = ""] = found
  return rational(BigInt(whole + part), 10n ** BigInt(part.length))
}

/** The nearest ordinary number. */
export const asNumber = ({ over, under }: Rational): number => Number(over) / Number(under)
