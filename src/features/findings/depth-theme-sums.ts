import { weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, sideOf, sides } from "../../methods/counting/placing.ts"
import type { Counts } from "../counts/store.ts"
import type { Where } from "./cells.ts"
import type { ThemeSums } from "./depth-branches.ts"
import type { Weeks } from "./period.ts"

const [here, rest] = [sides.indexOf("here"), sides.indexOf("rest")]

const oneMore = (sums: Map<string, number>, code: string) => sums.set(code, (sums.get(code) ?? 0) + 1)

/** Signals of each theme here, and in the region with here in it; nothing where there is no elsewhere. */
export function themeSums(counts: Counts, { area, region }: Where, weeks: Weeks): ThemeSums | undefined {
  if (area === null || region.kind === "none") return undefined
  const sums = { here: new Map<string, number>(), region: new Map<string, number>(), noTheme: { here: 0, region: 0 } }
  const { theme, area: areaAt, themes, areas } = counts.columns
  const placing = placingOf(counts.areas, areas.list, area, region)
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const standing = counts.columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const code = themes.list[theme[at] as number]
    const side = sideOf(placing, areaAt[at] as number)
    if (side !== here && side !== rest) continue
    if (code === undefined) {
      if (side === here) sums.noTheme.here++
      sums.noTheme.region++
      continue
    }
    if (side === here) oneMore(sums.here, code)
    oneMore(sums.region, code)
  }
  return sums
}
