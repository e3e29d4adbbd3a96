import { type Counted, groupsBy, reachedOf } from "./cohort-rules.ts"
import { type Cross, type Dimension, dimensions, type ReachTable } from "./model.ts"

/** Every number, for who plans. */
export const fullTables = (rows: readonly Counted[]): ReachTable[] =>
  dimensions.map((dimension) => ({
    dimension,
    rows: groupsBy(rows, dimension).map((group) => ({
      label: group.label,
      ...{ asked: group.rows.length, reached: reachedOf(group.rows) },
    })),
  }))

/** Two dimensions crossed, for who plans. */
export function crossed(rows: readonly Counted[], by: Dimension, and: Dimension): Cross {
  const columns = groupsBy(rows, and)
  const groups = groupsBy(rows, by)
  return {
    rows: groups.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    cells: groups.map((group) => {
      const own = new Map(groupsBy(group.rows, and).map((part) => [part.key, part.rows]))
      return columns.map(({ key }) => ({ asked: own.get(key)?.length ?? 0, reached: reachedOf(own.get(key) ?? []) }))
    }),
  }
}
