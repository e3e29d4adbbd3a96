import type { Report, Shared, Way } from "./distinct.ts"
import { distinctReporters, waysOf } from "./reporters.ts"
import type { Bounds } from "./verdict.ts"

/**
 * How many equally busy sources would give as much variety. Order 0 counts sources; order 1 weighs each by its share;
 * order 2 asks how often two reports at random have the same source, and so listens most to the busiest.
 */
export type HillOrder = 0 | 1 | 2

export type EffectiveNumbers = { order0: Bounds; order1: Bounds; order2: Bounds }

/**
 * The Hill number of a division of reports over sources.
 * @param counts reports of each source, 0 or more; sources with 0 do not count
 * @returns 0 when there are no reports, otherwise from 1 to the number of sources
 * @throws RangeError when a count is negative or no number.
 * @source M. O. Hill (1973), Ecology 54:427-432: (Σ pᵢ^q)^(1/(1 − q)), for q = 1 its limit exp(−Σ pᵢ ln pᵢ)
 */
export function hillNumber(counts: readonly number[], order: HillOrder): number {
  for (const count of counts)
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a number of reports is 0 or more, not ${count}`)
  const present = counts.filter((count) => count > 0)
  const total = present.reduce((sum, count) => sum + count, 0)
  if (total === 0) return 0
  if (order === 0) return present.length
  if (order === 1) return Math.exp(-present.reduce((sum, count) => sum + (count / total) * Math.log(count / total), 0))
  return 1 / present.reduce((sum, count) => sum + (count / total) ** 2, 0)
}

const falling = (counts: readonly number[]): number[] => counts.toSorted((a, b) => b - a)

/** Lists added up, the largest with the largest: no other way to lay them on each other is as uneven. */
function heaped(lists: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length }, (_, place) => lists.reduce((sum, list) => sum + (list[place] ?? 0), 0))
}

/**
 * Bounds where some reports have an unknown source. Variety is least when all of them come from the busiest source, and
 * greatest when each comes from a new one: Hill numbers fall with every step towards unevenness (they are Schur-concave).
 * @param evenest counts when nobody is two; unevenest: counts when as many as possible are one
 * @source A. W. Marshall, I. Olkin and B. C. Arnold (2011), Inequalities: Theory of Majorization, chapters 3 and 6
 */
function boundsOf(evenest: readonly number[], unevenest: readonly number[], unknown: number): EffectiveNumbers {
  const most = [...evenest, ...Array<number>(unknown).fill(1)]
  const [busiest = 0, ...others] = falling(unevenest)
  const least = [busiest + unknown, ...others]
  const bounds = (order: HillOrder): Bounds => ({ least: hillNumber(least, order), most: hillNumber(most, order) })
  return { order0: bounds(0), order1: bounds(1), order2: bounds(2) }
}

function countsOf(sources: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts.values()]
}

/**
 * The effective number of sources (organisations, teams) of reports, one entry a report, "unknown" where it is not known.
 */
export function effectiveSources(sources: readonly (string | "unknown")[]): EffectiveNumbers {
  const known = sources.filter((source) => source !== "unknown")
  const counts = countsOf(known)
  return boundsOf(counts, counts, sources.length - known.length)
}

/** Which organisations hang together through people with several of them, and how many such people. */
function linkedOrganisations(shared: Shared, reporting: ReadonlySet<string>): { all: Set<string>; people: number }[] {
  const groups: { all: Set<string>; people: number }[] = []
  for (const theirs of shared) {
    const own = new Set(theirs.filter((one) => reporting.has(one)))
    if (own.size < 2) continue
    const touching = groups.filter(({ all }) => [...own].some((one) => all.has(one)))
    const joined = { all: own, people: 1 }
    for (const group of touching) {
      for (const one of group.all) joined.all.add(one)
      joined.people += group.people
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  return groups
}

const ways: readonly Way[] = ["name", "code", "file"]

/**
 * The effective number of reporters. At most: everybody known is somebody, and each unknown report is of one more. At
 * least: in one organisation those known in one way may be the same as those known in another, people with several
 * organisations may be the busiest in each of them, and all unknown reports may be of the busiest of all. As everywhere,
 * this asks who could be one person, never who is. Order 0 is the number of reporters of `distinctSources`.
 * @param shared the organisations of each person who has more than one
 */
export function effectiveReporters(reports: readonly Report[], shared: Shared = []): EffectiveNumbers {
  const known = reports.filter(({ reporterKey }) => reporterKey !== "unknown")
  const separate = new Map<string, number[]>()
  const heap = new Map<string, number[]>()
  for (const [organisation, own] of Map.groupBy(known, (report) => report.organisation)) {
    const each = ways.map((way) => {
      const keys = own.filter(({ way: theirs = "name" }) => theirs === way).map(({ reporterKey }) => reporterKey)
      return falling(countsOf(keys))
    })
    separate.set(organisation, each.flat())
    heap.set(organisation, heaped(each))
  }
  const unevenest: number[] = []
  for (const { all, people } of linkedOrganisations(shared, new Set(heap.keys()))) {
    const lists = [...all].map((organisation) => heap.get(organisation) ?? [])
    unevenest.push(
      ...heaped(lists.map((list) => list.slice(0, people))),
      ...lists.flatMap((list) => list.slice(people)),
    )
    for (const organisation of all) heap.delete(organisation)
  }
  const unknown = reports.length - known.length
  const bounds = boundsOf([...separate.values()].flat(), unevenest.concat(...heap.values()), unknown)
  return { ...bounds, order0: distinctReporters(waysOf(reports), unknown, shared) }
}
