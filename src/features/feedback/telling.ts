import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import type { Person } from "../../platform/http/who.ts"
import { minimaOf } from "../agenda/evidence-rules.ts"
import { reporterKey } from "../signals/rules.ts"
import type { Author } from "../signals/store.ts"
import { askedOf } from "./asking.ts"
import type { Material } from "./material-model.ts"
import type { Feedback, Step, Story } from "./model.ts"
import { type Bookmark, type HeardNews, newsOf } from "./news-rules.ts"
import { type HeardStep, type HeardStory, storiesOf } from "./rules.ts"
import { withoutNames } from "./step-rules.ts"
import { contributionsOf, materialOf, type Whose } from "./store.ts"

export type Told = { material: Material; stories: HeardStory[]; news: HeardNews[] }
export type Telling = Pick<Asking, "database" | "house" | "now">

/** Older news stays in the story of each signal. */
const mostNews = 100

export const authorOf = (person: Person, secret: Uint8Array): Author => ({
  personId: person.id,
  reporterKey: reporterKey(secret, person.id),
})

/** All that may be told to whoever these signals belong to. */
export async function tell({ database, house, now }: Telling, whose: Whose, signalId?: string): Promise<Told> {
  const contributions = await contributionsOf(database, whose, signalId)
  const material = withoutReporters(await materialOf(database, contributions, dayOf(now)))
  const stories = storiesOf(material, minimaOf(house.settings))
  const bottlenecks = new Map(material.bundles.map(({ id, bottleneck }) => [id, bottleneck]))
  return { material, stories, news: newsOf(stories, bottlenecks) }
}

/** What a bundle is about, without the names of organisations that report. */
const withoutReporters = (material: Material): Material => ({
  ...material,
  bundles: material.bundles.map(({ id, bottleneck }) => ({
    id,
    bottleneck: withoutNames(bottleneck, material.organisations),
  })),
})

const stepOf = ({ kind, on, words, texts, heard }: HeardStep, newSince: number): Step => ({
  ...{ kind, on, words, texts },
  isNew: heard > newSince,
})

export const unreadIn = ({ news }: Told, bookmark: Bookmark | undefined): number =>
  news.filter(({ heard }) => heard > (bookmark?.seenUntil.getTime() ?? 0)).length

/** What was told, as one list of news and what is asked in return. */
export async function feedbackOf(
  telling: Telling,
  told: Told,
  bookmark: Bookmark | undefined,
  newSince: number,
): Promise<Feedback> {
  return {
    unread: unreadIn(told, bookmark),
    news: told.news
      .slice(0, mostNews)
      .map((item) => ({ ...stepOf(item, newSince), about: item.about, signalIds: item.signalIds })),
    asked: await askedOf(telling, told),
  }
}

/** The one story in what was told of one signal; nothing marked where nobody keeps a bookmark. */
export async function storyIn(
  telling: Telling,
  told: Told,
  newSince = Number.POSITIVE_INFINITY,
): Promise<Story | undefined> {
  const [first] = told.stories
  if (!first) return undefined
  const { id, account, week, mode, withdrawnWeek } = first.contribution
  return {
    signalId: id,
    ...{ account, week, mode, withdrawn: withdrawnWeek !== null },
    steps: first.steps.map((step) => stepOf(step, newSince)),
    asked: await askedOf(telling, told),
  }
}
