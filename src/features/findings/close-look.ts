import type { Day } from "../../methods/calendar/week.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import { closeCounts } from "./close-counts.ts"
import { activityOf } from "./effort-counts.ts"
import type { Evidence } from "./evidence-model.ts"
import { type Largest, type LeftOut, withoutOrganisation, withoutReporter } from "./observers-counts.ts"
import type { WithoutLargest } from "./observers-rules.ts"
import type { Weeks } from "./period.ts"
import { denominatorsHeard, type KnownArea } from "./regions.ts"
import { newestComplete } from "./unusual-counts.ts"

type About = { where: Where; area: KnownArea | undefined; weeks: Weeks; today: Day }
type CloseLook = Required<Pick<Evidence, "series" | "activity" | "observers">>

/** What is usual, the effort, and what there is without the largest sources. */
export function closeLook(counts: Counts, { where, area, weeks, today }: About): CloseLook {
  const { columns } = counts
  const found = closeCounts(counts, where, weeks, newestComplete(weeks.until, today))
  const remaining = (left: LeftOut) => ({
    ...left,
    denominators: denominatorsHeard(counts, area, where.region, () => left.heard),
  })
  const largest = (one: Largest | undefined): WithoutLargest | undefined =>
    one && {
      source: one.source,
      alone: remaining(one.alone),
      andUnknown: one.andUnknown && remaining(one.andUnknown),
    }
  return {
    series: found.series,
    activity: activityOf(columns, found.active),
    observers: {
      organisation: largest(withoutOrganisation(columns, found, weeks)),
      reporter: largest(withoutReporter(columns, found, weeks)),
    },
  }
}
