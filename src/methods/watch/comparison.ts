import type { Pair } from "./chance.ts"

/** Beside elsewhere in the region in the same weeks, or beside here in as many weeks before. */
export type WatchedBeside = "share" | "before"

/** A theme in an area in the last so many weeks, laid beside something; theme and area by their number in the tree. */
export type Compared = Pair & { theme: number; area: number; weeks: number; with: WatchedBeside }

/** How many times as often as beside it; infinite where nothing was counted there. */
export const ratioOf = ({ here, allHere, there, allThere }: Pair): number =>
  there === 0 ? Number.POSITIVE_INFINITY : here / allHere / (there / allThere)
