import type { Cell, Evidence } from "./evidence-model.ts"

export const sum = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number =>
  cells.reduce((total, cell) => (holds(cell) ? total + cell.signals : total), 0)

/** How many of this theme, out of how many of all themes: here and in the rest, now and before. */
export function tally({ cells, scope }: Pick<Evidence, "cells" | "scope">) {
  const part = (place: Cell["place"], now: boolean) => {
    const within = (cell: Cell) => cell.place === place && cell.week >= scope.from === now
    return { count: sum(cells, (cell) => cell.theme && within(cell)), of: sum(cells, within) }
  }
  return { here: part("here", true), rest: part("rest", true), before: part("here", false) }
}
