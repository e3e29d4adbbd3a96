import type { HeardStep, HeardStory } from "./rules.ts"

export type HeardNews = HeardStep & { about: string; signalIds: string[] }

export const shortened = (text: string): string =>
  text.length > 90 ? `${text.slice(0, 88).replace(/\s+\S*$/, "")} …` : text

/** All steps of several signals as news, newest first; what several signals share is told once. */
export function newsOf(stories: readonly HeardStory[], bottlenecks: ReadonlyMap<string, string>): HeardNews[] {
  const news = new Map<string, HeardNews>()
  for (const { contribution, steps } of stories)
    for (const step of steps.filter(({ heard }) => heard > 0)) {
      const known = news.get(step.key)
      if (known) {
        known.signalIds.push(contribution.id)
        known.heard = Math.min(known.heard, step.heard)
      } else {
        const about = (step.bundleId && bottlenecks.get(step.bundleId)) || shortened(contribution.account)
        news.set(step.key, { ...step, about, signalIds: [contribution.id] })
      }
    }
  return [...news.values()].sort((a, b) => b.heard - a.heard || b.at - a.at)
}

/** A page that is loaded again within the hour is still the same visit. */
const visit = 3_600_000

export type Bookmark = { seenUntil: Date; seenBefore: Date | null }

/** From when news counts as new on this visit, and how the bookmark moves on. */
export function turnPage(bookmark: Bookmark | undefined, now: Date): { newSince: number; next: Bookmark } {
  if (!bookmark) return { newSince: 0, next: { seenUntil: now, seenBefore: null } }
  const same = now.getTime() - bookmark.seenUntil.getTime() < visit
  const before = same ? bookmark.seenBefore : bookmark.seenUntil
  return { newSince: before?.getTime() ?? 0, next: { seenUntil: now, seenBefore: before } }
}
