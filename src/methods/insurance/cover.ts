import { type Day, daysBetween } from "../calendar/week.ts"

/** What a policy covers. An empty list means: no limit of that kind. */
export type Policy = {
  id: string
  items: readonly string[]
  areas: readonly string[]
  sources: readonly string[]
  /** Only volunteers who were met or brought in. */
  knownOnly: boolean
  from: Day
  until?: Day | undefined
  /** Hours that may be reported in twelve months, counted from `from`; a begun hour counts whole. */
  yearlyHours?: number | undefined
  /** So many hours before its beginning an activity must have been reported; 0: nothing has to be reported. */
  hoursAhead: number
}

export type Activity = {
  item: string
  /** The area where it is done and every area around it, as codes. */
  areas: readonly string[]
  day: Day
  source: string
  known: boolean
  /** Hours of all volunteers together. */
  hours: number
  /** Hours from now until it begins; below 0 where it has begun. */
  hoursUntilStart: number
}

/** Hours that were reported under a policy for a day. */
export type Use = { policy: string; day: Day; hours: number }

export type Refusal =
  | { why: "notYet" | "over" | "elsewhere" | "notThis" | "notThem" | "unknown" }
  | { why: "tooLate"; hoursAhead: number }
  | { why: "hoursUsed"; hoursLeft: number }

export type Cover =
  | { kind: "covered"; policy: string }
  /** Covered once it was reported, in time: within so many hours from now. */
  | { kind: "toReport"; policy: string; withinHours: number; hoursLeft: number | undefined }
  | { kind: "notCovered"; refusals: { policy: string; refusal: Refusal }[] }

const within = (allowed: readonly string[], asked: readonly string[]): boolean =>
  allowed.length === 0 || asked.some((one) => allowed.includes(one))

/** A day that does not exist in a month, such as 29 February a year later, is its last one. */
function yearsAfter(day: Day, years: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return `${year + years}-${String(month).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`
}

/** The first day of the twelve months, counted from `from`, in which a day lies. `day` is not before `from`. */
export function beginOfYear(from: Day, day: Day): Day {
  let years = Math.max(0, Math.floor(daysBetween(from, day) / 366))
  while (yearsAfter(from, years + 1) <= day) years++
  return yearsAfter(from, years)
}

/** Hours that can still be reported for a day: those of its twelve months, less what was reported in them. Undefined: no limit. */
export function hoursLeft(policy: Policy, uses: readonly Use[], day: Day): number | undefined {
  if (policy.yearlyHours === undefined) return undefined
  const begin = beginOfYear(policy.from, day)
  const used = uses.filter(
    (use) => use.policy === policy.id && use.day >= policy.from && beginOfYear(policy.from, use.day) === begin,
  )
  return policy.yearlyHours - used.reduce((sum, { hours }) => sum + hours, 0)
}

function refusalOf(policy: Policy, activity: Activity, uses: readonly Use[]): Refusal | undefined {
  const { day, item, areas, source, known, hours, hoursUntilStart } = activity
  if (day < policy.from) return { why: "notYet" }
  if (policy.until !== undefined && day > policy.until) return { why: "over" }
  if (!within(policy.areas, areas)) return { why: "elsewhere" }
  if (!within(policy.items, [item])) return { why: "notThis" }
  if (!within(policy.sources, [source])) return { why: "notThem" }
  if (policy.knownOnly && !known) return { why: "unknown" }
  const left = hoursLeft(policy, uses, day)
  if (left !== undefined && Math.ceil(hours) > left) return { why: "hoursUsed", hoursLeft: Math.max(0, left) }
  if (policy.hoursAhead > 0 && hoursUntilStart < policy.hoursAhead)
    return { why: "tooLate", hoursAhead: policy.hoursAhead }
  return undefined
}

/**
 * Whether this activity, here, by this volunteer, on this day is insured. A policy for which nothing has to be done comes
 * first; then one to which it must still be reported, the one that leaves most time. Where none covers it, why each does not.
 * Both ends of a period count; so does reporting exactly so many hours ahead, and the last hour that is left. Throws nothing.
 * @param uses hours reported before, in whole hours, of any policy
 * @source how the free Flemish scheme counts: vrijwilligersverzekering.vlaanderen.be (1,000 volunteer hours per 12 months
 * from the day of recognition, a begun hour counts whole, reported at least 24 hours ahead); the numbers are settings
 */
export function coverOf(policies: readonly Policy[], activity: Activity, uses: readonly Use[]): Cover {
  const judged = policies.map((policy) => ({ policy, refusal: refusalOf(policy, activity, uses) }))
  const fitting = judged
    .filter(({ refusal }) => refusal === undefined)
    .map(({ policy }) => policy)
    .sort((a, b) => a.hoursAhead - b.hoursAhead)
  const best = fitting[0]
  if (!best)
    return {
      kind: "notCovered",
      refusals: judged.flatMap(({ policy, refusal }) => (refusal ? [{ policy: policy.id, refusal }] : [])),
    }
  if (best.hoursAhead === 0 && best.yearlyHours === undefined) return { kind: "covered", policy: best.id }
  const left = hoursLeft(best, uses, activity.day)
  const withinHours = Math.max(0, activity.hoursUntilStart - best.hoursAhead)
  return { kind: "toReport", policy: best.id, withinHours, hoursLeft: left }
}
