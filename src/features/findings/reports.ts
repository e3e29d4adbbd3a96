import type { Day } from "../../methods/calendar/week.ts"
import { type Columns, mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, sideOf, sides } from "../../methods/counting/placing.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import type { ReportRow } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

const here = sides.indexOf("here")

/** Every counted signal of these themes in an area and a period, with nothing that says what was written. */
export function reportsOf(counts: Counts, { area, themes }: Omit<Where, "region">, weeks: Weeks): ReportRow[] {
  const { columns, areas } = counts
  const { theme, area: areaAt } = columns
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const placing = placingOf(areas, columns.areas.list, area, { kind: "none" })
  const isTheme = columns.themes.among(themes)
  const row = rowsOf(columns)
  const rows: ReportRow[] = []
  const standing = columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    if (isTheme[theme[at] as number] !== 1) continue
    if (sideOf(placing, areaAt[at] as number) === here) rows.push(row(at))
  }
  return rows
}

/** Those of some signals that count, of whatever theme or place, up to a week: what lies ahead waits. */
export function linkedReports({ columns }: Counts, ids: readonly string[], until: Day): ReportRow[] {
  const last = weekNumber(until)
  const row = rowsOf(columns)
  return ids
    .flatMap((id) => columns.find(id) ?? [])
    .filter((at) => columns.state[at] !== 0 && (columns.week[at] ?? 0) <= last)
    .map(row)
}

function rowsOf(columns: Columns): (at: number) => ReportRow {
  const mondays = new Map<number, Day>()
  const mondayAt = (week: number): Day => {
    const known = mondays.get(week) ?? mondayOfNumber(week)
    mondays.set(week, known)
    return known
  }
  return (at) => {
    const reporter = columns.reporters[columns.reporter[at] ?? -1]
    const most = columns.peopleMost[at] ?? -1
    return {
      reporter: reporter?.name ?? null,
      way: reporter?.way ?? "name",
      organisation: columns.organisations.list[columns.organisation[at] ?? -1] ?? null,
      week: mondayAt(columns.week[at] ?? 0),
      peopleLeast: columns.peopleLeast[at] ?? 0,
      peopleMost: most < 0 ? null : most,
      weighed: columns.state[at] === 2,
    }
  }
}
