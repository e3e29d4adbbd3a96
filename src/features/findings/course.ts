import type { Day } from "../../methods/calendar/week.ts"
import { poissonTails } from "../../methods/statistics/poisson.ts"
import type { Course } from "./model.ts"
import { lengthOf, partLabel, partOf, partsOf, type Weeks } from "./period.ts"

/** How many signals a week: of this theme, and of all themes together. */
export type WeekCount = { week: Day; count: number; all: number }

/** The smallest count up to which a Poisson count with this mean comes with at least this chance. */
function poissonPoint(mean: number, chance: number): number {
  let low = -1
  let high = Math.ceil(mean + 10 * Math.sqrt(mean + 1) + 10)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (poissonTails(middle, mean).lower >= chance) high = middle
    else low = middle
  }
  return high
}

/**
 * Between which counts a part of the period usually lies when this many are expected: the central 95 % of a Poisson
 * count (CDC style, without a term for the uncertainty of the mean; see docs/methods/evidence-card.md).
 */
export const usualRange = (mean: number, level: number): { low: number; high: number } =>
  mean === 0
    ? { low: 0, high: 0 }
    : { low: poissonPoint(mean, (1 - level) / 2), high: poissonPoint(mean, (1 + level) / 2) }

const halfYear = 26

/** Counts a week up to half a year, a month beyond. */
const sizeFor = (weeks: Weeks): "week" | "month" => (lengthOf(weeks) <= halfYear ? "week" : "month")

/**
 * The course over time. What is expected in a part is the share of this theme among all signals elsewhere (or before),
 * times all signals here in that part: a month in which people report more may hold more of everything.
 */
export function courseOf(
  weeks: Weeks,
  counts: readonly WeekCount[],
  share: { from: "elsewhere" | "before"; value: number } | { from: "nowhere" },
  level: number,
): Course {
  const size = sizeFor(weeks)
  const sums = new Map<Day, { count: number; all: number }>()
  for (const { week, count, all } of counts) {
    const part = partOf(week, size)
    const sum = sums.get(part) ?? { count: 0, all: 0 }
    sums.set(part, { count: sum.count + count, all: sum.all + all })
  }
  return {
    size,
    expectedFrom: share.from,
    parts: partsOf(weeks, size).map((from) => {
      const { count, all } = sums.get(from) ?? { count: 0, all: 0 }
      const mean = share.from === "nowhere" ? undefined : all * share.value
      const expected = mean === undefined ? null : { mean, ...usualRange(mean, level) }
      return { from, label: partLabel(from, size), count, expected }
    }),
  }
}
