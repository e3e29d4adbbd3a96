import { dayOf } from "../../methods/calendar/week.ts"
import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { Asking } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { Words } from "../../platform/words/words.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { evidenceOf } from "./evidence.ts"
import { safeVerdicts } from "./evidence-rules.ts"
import type { History } from "./history-model.ts"
import { historiesOf, historyOf, verdictsOf } from "./history-store.ts"
import type { Item, Moment } from "./model.ts"
import { momentsOf, publicMoments } from "./moment-rules.ts"
import { type Publication, publicationOf } from "./publication-rules.ts"
import { voicesOf } from "./publication-store.ts"
import { isPublicStep, standingOf } from "./rules.ts"
import { type Discretion, discreet, withoutNames } from "./speech-rules.ts"
import type { Addressed, Listed, PublicItem } from "./view-model.ts"

type Desk = Pick<Asking, "database" | "house">

export const wordsOf = (item: Item): Words => wordsFor(item.addresseeCountry)

/** What may not be said about a bundle to people outside. The addressee may of course be named. */
export async function discretionFor(asking: Desk, bundleId: string, addressee: string): Promise<Discretion> {
  const minima = minimaOf(asking.house.settings)
  const { organisations } = publicationOf(await voicesOf(asking.database, [bundleId]), minima)
  return discretionOf(organisations, addressee, minima)
}

const discretionOf = (organisations: readonly string[], addressee: string, minima: Minima): Discretion => ({
  ...minima,
  organisations: organisations.filter((name) => name !== addressee),
})

/** An item as it may be read outside today: who joined the bundle after it was written stays unnamed too. */
export async function itemForOutside<I extends Said>(asking: Desk, item: I & Pick<Item, "bundleId">): Promise<I> {
  return { ...item, ...said(item, await discretionFor(asking, item.bundleId, item.addressee)) }
}

type Said = Pick<Item, "bottleneck" | "question" | "reason" | "addressee">
const said = ({ bottleneck, question, reason }: Said, discretion: Discretion) => ({
  bottleneck: discreet(bottleneck, discretion),
  question: withoutNames(question, discretion.organisations),
  reason: withoutNames(reason, discretion.organisations),
})

/** What somebody said of an item, without the names of who contributed. */
const unnamed = (moments: readonly Moment[], { organisations }: Discretion): Moment[] =>
  moments.map(({ letter, ...moment }) => ({
    ...moment,
    texts: moment.texts.map((text) => withoutNames(text, organisations)),
    ...(letter && { letter: withoutNames(letter, organisations) }),
  }))

/** What each bundle's voices mean for its place on the public agenda. */
async function publicationsOf({ database, house }: Asking, bundleIds: readonly string[]) {
  const voices = Map.groupBy(await voicesOf(database, [...new Set(bundleIds)]), ({ bundleId }) => bundleId)
  const minima = minimaOf(house.settings)
  return (bundleId: string): Publication => publicationOf(voices.get(bundleId) ?? [], minima)
}

const listed = (item: Item, history: History, discretion: Discretion, today: string): Listed => ({
  id: item.id,
  bottleneck: discreet(item.bottleneck, discretion),
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
  const minima = minimaOf(asking.house.settings)
  return items.map((item) => {
    const of = publication(item.bundleId)
    const discretion = discretionOf(of.organisations, item.addressee, minima)
    return { ...listed(item, histories.get(item.id) ?? nothing, discretion, today), public: of.public }
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
  const discretion = discretionOf(publication.organisations, item.addressee, minima)
  const open = new Set(history.escalations.filter(({ step }) => isPublicStep(step)).map(({ id }) => id))
  return {
    history,
    publication,
    moments,
    open: unnamed(
      publicMoments(moments, (id) => open.has(id)),
      discretion,
    ),
    listed: listed(item, history, discretion, today),
    said: said(item, discretion),
    evidence: await evidenceOf(database, item, minima),
    verdicts: safeVerdicts(await verdictsOf(database, item.id), minima),
  }
}

/** An item as everybody may see it. */
export async function publicView(asking: Asking, item: Item): Promise<PublicItem | undefined> {
  const { publication, open, listed, said, evidence, verdicts } = await wholeOf(asking, item)
  if (!publication.public) return undefined
  const { question, reason } = said
  return { ...listed, question, reason, moments: open, objections: publication.objections, evidence, verdicts }
}

/** A question as its addressee may see it. */
export async function addressedView(asking: Asking, item: Item): Promise<Addressed> {
  const { history, listed, said, evidence } = await wholeOf(asking, item)
  const answers = history.answers.map(({ kind, reasons, steps, on }) => ({ kind, reasons, steps, on }))
  return { ...listed, question: said.question, reason: said.reason, evidence, answers }
}
