import type { WatchSettings } from "./settings.ts"

type Rule = Pick<WatchSettings, "level" | "adjustment">

/** Σ 1/i for i from 1 to n; by Euler and Maclaurin for a long sum (NIST DLMF 2.10.8), good to 1e-14. */
function harmonic(n: number): number {
  if (n < 100) {
    let sum = 0
    for (let i = n; i >= 1; i--) sum += 1 / i
    return sum
  }
  return Math.log(n) + 0.5772156649015329 + 1 / (2 * n) - 1 / (12 * n * n) + 1 / (120 * n ** 4)
}

const penalty = (n: number, { adjustment }: Rule): number => (adjustment === "benjamini-yekutieli" ? harmonic(n) : 1)

/** What the smallest of so many chances has to reach to be found alone. */
const hardestLimit = (n: number, rule: Rule): number => rule.level / (n * penalty(n, rule))

/** Which comparisons count: those that could come to at most `limit`. */
export type Counted = { counted: number; limit: number }

/**
 * Leaves out comparisons that could not be found whatever came out, because so little was counted: their smallest possible
 * chance lies above the limit. The number of others, K, is the smallest for which at most K comparisons can reach the limit of
 * K comparisons. What is left out depends on the totals alone, never on where the signals lie, so nothing is chosen by its outcome.
 * @param smallest the smallest possible chance of each comparison
 * @source R. Tarone (1990), Biometrics 46:515-522; P. Gilbert (2005), JRSS C 54:143-158
 */
export function* countable(smallest: Float64Array, rule: Rule): Generator<void, Counted> {
  const reaching = (limit: number): number => {
    let many = 0
    for (let at = 0; at < smallest.length; at++) if ((smallest[at] as number) <= limit) many++
    return many
  }
  let [low, high] = [1, Math.max(1, smallest.length)]
  while (low < high) {
    yield
    const middle = Math.floor((low + high) / 2)
    if (reaching(hardestLimit(middle, rule)) <= middle) high = middle
    else low = middle + 1
  }
  const limit = hardestLimit(low, rule)
  return { counted: reaching(limit), limit }
}

/** How many of these chances are found among `counted` comparisons. @param chances the smallest first */
export function stepUp(chances: readonly number[], counted: number, rule: Rule): number {
  const step = rule.level / (counted * penalty(counted, rule))
  for (let found = chances.length; found > 0; found--) if ((chances[found - 1] as number) <= step * found) return found
  return 0
}

/** The smallest level at which each of these would be found; the smallest chance first. */
export function adjusted(chances: readonly number[], counted: number, rule: Rule): number[] {
  const times = counted * penalty(counted, rule)
  const levels = chances.map((chance, at) => Math.min(1, (chance * times) / (at + 1)))
  for (let at = levels.length - 2; at >= 0; at--) levels[at] = Math.min(levels[at] as number, levels[at + 1] as number)
  return levels
}
