import { type Quarter, quartersOver } from "../../methods/calendar/quarter.ts"
import { mondayOfNumber } from "../../methods/counting/columns.ts"
import type { Counts } from "../counts/store.ts"

/** The quarters that are over, of those in which there may be signals, the newest first. */
export function waitingQuarters({ columns }: Counts, today: string): Quarter[] {
  const first = columns.standing(0, 65_535)[0]
  return first === undefined ? [] : quartersOver(mondayOfNumber(columns.week[first] ?? 0), today)
}
