import { mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, type Region, sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Counts } from "../counts/store.ts"
import type { Cell } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

export type Where = { area: string | null; region: Region; themes: readonly string[] }

/** Signals a week, in one pass: of these themes or others, here or in the rest. Elsewhere than in the region does not count. */
export function cellsOf({ columns, areas }: Counts, { area, region, themes }: Where, weeks: Weeks): Cell[] {
  const { size, week, theme, area: areaAt, state } = columns
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const { ofArea, ofNone } = placingOf(areas, columns.areas.list, area, region)
  const chosen = new Set(themes)
  const isTheme = Uint8Array.from(columns.themes.list, (code) => (chosen.has(code) ? 1 : 0))
  const kinds = 2 * sides.length
  const counted = new Int32Array((until - from + 1) * kinds)
  for (let at = 0; at < size; at++) {
    const number = week[at] as number
    if (number < from || number > until || state[at] === 0) continue
    const side = (areaAt[at] as number) < 0 ? ofNone : (ofArea[areaAt[at] as number] as number)
    const own = (theme[at] as number) < 0 ? 0 : (isTheme[theme[at] as number] as number)
    raise(counted, (number - from) * kinds + own * sides.length + side)
  }
  const cells: Cell[] = []
  counted.forEach((signals, index) => {
    const place = sides[index % sides.length] ?? "elsewhere"
    if (signals === 0 || place === "elsewhere") return
    const monday = mondayOfNumber(from + Math.floor(index / kinds))
    cells.push({ theme: index % kinds >= sides.length, place, week: monday, signals })
  })
  return cells
}
