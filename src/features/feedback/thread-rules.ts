import type { HeardNews } from "./news-rules.ts"
import { shortened } from "./news-rules.ts"
import type { HeardStory } from "./rules.ts"

/** What happened with a bundle that holds signals of this contributor, or with one signal that is in no bundle. */
export type HeardThread = {
  bundleId: string | null
  title: string
  signals: { id: string; account: string }[]
  /** Newest first. */
  news: HeardNews[]
}

export const threadsOnPage = 20

/** The bundle to which each signal was linked last. */
function bundleOfSignals(stories: readonly HeardStory[]): Map<string, string> {
  const bundles = new Map<string, string>()
  for (const { contribution, steps } of stories)
    for (const { kind, bundleId } of steps) if (kind === "linked" && bundleId) bundles.set(contribution.id, bundleId)
  return bundles
}

/**
 * Lays news together that tells one story: by bundle where a signal is in one, otherwise by signal. What was newest comes
 * first, and no news is left out.
 */
export function threadsOf(
  news: readonly HeardNews[],
  stories: readonly HeardStory[],
  bottlenecks: ReadonlyMap<string, string>,
): HeardThread[] {
  const bundles = bundleOfSignals(stories)
  const accounts = new Map(stories.map(({ contribution }) => [contribution.id, contribution.account]))
  const bundleOf = ({ bundleId, signalIds: [first = ""] }: HeardNews) => bundleId ?? bundles.get(first)
  const threads = Map.groupBy(news, (one) => bundleOf(one) ?? one.signalIds[0] ?? "")
  return [...threads].map(([key, told]) => {
    const ids = [...new Set(told.flatMap(({ signalIds }) => signalIds))]
    const signals = ids.map((id) => ({ id, account: shortened(accounts.get(id) ?? "") }))
    const bundleId = bundles.has(ids[0] ?? "") || told.some((one) => one.bundleId === key) ? key : null
    const title = (bundleId && bottlenecks.get(bundleId)) || (signals[0]?.account ?? "")
    return { bundleId, title, signals, news: told }
  })
}
