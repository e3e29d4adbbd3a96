import { ristretto255, ristretto255_FROST } from "@noble/curves/ed25519.js"
import { decoded, encoded } from "./bytes.ts"
import { type GroupPoint, pointFrom, scalarFrom } from "./envelope.ts"

const { Point } = ristretto255
const { Fn } = Point

/** A point of the polynomial: the number of a member (1, 2, …) and its value there. */
export type Share = { index: number; value: bigint }
export type Dealt = { publicKey: string; commitments: string[]; shares: Share[] }

/**
 * Splits a secret key so that any `threshold` of `members` together can use it, and fewer know nothing (Shamir, How to share
 * a secret, CACM 22, 1979, over the scalars of ristretto255), with commitments by which everybody checks the own share
 * (Feldman, 1987). The dealing is that of RFC 9591, appendix C, in @noble/curves.
 * @param secret what is split; a new random key where it is left out
 */
export function deal(threshold: number, members: number, secret?: bigint): Dealt {
  const names = Array.from({ length: members }, (_, index) => ristretto255_FROST.Identifier.fromNumber(index + 1))
  const dealt = ristretto255_FROST.trustedDealer(
    { min: threshold, max: members },
    names,
    secret === undefined ? undefined : Fn.toBytes(secret),
  )
  const commitments = dealt.public.commitments.map(encoded)
  const shares = names.map((name, index) => {
    const share = dealt.secretShares[name]
    if (!share) throw new Error("a share is missing")
    return { index: index + 1, value: scalarFrom(share.signingShare) }
  })
  return { publicKey: commitments[0] ?? "", commitments, shares }
}

/** Whether a share lies on the polynomial that the dealer committed to. */
export function fits({ index, value }: Share, commitments: readonly string[]): boolean {
  let power = 1n
  let expected = Point.ZERO
  for (const commitment of commitments) {
    expected = expected.add(Point.fromBytes(decoded(commitment)).multiply(power))
    power = Fn.mul(power, BigInt(index))
  }
  return Point.BASE.multiply(value).equals(expected)
}

/** The weight of one share among those that take part: Lagrange's polynomial at zero. */
function weightOf(index: number, all: readonly number[]): bigint {
  let weight = 1n
  for (const other of all) {
    if (other === index) continue
    weight = Fn.mul(weight, Fn.mul(BigInt(other), Fn.inv(Fn.sub(BigInt(other), BigInt(index)))))
  }
  return weight
}

/** What one member adds to open one envelope. The share stays where it is: nobody can find it from this. */
export const partOf = (share: Share, encapsulated: string): string =>
  encoded(pointFrom(encapsulated).multiply(share.value).toBytes())

/**
 * The shared point of one envelope out of the parts of `threshold` members; the secret key itself is never put together
 * (Desmedt & Frankel, Threshold cryptosystems, CRYPTO '89).
 */
export function combine(parts: readonly { index: number; part: string }[]): GroupPoint {
  const all = parts.map(({ index }) => index)
  if (new Set(all).size !== all.length) throw new RangeError("two parts of one member")
  return parts.reduce((sum, { index, part }) => sum.add(pointFrom(part).multiply(weightOf(index, all))), Point.ZERO)
}

export const scalarBytes = (value: bigint): Uint8Array => Fn.toBytes(value)
export const scalarOf = (bytes: Uint8Array): bigint => Fn.fromBytes(bytes)

/** A key that is shared anew: each of the old members deals the own weighted share, and whoever receives adds up. */
export const sharesTogether = (index: number, values: readonly bigint[]): Share => ({
  index,
  value: values.reduce((sum, value) => Fn.add(sum, value), 0n),
})
export const weightedShare = ({ index, value }: Share, all: readonly number[]): bigint =>
  Fn.mul(value, weightOf(index, all))

/** The commitments of all dealers together, coefficient by coefficient. */
export function commitmentsTogether(all: readonly (readonly string[])[]): string[] {
  const [first = []] = all
  if (all.some(({ length }) => length !== first.length))
    throw new RangeError("the dealers committed to another threshold")
  return first.map((_, place) =>
    encoded(all.reduce((sum, one) => sum.add(pointFrom(one[place] ?? "")), Point.ZERO).toBytes()),
  )
}
