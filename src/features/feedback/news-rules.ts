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
        const ofBundle = step.kind !== "linked" && step.kind !== "unlinked" && step.bundleId !== null
        const bottleneck = ofBundle ? bottlenecks.get(step.bundleId ?? "") : undefined
        const about = bottleneck || shortened(contribution.account)
        news.set(step.key, { ...step, about, signalIds: [contribution.id] })
      }
    }
  return [...news.values()].sort((a, b) => b.heard - a.heard || b.at - a.at)
}

export type Bookmark = { seenUntil: Date; seenBefore: Date | null }

/** A page that is loaded again within the hour is still the same visit: what was new stays marked. */
const visit = 3_600_000

/** How the bookmark moves on when somebody looks. */
export function moveOn(bookmark: Bookmark | undefined, now: Date): Bookmark {
  if (!bookmark) return { seenUntil: now, seenBefore: null }
  const same = now.getTime() - bookmark.seenUntil.getTime() < visit
  return { seenUntil: now, seenBefore: same ? bookmark.seenBefore : bookmark.seenUntil }
}

/** From when something counts as new for somebody who looks now. */
export const newSinceOf = (bookmark: Bookmark | undefined, now: Date): number =>
  moveOn(bookmark, now).seenBefore?.getTime() ?? 0
