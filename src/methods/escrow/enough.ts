import type { Report, Shared } from "../statistics/distinct.ts"
import { distinctReporters, waysOf } from "../statistics/reporters.ts"

/** The rule that was fixed when a signal was sealed: so many others, from so many organisations. */
export type Rule = { others: number; organisations: number }

/** More organisations that share people than this are only looked at together. */
const mostShuffled = 8

const unknown = "unknown"
const known = (reports: readonly Report[]) => reports.filter(({ reporterKey }) => reporterKey !== unknown)

/** Of how many different people the reports are for certain, whoever works in several of these organisations. */
const peopleIn = (reports: readonly Report[], shared: Shared): number =>
  distinctReporters(waysOf(reports), reports.length - known(reports).length, shared).least

/**
 * From how many organisations the others are for certain, each spoken for by another person. An organisation with more reporters
 * than it shares with others here has somebody of its own; of the rest, one person may speak for each organisation they work in.
 * The author may be who speaks for one of them, unless a colleague certainly does; an author nobody knows, for any.
 */
function organisationsOfOthers(own: Report, reports: readonly Report[], shared: Shared): number {
  const reporters = new Map<string, Set<string>>()
  for (const { organisation, reporterKey } of known(reports))
    reporters.set(organisation, (reporters.get(organisation) ?? new Set()).add(reporterKey))
  const here = shared.map((theirs) => [...new Set(theirs)].filter((one) => reporters.has(one)))
  const several = here.filter(({ length }) => length > 1)
  const ownPeople = ([organisation, keys]: [string, Set<string>]) =>
    keys.size - several.filter((theirs) => theirs.includes(organisation)).length
  const rest = new Set([...reporters].filter((one) => ownPeople(one) < 1).map(([organisation]) => organisation))
  const doubles = several.map((theirs) => Math.max(0, theirs.filter((one) => rest.has(one)).length - 1))
  const mayBe = [...reporters].filter(([one]) => own.reporterKey === unknown || one === own.organisation)
  const elsewhere = several.filter((theirs) => theirs.includes(own.organisation) && theirs.some((one) => rest.has(one)))
  const spokenFor = elsewhere.length > 0 || mayBe.some((one) => ownPeople(one) < 2) ? 1 : 0
  return reporters.size - doubles.reduce((total, number) => total + number, 0) - spokenFor
}

/** The organisations in these reports that have somebody in common with another of them. */
function entangled(reports: readonly Report[], own: Report, shared: Shared): string[] {
  const reporting = new Set(known(reports).map(({ organisation }) => organisation))
  const together = shared.map((theirs) => theirs.filter((one) => reporting.has(one))).filter(({ length }) => length > 1)
  return [...new Set(together.flat())].filter((organisation) => organisation !== own.organisation).sort()
}

function* subsetsOf(all: readonly string[]): Generator<Set<string>> {
  const few = all.slice(0, mostShuffled)
  for (let bits = 1; bits < 2 ** few.length; bits++) yield new Set(few.filter((_, index) => bits & (1 << index)))
}

/**
 * Whether enough others see the same as one author: for certain so many other people, from so many organisations, counted by
 * who could be one person (`distinctReporters`). Leaving out organisations that share people can only show more people for
 * certain, never fewer: so each choice is tried, and nobody can hold back a group by adding a report to it.
 * @param own the report of the author, which is one of `reports`
 * @param reports the author's and those of all who see the same; an author nobody knows has "unknown" and never counts
 * @param shared the organisations of each person who has more than one
 */
export function isEnough(own: Report, reports: readonly Report[], rule: Rule, shared: Shared): boolean {
  let people = peopleIn(reports, shared)
  let organisations = organisationsOfOthers(own, reports, shared)
  const met = () => people >= rule.others + 1 && organisations >= rule.organisations
  if (met()) return true
  if (known(reports).length < rule.others) return false
  for (const left of subsetsOf(entangled(reports, own, shared))) {
    const fewer = reports.filter(({ organisation }) => !left.has(organisation))
    people = Math.max(people, peopleIn(fewer, shared))
    organisations = Math.max(organisations, organisationsOfOthers(own, fewer, shared))
    if (met()) return true
  }
  return false
}
