import type { AreaTree } from "../../methods/counting/area-tree.ts"
import type { Database } from "../../platform/http/action.ts"
import { withDescendants } from "../themes/rules.ts"
import { themes } from "../themes/store.ts"
import { type UnmetKind, type UnmetQuarter, unmetKinds } from "./model.ts"
import { madeQuarters, quartersMade } from "./quarter-store.ts"
import { sayCell } from "./speech.ts"

/** What the tables of the last quarters say of a theme; nothing that does not stand in them. */
export type Apart = {
  quarters: { quarter: string; lines: { kind: UnmetKind; theme: string; where: string | null; says: string }[] }[]
}

const quartersBack = 4

type About = { theme: string | null; area: string | null; tree: AreaTree }

/** What was counted apart of a theme and all below it, where the area or what is around it stands in the table, else everywhere. */
export async function countedApart(database: Database, { theme, area, tree }: About): Promise<Apart> {
  if (theme === null) return { quarters: [] }
  const codes = (await madeQuarters(database)).slice(0, quartersBack).map(({ quarter }) => quarter)
  const below = withDescendants(await themes(database), theme)
  const made = await quartersMade(database, codes)
  return { quarters: made.map((one) => ({ quarter: one.quarter, lines: linesOf(one, below, area, tree) })) }
}

function linesOf(quarter: UnmetQuarter, below: readonly string[], area: string | null, tree: AreaTree) {
  const here = area === null ? undefined : tree.aroundOf(area, quarter.level)
  return unmetKinds.flatMap((kind) => {
    const table = quarter[kind]
    if (table.kind !== "table") return []
    const row = table.areas.findIndex(({ code }) => code === here?.code)
    const cells = table.cells.at(row < 0 ? -1 : row) ?? []
    return table.themes.flatMap(({ code, name }, at) => {
      const cell = cells[at]
      if (!below.includes(code) || cell?.kind !== "shown") return []
      return [{ kind, theme: name, where: row < 0 ? null : (here?.name ?? null), says: sayCell(kind, cell) }]
    })
  })
}
