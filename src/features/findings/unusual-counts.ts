import { addDays, type Day, mondayOf } from "../../methods/calendar/week.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import { raise } from "../../methods/counting/raise.ts"
import { mostWeeks } from "../../methods/watch/usual-designs.ts"

/** Signals a week up to the newest complete one: of these themes, and of all. The first is of the oldest week that has any. */
export type WeekSeries = { until: Day; count: Int32Array; all: Int32Array }

/** The last week that is over today and lies in the period. */
export const newestComplete = (until: Day, today: Day): Day => {
  const last = addDays(mondayOf(today), -7)
  return until < last ? until : last
}

/** The first week of the longest series that ends with a week. */
export const oldestWeek = (until: Day): Day => addDays(until, -7 * (mostWeeks - 1))

/** Counts signals of one place by the week. */
export class WeekCounts {
  private readonly until: Day
  private readonly oldest: number
  private readonly count = new Int32Array(mostWeeks)
  private readonly all = new Int32Array(mostWeeks)

  constructor(until: Day) {
    this.until = until
    this.oldest = weekNumber(until) - mostWeeks + 1
  }

  /** @param week its number, of any week */
  add(week: number, own: boolean): void {
    const at = week - this.oldest
    if (at < 0 || at >= mostWeeks) return
    raise(this.all, at)
    if (own) raise(this.count, at)
  }

  /** As far back as there are signals: the weeks before the first of them say nothing of what is usual. */
  series(): WeekSeries {
    const first = this.all.findIndex((signals) => signals > 0)
    const start = first < 0 ? mostWeeks : first
    return { until: this.until, count: this.count.subarray(start), all: this.all.subarray(start) }
  }
}
