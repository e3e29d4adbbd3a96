import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import type { Words } from "../../platform/words/words.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { evidenceOf } from "./evidence.ts"
import { minimaOf, safeVerdicts } from "./evidence-rules.ts"
import type { History } from "./history-model.ts"
import { historiesOf, historyOf, verdictsOf } from "./history-store.ts"
import type { Item } from "./model.ts"
import { momentsOf, publicMoments } from "./moment-rules.ts"
import { type Publication, publicationOf } from "./publication-rules.ts"
import { voicesOf } from "./publication-store.ts"
import { isPublicStep, standingOf } from "./rules.ts"
import { type Discretion, withoutNames } from "./speech-rules.ts"
import type { Addressed, Listed, PublicItem } from "./view-model.ts"

export const wordsOf = (item: Item): Words => wordsFor(item.addresseeCountry)

/** What may not be said about a bundle to people outside. The addressee may of course be named. */
export async function discretionFor(asking: Asking, bundleId: string, addressee: string): Promise<Discretion> {
  const minima = minimaOf(asking.house.settings)
  const { organisations } = publicationOf(await voicesOf(asking.database, [bundleId]), minima)
  const unnamed = organisations.filter((name) => name !== addressee)
  return { count: minima.count, sources: minima.sources, organisations: unnamed }
}

/** What each bundle's voices mean for its place on the public agenda. */
export async function publicationsOf({ database, house }: Asking, bundleIds: readonly string[]) {
  const voices = Map.groupBy(await voicesOf(database, [...new Set(bundleIds)]), ({ bundleId }) => bundleId)
  const minima = minimaOf(house.settings)
  return (bundleId: string): Publication => publicationOf(voices.get(bundleId) ?? [], minima)
}

const listed = (item: Item, history: History, publication: Publication, today: string): Listed => ({
  id: item.id,
  bottleneck: withoutNames(
    item.bottleneck,
    publication.organisations.filter((name) => name !== item.addressee),
  ),
  addressee: item.addressee,
  askedOn: item.askedOn,
  dueOn: item.dueOn,
  standing: standingOf({ dueOn: item.dueOn, ...history }, today),
})

const nothing: History = { answers: [], escalations: [], followUps: [], reminders: [] }

/** Items as a list shows them. */
export async function listOf(asking: Asking, items: readonly Item[]): Promise<(Listed & { public: boolean })[]> {
  const histories = await historiesOf(
    asking.database,
    items.map(({ id }) => id),
  )
  const publication = await publicationsOf(
    asking,
    items.map(({ bundleId }) => bundleId),
  )
  const today = dayOf(asking.now)
  return items.map((item) => {
    const of = publication(item.bundleId)
    return { ...listed(item, histories.get(item.id) ?? nothing, of, today), public: of.public }
  })
}

/** Everything about one item that a page may choose from. */
export async function wholeOf(asking: Asking, item: Item) {
  const { database, house, now } = asking
  const minima = minimaOf(house.settings)
  const today = dayOf(now)
  const history = await historyOf(database, item.id)
  const publication = (await publicationsOf(asking, [item.bundleId]))(item.bundleId)
  const moments = momentsOf(item, history, wordsOf(item), today)
  const open = new Set(history.escalations.filter(({ step }) => isPublicStep(step)).map(({ id }) => id))
  return {
    history,
    publication,
    moments,
    open: publicMoments(moments, (id) => open.has(id)),
    listed: listed(item, history, publication, today),
    evidence: await evidenceOf(database, item, minima),
    verdicts: safeVerdicts(await verdictsOf(database, item.id), minima),
  }
}

/** An item as everybody may see it. */
export async function publicView(asking: Asking, item: Item): Promise<PublicItem | undefined> {
  const { publication, open, listed, evidence, verdicts } = await wholeOf(asking, item)
  if (!publication.public) return undefined
  const { question, reason } = item
  return { ...listed, question, reason, moments: open, objections: publication.objections, evidence, verdicts }
}

/** A question as its addressee may see it. */
export async function addressedView(asking: Asking, item: Item): Promise<Addressed> {
  const { history, listed, evidence } = await wholeOf(asking, item)
  const answers = history.answers.map(({ kind, reasons, steps, on }) => ({ kind, reasons, steps, on }))
  return { ...listed, question: item.question, reason: item.reason, evidence, answers }
}
