import { representation } from "../../methods/reach/representation.ts"
import { figureLabels } from "../areas/model.ts"
import { type Counted, groupsBy, reachedOf } from "./cohort-rules.ts"
import type { AreaFigure } from "./estimate-store.ts"
import type { Estimated } from "./model.ts"

const labelOf = (figure: string): string => figureLabels[figure] ?? figure

/** The figures that at least two places have: anything less compares nothing. */
export function figuresToChoose(figures: readonly AreaFigure[]): { code: string; label: string }[] {
  const by = Map.groupBy(figures, ({ figure }) => figure)
  return [...by]
    .filter(([, own]) => own.length >= 2)
    .map(([code]) => ({ code, label: labelOf(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"))
}

/** Areas of one size only, so that no need is counted in a neighbourhood and in its town: the size of which most have a figure. */
function ofOneLevel(figures: readonly AreaFigure[]): Map<string, number> {
  const levels = [...Map.groupBy(figures, ({ level }) => level).values()].sort((a, b) => b.length - a.length)
  return new Map((levels[0] ?? []).map(({ code, value }) => [code, value]))
}

/** Who was reached in each place beside how many need it there by a figure from elsewhere. Undefined: nothing to compare. */
export function estimated(
  rows: readonly Counted[],
  figures: readonly AreaFigure[],
  figure: string,
): Estimated | undefined {
  const needs = ofOneLevel(figures.filter((one) => one.figure === figure))
  const groups = groupsBy(rows, "area").filter(({ key }) => needs.has(key))
  const inside = groups.flatMap((group) => group.rows)
  if (groups.length < 2 || reachedOf(inside) === 0) return undefined
  const given = groups.map((group) => ({ reached: reachedOf(group.rows), need: needs.get(group.key) as number }))
  const found = representation(given, 0.95)
  return {
    ...{ figure, label: labelOf(figure), outside: rows.length - inside.length },
    rows: groups.map(({ label }, at) => {
      const one = found[at]
      const [low, high] = one?.kind === "ratio" ? one.margin : [null, null]
      return {
        ...{ label, ...(given[at] as { reached: number; need: number }), expected: one?.expected ?? 0 },
        ...{ ratio: one?.kind === "ratio" ? one.ratio : null, low, high },
      }
    }),
  }
}
