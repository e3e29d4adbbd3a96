import { mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, type Region, sideOf, sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Counts } from "../counts/store.ts"
import type { Cell } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

export type Where = { area: string | null; region: Region; themes: readonly string[] }

/** Signals a week, in one pass: of these themes or others, here or in the rest. Elsewhere than in the region does not count. */
export function cellsOf({ columns, areas }: Counts, { area, region, themes }: Where, weeks: Weeks): Cell[] {
  const { week, theme, area: areaAt } = columns
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const placing = placingOf(areas, columns.areas.list, area, region)
  const isTheme = columns.themes.among(themes)
  const kinds = 2 * sides.length
  const counted = new Int32Array((until - from + 1) * kinds)
  const standing = columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const side = sideOf(placing, areaAt[at] as number)
    const own = (theme[at] as number) < 0 ? 0 : (isTheme[theme[at] as number] as number)
    raise(counted, ((week[at] as number) - from) * kinds + own * sides.length + side)
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
