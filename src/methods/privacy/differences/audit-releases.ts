import { deduce } from "../audit/deduce.ts"
import { type Interval, type Knowledge, type Published, sumOf, told } from "../audit/system.ts"
import type { Solver } from "../solver.ts"
import { classesOf, membersOf, type PublishedNumber } from "./release.ts"
import { type Target, targetsOf } from "./targets.ts"

/** What would be a disclosure: a small count that is told, or known to within fewer than `width` persons. */
export type ReleaseRules = { threshold: number; width: number; zeros: "shown" | "hidden" }

/** A small number that can be deduced: of whom, how many it is, within what, and from which published numbers. */
export type Leak = { who: string; groups: string[]; count: number; least: number; most: number; from: string[] }

export type ReleaseAudit = { kind: "safe"; looked: number } | { kind: "leaks"; leaks: Leak[]; looked: number }

function knowledgeOf(numbers: readonly PublishedNumber[], members: readonly number[][], unknowns: number): Knowledge {
  const published = numbers.map(({ told: how, count }, place): Published => {
    const of = sumOf(members[place] ?? [])
    if (how === "shown") return told(of, count)
    return how === "hidden" ? { of, least: 0, most: Number.POSITIVE_INFINITY } : { of, ...how }
  })
  return { unknowns, published, whole: true }
}

const isSmall = (count: number, { threshold, zeros }: ReleaseRules) =>
  count < threshold && (count > 0 || zeros === "hidden")

/**
 * Judges publications together before the newest goes out: over time, over levels of area and over areas that overlap.
 * For each group that publications tell apart, each hidden number, and each difference or overlap of two published
 * numbers, it asks what somebody who adds and subtracts can deduce, and tells which small ones come out.
 * @param numbers all that was published of the same subject, and what is about to be
 * @param countOf how many people there are in a finest group: people are in one such group only
 * @returns every small number that can be deduced to within fewer than `width` persons, and from what
 * @throws RangeError when a published number is not the sum of its groups
 * @source Hundepool et al. (2012), section 4.6 on linked tables; Fraser and Wooton (2005) on differencing
 */
export function auditReleases(
  solver: Solver,
  numbers: readonly PublishedNumber[],
  countOf: (group: string) => number,
  rules: ReleaseRules,
): ReleaseAudit {
  const classes = classesOf(numbers)
  const members = membersOf(numbers, classes)
  const sizes = classes.map(({ groups }) => groups.reduce((sum, group) => sum + countOf(group), 0))
  const sizeOf = (places: readonly number[]) => places.reduce((sum, place) => sum + (sizes[place] as number), 0)
  for (const [place, { name, count }] of numbers.entries()) {
    if (sizeOf(members[place] ?? []) !== count) throw new RangeError(`${name} is not the sum of its groups`)
  }
  const shown = numbers.flatMap((number, place): Target[] =>
    number.told === "shown"
      ? [{ who: number.name, classes: members[place] ?? [], of: sumOf(members[place] ?? []) }]
      : [],
  )
  const targets = [...shown, ...targetsOf(numbers, classes, members)]
  const small = targets.filter(({ classes: own }) => isSmall(sizeOf(own), rules))
  const answer = deduce(
    solver,
    knowledgeOf(numbers, members, classes.length),
    small.map(({ of }) => of),
  )
  if (answer.kind === "contradiction") throw new RangeError("what was published cannot all be true")
  const leaks = small.flatMap(({ who, classes: own }, place): Leak[] => {
    const { least, most, from } = answer.intervals[place] as Interval
    if (most - least >= rules.width) return []
    const groups = own.flatMap((one) => classes[one]?.groups ?? [])
    return [{ who, groups, count: sizeOf(own), least, most, from: from.map((one) => numbers[one]?.name ?? "") }]
  })
  return leaks.length === 0
    ? { kind: "safe", looked: targets.length }
    : { kind: "leaks", leaks, looked: targets.length }
}
