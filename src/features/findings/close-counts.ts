import type { Day } from "../../methods/calendar/week.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, sideOf, sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import { type Weeks, weeksBefore } from "./period.ts"
import { areasAround } from "./regions.ts"
import { kindOf, SourceTallies } from "./source-tallies.ts"
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

/** In one pass over the signals. @param until the newest week of the series */
export function closeCounts(counts: Counts, where: Where, weeks: Weeks, until: Day): CloseCounts {
  const { columns, areas } = counts
  const { week, theme, area, reporter, organisation, organisations: named, reporters: known } = columns
  const placing = placingOf(areas, columns.areas.list, where.area, where.region)
  const isTheme = columns.themes.among(where.themes)
  const isOwn = (code: number) => code >= 0 && isTheme[code] === 1
  const [before, from] = [weekNumber(weeksBefore(weeks).from), weekNumber(weeks.from)]
  const series = new WeekCounts(until)
  const [unknown, themeByKnown] = [new Int32Array(groups.length), new Int32Array(groups.length)]
  const seen = new Uint8Array(known.length)
  const { around, of } = areasAround(counts, where.region)
  const organisations = new SourceTallies(named.list.length, around.length)
  const reporters = new SourceTallies(known.length, around.length)
  const earlier = columns.standing(weekNumber(oldestWeek(until)), before - 1)
  for (let next = 0; next < earlier.length; next++) {
    const at = earlier[next] as number
    if (sideOf(placing, area[at] as number) === here) series.add(week[at] as number, isOwn(theme[at] as number))
  }
  const standing = columns.standing(before, weekNumber(weeks.until))
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const place = area[at] as number
    const side = sideOf(placing, place)
    if (side === elsewhere) continue
    const number = week[at] as number
    const own = isOwn(theme[at] as number)
    const now = number >= from
    if (side === here) series.add(number, own)
    const who = reporter[at] as number
    const which = organisation[at] as number
    const kind = kindOf(side, own, now)
    organisations.add(which, kind)
    reporters.add(who, kind)
    const large = now && place >= 0 && place < of.length ? (of[place] as number) : -1
    if (large >= 0) {
      organisations.hear(which, large)
      reporters.hear(who, large)
    }
    const group = groupOf(side, now)
    if (group < 0) continue
    if (who < 0) raise(unknown, group)
    else {
      seen[who] = (seen[who] as number) | (1 << group)
      if (own) raise(themeByKnown, group)
    }
  }
  return { series: series.series(), active: { seen, unknown, themeByKnown }, organisations, reporters, around }
}
