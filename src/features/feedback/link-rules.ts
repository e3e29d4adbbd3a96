import { addDays } from "../../methods/calendar/week.ts"
import type { Contribution, LinkRow } from "./material-model.ts"

export type Span = { from: number; until: number }

/** When a signal was part of a bundle. A withdrawn signal leaves at the end of the week of its withdrawal. */
export function spansOf(links: readonly LinkRow[], contribution: Contribution): Span[] {
  const { withdrawnWeek } = contribution
  const end = withdrawnWeek ? new Date(`${addDays(withdrawnWeek, 7)}T00:00:00Z`).getTime() : Number.POSITIVE_INFINITY
  const spans: Span[] = []
  for (const link of [...links].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const open = spans.at(-1)
    const at = link.at.getTime()
    if (link.linked && (!open || open.until < Number.POSITIVE_INFINITY))
      spans.push({ from: at, until: Number.POSITIVE_INFINITY })
    if (!link.linked && open) open.until = Math.min(open.until, at)
  }
  return spans
    .map(({ from, until }) => ({ from, until: Math.min(until, end) }))
    .filter(({ from, until }) => from < until)
}

/** From when a contributor hears of something: at once, or as soon as the signal belongs to the bundle; or never. */
export function heardAt(at: Date, spans: readonly Span[]): number | undefined {
  const span = spans.find(({ until }) => until > at.getTime())
  return span && Math.max(span.from, at.getTime())
}
