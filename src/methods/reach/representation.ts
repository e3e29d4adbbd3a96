import { type Interval, mustBePositive } from "../statistics/interval.ts"
import { poissonInterval } from "../statistics/poisson.ts"

/** Of a group how many were reached, and how many need it by an estimate from elsewhere. */
export type Group = { reached: number; need: number }

/** `tooFew`: under so few expected, whatever was seen could be chance. */
type Representation =
  | { kind: "ratio"; expected: number; ratio: number; margin: Interval }
  | { kind: "tooFew"; expected: number }

/** Under so many expected nothing is said of a group. */
const fewestExpected = 5

/**
 * How well each group is represented among who was reached: (its part of the reached) / (its part of the need). 1 is even, a half is
 * half as many as its need asks.
 * @param groups reached: whole numbers from 0; need: above 0, in any unit that is the same for all
 * @param level of Garwood's exact margin, such as 0.95; the need is taken as known
 * @throws RangeError when a number is out of range
 * @source a standardised ratio: Breslow & Day (1987), Statistical Methods in Cancer Research II, 2.3; F. Garwood (1936)
 */
export function representation(groups: readonly Group[], level: number): Representation[] {
  const reached = groups.reduce((sum, group) => sum + group.reached, 0)
  const need = groups.reduce((sum, group) => sum + group.need, 0)
  return groups.map((group) => {
    mustBePositive(group.need, "a need")
    const expected = (reached * group.need) / need
    const [low, high] = poissonInterval(group.reached, level)
    if (expected < fewestExpected) return { kind: "tooFew", expected }
    return { kind: "ratio", expected, ratio: group.reached / expected, margin: [low / expected, high / expected] }
  })
}
