import type { Day } from "../../methods/calendar/week.ts"
import { type Columns, weekNumber } from "../../methods/counting/columns.ts"
import { type Placing, placingOf } from "../../methods/counting/placing.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import { type Weeks, weeksBefore } from "./period.ts"

/** What is done with a signal: where it stands, on which side (an index in `sides`), whether it is of the theme, and of the period itself. */
export type Use = (at: number, side: number, own: boolean, now: boolean) => void

/** The signals that count up to the end of a period, in one pass each time it is asked. */
export class Sweep {
  private readonly columns: Columns
  private readonly placing: Placing
  private readonly isTheme: Uint8Array
  private readonly weeks: { since: number; from: number; until: number }

  /** @param since the first week; else that of the period before */
  constructor({ columns, areas }: Counts, { area, region, themes }: Where, weeks: Weeks, since?: Day) {
    this.columns = columns
    this.placing = placingOf(areas, columns.areas.list, area, region)
    const chosen = new Set(themes)
    this.isTheme = Uint8Array.from(columns.themes.list, (code) => (chosen.has(code) ? 1 : 0))
    const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
    this.weeks = { since: weekNumber(since ?? weeksBefore(weeks).from), from, until }
  }

  each(use: Use): void {
    const { size, week, theme, area, state } = this.columns
    const { since, from, until } = this.weeks
    const { ofArea, ofNone } = this.placing
    for (let at = 0; at < size; at++) {
      const number = week[at] as number
      if (number < since || number > until || state[at] === 0) continue
      const side = (area[at] as number) < 0 ? ofNone : (ofArea[area[at] as number] as number)
      use(at, side, (theme[at] as number) >= 0 && this.isTheme[theme[at] as number] === 1, number >= from)
    }
  }
}
