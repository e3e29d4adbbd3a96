import { type Quarter, quartersOver } from "../../methods/calendar/quarter.ts"
import { mondayOfNumber } from "../../methods/counting/columns.ts"
import type { Counts } from "../counts/store.ts"

/** The quarters that are over, of those in which there may be signals, the newest first. */
export function pastQuarters({ columns }: Counts, today: string): Quarter[] {
  const first = columns.standing(0, 65_535)[0]
  return first === undefined ? [] : quartersOver(mondayOfNumber(columns.week[first] ?? 0), today)
}

/**
 * Those of which people can still be counted. Once it is forgotten who reported, people would seem fewer, and a number that
 * is looked at again while they are forgotten one after the other would tell when each of them reported.
 * @param forgotten of what arrived until this day nobody knows any more who reported it
 */
export const knownQuarters = (quarters: readonly Quarter[], forgotten: string | undefined): Quarter[] =>
  quarters.filter(({ from }) => forgotten === undefined || from > forgotten)
