import type { Outcome } from "../../methods/surveillance/outcome.ts"
import type { Series } from "./series.ts"

/** The weeks to judge as places in the series, counted from 1. */
export type Weeks = readonly number[]

/** A method with its options: judges the weeks of one series. `start` is where it begins without a range. */
export type Plan = { judge: (series: Series, weeks: Weeks) => Outcome[]; start: number }

export const rangeOf = (weeks: Weeks) => [weeks[0] ?? 1, weeks.at(-1) ?? 0] as const
