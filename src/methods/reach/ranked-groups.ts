/** A group of people in an order, the worst off first: how many there are, and how many of them were reached. */
export type RankedGroup = { rank: number; people: number; reached: number }

/** Groups as parts of all people, those of the same rank together, the lowest rank first. */
export type Part = {
  /** Part of all people. */
  people: number
  /** Part of all people that is in this group and was reached. */
  reached: number
  /** Where the middle of the group lies among all people, from 0 to 1. */
  middle: number
}

/** @throws RangeError without people, without anybody reached, or with a number below 0 */
export function partsOf(groups: readonly RankedGroup[]): Part[] {
  if (groups.some(({ people, reached }) => !(people >= 0 && reached >= 0)))
    throw new RangeError("people and reached are numbers from 0")
  const all = groups.reduce((sum, { people }) => sum + people, 0)
  const reached = groups.reduce((sum, group) => sum + group.reached, 0)
  if (!(all > 0 && reached > 0)) throw new RangeError("where nobody was reached, nothing is unequal")
  const ranks = [...Map.groupBy(groups, ({ rank }) => rank)].sort(([a], [b]) => a - b)
  let below = 0
  return ranks.map(([, same]) => {
    const people = same.reduce((sum, group) => sum + group.people, 0) / all
    const part = {
      people,
      reached: same.reduce((sum, group) => sum + group.reached, 0) / all,
      middle: below + people / 2,
    }
    below += people
    return part
  })
}
