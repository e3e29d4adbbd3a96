import type { Day } from "../../methods/calendar/week.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import { sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import { type Weeks, weeksBefore } from "./period.ts"
import { areasAround } from "./regions.ts"
import { kindOf, SourceTallies } from "./source-tallies.ts"
import { Sweep } from "./sweep.ts"
import { oldestWeek, WeekCounts, type WeekSeries } from "./unusual-counts.ts"

const [elsewhere, here, rest] = [sides.indexOf("elsewhere"), sides.indexOf("here"), sides.indexOf("rest")]
/** Where and when reporters were active, each a bit in `seen`. */
export const groups = ["here", "rest", "before"] as const
const groupOf = (side: number, now: boolean): number => (side === here ? (now ? 0 : 2) : side === rest && now ? 1 : -1)

/** All that a closer look asks of the signals: the weeks here, who was active, and what each source gave. */
export type CloseCounts = {
  series: WeekSeries
  active: { seen: Uint8Array; unknown: Int32Array; themeByKnown: Int32Array }
  organisations: SourceTallies
  reporters: SourceTallies
  /** The large areas that the tallies know by number; empty where the region is no matter of who is heard. */
  around: readonly string[]
}

/** In one pass over the signals, of which there may be a million. @param until the newest week of the series */
export function closeCounts(counts: Counts, where: Where, weeks: Weeks, until: Day): CloseCounts {
  const { week, area, reporter, organisation, organisations: named, reporters: known } = counts.columns
  const before = weekNumber(weeksBefore(weeks).from)
  const since = [weeksBefore(weeks).from, oldestWeek(until)].sort()[0]
  const series = new WeekCounts(until)
  const [unknown, themeByKnown] = [new Int32Array(groups.length), new Int32Array(groups.length)]
  const seen = new Uint8Array(known.length)
  const { around, of } = areasAround(counts, where.region)
  const organisations = new SourceTallies(named.list.length, around.length)
  const reporters = new SourceTallies(known.length, around.length)
  new Sweep(counts, where, weeks, since).each((at, side, own, now) => {
    if (side === elsewhere) return
    const number = week[at] as number
    if (side === here) series.add(number, own)
    if (number < before) return
    const [who, which, kind] = [reporter[at] as number, organisation[at] as number, kindOf(side, own, now)]
    organisations.add(which, kind)
    reporters.add(who, kind)
    const place = area[at] as number
    const large = now && place >= 0 && place < of.length ? (of[place] as number) : -1
    if (large >= 0) {
      organisations.hear(which, large)
      reporters.hear(who, large)
    }
    const group = groupOf(side, now)
    if (group < 0) return
    if (who < 0) raise(unknown, group)
    else {
      seen[who] = (seen[who] as number) | (1 << group)
      if (own) raise(themeByKnown, group)
    }
  })
  return { series: series.series(), active: { seen, unknown, themeByKnown }, organisations, reporters, around }
}
