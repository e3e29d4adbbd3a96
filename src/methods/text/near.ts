import { type Match, matchesOf } from "./spans.ts"

/**
 * The matches of a global pattern from `before` signs ahead of a place that `anchor` finds up to `behind` signs after
 * it begins, each stretch widened to the nearest spaces. It is what reading the whole text finds, as long as no match
 * reaches further from its anchor.
 */
export function matchesNear(text: string, pattern: RegExp, anchor: RegExp, before: number, behind: number): Match[] {
  const stretches: { from: number; to: number }[] = []
  for (const { start } of matchesOf(text, anchor)) {
    const last = stretches.at(-1)
    if (last !== undefined && start + behind <= last.to) continue
    const space = text.indexOf(" ", start + behind)
    const to = space < 0 ? text.length : space
    if (last !== undefined && start - before <= last.to) last.to = to
    else stretches.push({ from: text.lastIndexOf(" ", start - before) + 1, to })
  }
  return stretches.flatMap(({ from, to }) =>
    matchesOf(text.slice(from, to), pattern).map((match) => ({
      ...match,
      start: match.start + from,
      end: match.end + from,
    })),
  )
}
