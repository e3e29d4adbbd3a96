import { addDays, type Day } from "../calendar/week.ts"

/** What the author of a sealed signal agreed to reveal. Nothing revealed is null, or an empty list. */
export type Revealed = {
  theme: string
  area: string | null
  /** The first and last Monday of the time that was revealed. */
  from: Day | null
  until: Day | null
  topics: readonly string[]
}

/** Each area with the areas around it, itself included. */
export type AreasAround = ReadonlyMap<string, ReadonlySet<string>>

/** Two sightings further apart than a season are not the same sighting. */
const weeksApart = 13

const within = (inner: string, outer: string, around: AreasAround) =>
  inner === outer || (around.get(inner)?.has(outer) ?? false)

function samePlace(one: Revealed, other: Revealed, around: AreasAround): boolean {
  if (one.area === null || other.area === null) return true
  return within(one.area, other.area, around) || within(other.area, one.area, around)
}

function sameTime(one: Revealed, other: Revealed): boolean {
  if (one.from === null || other.from === null) return true
  const reaches = (until: Day | null, from: Day) => addDays(until ?? from, 7 * weeksApart) >= from
  return reaches(one.until ?? one.from, other.from) && reaches(other.until ?? other.from, one.from)
}

function sameTopic(one: Revealed, other: Revealed): boolean {
  if (one.topics.length === 0 || other.topics.length === 0) return true
  return one.topics.some((topic) => other.topics.includes(topic))
}

/**
 * Whether two sealed signals see the same, going by what both authors agreed to reveal: one theme, places of which one lies in
 * the other, times at most a season apart, and one topic in common. What one of them did not reveal does not tell them apart.
 * Symmetric; not transitive. Days are "YYYY-MM-DD". Throws nothing.
 */
export const seesTheSame = (one: Revealed, other: Revealed, around: AreasAround): boolean =>
  one.theme === other.theme && samePlace(one, other, around) && sameTime(one, other) && sameTopic(one, other)
