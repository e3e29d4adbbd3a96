/**
 * How unusual a count is under an expectation, said in every usual way.
 * `upper` is the chance of this count or more, `lower` of this count or fewer; the mid forms count only half of the
 * chance of the count itself. Two-sided: twice the smaller side (central), twice the smaller mid side, and the total
 * chance of every count that is no likelier than this one (minlike).
 */
export type Tails = {
  upper: number
  upperMid: number
  lower: number
  lowerMid: number
  twoSidedCentral: number
  twoSidedMid: number
  twoSidedMinlike: number
}

/** A distribution of counts, as far as its tails need it. */
export type CountDistribution = {
  mean: number
  /** The largest possible count; `Infinity` for a Poisson count. */
  last: number
  mass(count: number): number
  upper(count: number): number
  lower(count: number): number
}

/** Two likelihoods within this factor count as equal, as in R's binom.test and poisson.test. */
const likelihoodSlack = 1 + 1e-7

/** The first whole number in (outside, inside] for which `holds` is true, where it is true from there on. */
function firstWhere(outside: number, inside: number, holds: (count: number) => boolean): number {
  let no = outside
  let yes = inside
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

/** The chance of the far tail: all counts beyond the mean that are no likelier than `count`. */
function farTail(count: number, distribution: CountDistribution): number {
  const { mean, last, mass, upper, lower } = distribution
  const bar = mass(count) * likelihoodSlack
  // Where the count itself is too unlikely to be a number, the far tail adds nothing that is one.
  if (bar === 0) return 0
  const unlikely = (other: number) => mass(other) <= bar
  if (count > mean) {
    if (!unlikely(0)) return 0
    return lower(-firstWhere(-Math.floor(mean) - 1, 0, (negative) => unlikely(-negative)))
  }
  const start = Math.ceil(mean)
  let reach = Math.max(1, Math.ceil(mean - count))
  while (start + reach < last && !unlikely(start + reach)) reach *= 2
  const end = Math.min(last, start + reach)
  return unlikely(end) ? upper(firstWhere(start - 1, end, unlikely)) : 0
}

/** All tails of a count, from a distribution. @source definitions as in R's poisson.test, binom.test and exactci */
export function tailsOf(count: number, distribution: CountDistribution): Tails {
  const upper = Math.min(1, distribution.upper(count))
  const lower = Math.min(1, distribution.lower(count))
  const half = distribution.mass(count) / 2
  const upperMid = Math.max(0, upper - half)
  const lowerMid = Math.max(0, lower - half)
  const near = count > distribution.mean ? upper : lower
  return {
    upper,
    upperMid,
    lower,
    lowerMid,
    twoSidedCentral: Math.min(1, 2 * Math.min(upper, lower)),
    twoSidedMid: Math.min(1, 2 * Math.min(upperMid, lowerMid)),
    twoSidedMinlike: count === distribution.mean ? 1 : Math.min(1, near + farTail(count, distribution)),
  }
}
