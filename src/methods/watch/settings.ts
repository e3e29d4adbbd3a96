/** What the watch asks before it proposes anything. */
export type WatchSettings = {
  /** Fewer signals, known reporters or known organisations than these are never proposed. */
  leastSignals: number
  leastReporters: number
  leastOrganisations: number
  /** How many times as often it must be, at least. */
  leastRatio: number
  /** The share of false proposals among all proposals, on average, that is put up with. */
  level: number
  /** Yekutieli's holds whatever way the comparisons hang together, Hochberg's for those that move together. */
  adjustment: "benjamini-yekutieli" | "benjamini-hochberg"
  /** Weeks, up to now. */
  periods: readonly number[]
  /** Also whether the newest complete week, and four weeks, hold more than usual for the time of the year. */
  moreThanUsual: boolean
}

/**
 * The first three are those of the evidence card; 1.25 is the step from which a map shows a place as more than usual. Hochberg's
 * adjustment: comparisons of a tree mostly move together, and with no pattern at all it stays far below the level (docs/methods/watch.md).
 */
export const usualWatch: WatchSettings = {
  leastSignals: 5,
  leastReporters: 3,
  leastOrganisations: 3,
  leastRatio: 1.25,
  level: 0.05,
  adjustment: "benjamini-hochberg",
  periods: [4, 13, 26, 52],
  moreThanUsual: true,
}
