import type { Day } from "../../methods/calendar/week.ts"
import { predictiveRange } from "../../methods/statistics/beta-binomial.ts"
import type { Course } from "./model.ts"
import { lengthOf, partLabel, partOf, partsOf, type Weeks } from "./period.ts"

/** How many signals a week: of this theme, and of all themes together. */
export type WeekCount = { week: Day; count: number; all: number }

const halfYear = 26

/** Counts a week up to half a year, a month beyond. */
const sizeFor = (weeks: Weeks): "week" | "month" => (lengthOf(weeks) <= halfYear ? "week" : "month")

/** Where the expectation comes from: so many of this theme, of so many of all themes. */
export type Known = { from: "elsewhere" | "before"; count: number; of: number } | { from: "nowhere" }

/**
 * The course over time. What is expected in a part is the share of this theme among all signals elsewhere (or before),
 * times all signals here in that part: a month in which people report more may hold more of everything. The range around
 * it is wider where that share rests on fewer signals.
 */
export function courseOf(weeks: Weeks, counts: readonly WeekCount[], share: Known, level: number): Course {
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
      const expected =
        share.from === "nowhere"
          ? null
          : { mean: (all * share.count) / share.of, ...predictiveRange(share.count, share.of, all, level) }
      return { from, label: partLabel(from, size), count, expected }
    }),
  }
}
