import { type Interval, mustBeLevel } from "../statistics/interval.ts"
import { normalUpperQuantile } from "../statistics/normal.ts"
import { type Part, partsOf, type RankedGroup } from "./ranked-groups.ts"

/** Below 0: reach leans to who is worst off (here: good); above 0: to who is best off; 0: even. */
type Concentration = {
  index: number
  margin: Interval
  standardError: number
  /** For yes or no outcomes, so that reach and its opposite mirror each other. `wagstaff` is infinite where everybody was reached. */
  erreygers: number
  wagstaff: number
  /** Part of the people, worst off first, and part of the reached: the curve. */
  curve: { people: number; reached: number }[]
}

/**
 * What one person adds to the index, by group and whether reached: its first-order influence. Its mean square over all people,
 * divided by their number, is the variance of the index. Same as Kakwani, Wagstaff & van Doorslaer's formula with groups as ties.
 */
function varianceOf(parts: readonly Part[], mean: number, weighted: number, people: number): number {
  let [below, sum] = [0, 0]
  for (const { people: share, reached, middle } of parts) {
    const above = mean - below - reached
    const change = (outcome: 0 | 1) => {
      const ofWeighted = outcome * middle + above + reached / 2 - 2 * weighted
      return (2 / mean) * (ofWeighted - (weighted / mean) * (outcome - mean))
    }
    sum += reached * change(1) ** 2 + Math.max(0, share - reached) * change(0) ** 2
    below += reached
  }
  return sum / people
}

/**
 * The concentration index of reach over ranked groups: C = 2/μ Σ p y R − 1, with p a group's part of the people, y its reach, R the rank
 * of its middle and μ the reach of all.
 * @param groups rank 1 the worst off; people and reached as numbers of people, reached at most people
 * @param level of the margin, such as 0.95; taken as normal, so rough below some tens of people reached
 * @throws RangeError when nobody was reached or a number is below 0
 * @source N. Kakwani, A. Wagstaff and E. van Doorslaer (1997), J. Econometrics 77:87-103; G. Erreygers (2009), J. Health Economics 28:504;
 *   A. Wagstaff (2005), Health Economics 14:429
 */
export function concentration(groups: readonly RankedGroup[], level: number): Concentration {
  mustBeLevel(level)
  const parts = partsOf(groups)
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  const mean = parts.reduce((sum, { reached }) => sum + reached, 0)
  const weighted = parts.reduce((sum, { reached, middle }) => sum + reached * middle, 0)
  const index = (2 * weighted) / mean - 1
  const standardError = Math.sqrt(Math.max(0, varianceOf(parts, mean, weighted, people)))
  const half = normalUpperQuantile((1 - level) / 2) * standardError
  const curve = [{ people: 0, reached: 0 }]
  for (const part of parts) {
    const last = curve.at(-1) as { people: number; reached: number }
    curve.push({ people: last.people + part.people, reached: last.reached + part.reached / mean })
  }
  return {
    ...{ index, standardError, curve, margin: [index - half, index + half] },
    ...{ erreygers: 4 * mean * index, wagstaff: index === 0 ? 0 : index / (1 - mean) },
  }
}
