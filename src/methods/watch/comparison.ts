import type { Pair } from "./chance.ts"

/** Beside elsewhere in the region in the same weeks, or beside here in as many weeks before. */
export type WatchedBeside = "share" | "before"
/** Or beside what is usual for this time of the year. */
export type WatchedKind = WatchedBeside | "usual"

/** What the same time of earlier years gives reason to expect. */
export type Usual = {
  expected: number
  /** The range that holds all but one in a hundred on each side, in whole signals. */
  low: number
  high: number
  /** Learned from so many earlier years. */
  years: number
  /** How many times as much as chance alone the number varied, 1 or more. */
  dispersion: number
  /** Change of the logarithm of the mean in one step of time; null without a trend. */
  trend: number | null
  /** Of so many or more; the uncertainty of what is expected counts too. */
  chance: number
}

/** A theme in an area, over so many weeks; theme and area by their number in the tree. */
type Placed = { theme: number; area: number; weeks: number }
export type ComparedBeside = Placed & Pair & { with: WatchedBeside }
export type ComparedUsual = Placed & Pick<Pair, "here" | "allHere"> & { with: "usual"; usual: Usual }
export type Compared = ComparedBeside | ComparedUsual

/** How many times as often as beside it; infinite where nothing was counted there. */
export const ratioOf = ({ here, allHere, there, allThere }: Pair): number =>
  there === 0 ? Number.POSITIVE_INFINITY : here / allHere / (there / allThere)

/** How many times as many as beside it, or as expected. */
export const timesOf = (one: Pair | Pick<ComparedUsual, "here" | "usual">): number =>
  "usual" in one ? one.here / one.usual.expected : ratioOf(one)

/** The last week of a comparison: the running one is not over, so nobody can say whether it is more than usual. */
export const lastWeek = (kind: WatchedKind, until: number): number => (kind === "usual" ? until - 1 : until)
