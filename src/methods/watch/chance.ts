import { binomialMass } from "../statistics/mass.ts"

/** A theme among all signals, here and beside it. */
export type Pair = { here: number; allHere: number; there: number; allThere: number }

/** Beyond so small a part of the sum the rest is left out. */
const enough = 1e-12

/**
 * The chance of `least` or more of `together` here, where all signals here are `part` of all: the binomial tail of the exact
 * conditional comparison of two rates, from above its mean on, as a sum of its terms.
 * @param part from 0 to 1, `rest` is 1 − part
 * @source J. Przyborowski and H. Wilenski (1940), Biometrika 31:313-323
 */
function upperTail(least: number, together: number, part: number, rest: number): number {
  if (least === together) return part ** together
  let term = binomialMass(least, together, part, rest)
  let sum = term
  const odds = part / rest
  for (let count = least; count < together && term > sum * enough; count++) {
    term *= ((together - count) / (count + 1)) * odds
    sum += term
  }
  return Math.min(1, sum)
}

/** No chance is smaller than this one: that of exactly so many. */
export const chanceAtLeast = ({ here, allHere, there, allThere }: Pair): number => {
  const all = allHere + allThere
  return binomialMass(here, here + there, allHere / all, allThere / all)
}

/** The one-sided chance of so many or more here when the theme is the same part of all signals here as beside it. */
export const chanceOfMore = ({ here, allHere, there, allThere }: Pair): number =>
  upperTail(here, here + there, allHere / (allHere + allThere), allThere / (allHere + allThere))

/** The smallest chance that could come out, given how many there are together: all that fit here. */
export const smallestChance = ({ here, allHere, there, allThere }: Pair): number =>
  upperTail(
    Math.min(here + there, allHere),
    here + there,
    allHere / (allHere + allThere),
    allThere / (allHere + allThere),
  )
