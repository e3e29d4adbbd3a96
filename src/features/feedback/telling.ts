import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import type { Person } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import { publicationOf } from "../agenda/publication-rules.ts"
import { voicesOf } from "../agenda/publication-store.ts"
import { exchangesOf } from "../dialogue/store.ts"
import { type Author, keysOf } from "../signals/rules.ts"
import { askedOf } from "./asking.ts"
import type { Contribution, Material } from "./material-model.ts"
import type { Feedback, Step, Story } from "./model.ts"
import { type Bookmark, type HeardNews, newsOf } from "./news-rules.ts"
import { type HeardStep, type HeardStory, storiesOf } from "./rules.ts"
import { nameless } from "./step-rules.ts"
import { contributionsOf, materialOf, reportingOrganisations, type Whose } from "./store.ts"

export type Told = { material: Material; stories: HeardStory[]; news: HeardNews[] }
export type Telling = Pick<Asking, "database" | "house" | "now">

/** Older news stays in the story of each signal. */
const mostNews = 100

export const authorOf = (person: Person, secret: Uint8Array): Author => ({ keys: keysOf(secret, person.id) })

/** All that may be told to whoever these signals belong to. */
export async function tell(telling: Telling, whose: Whose): Promise<Told> {
  const contributions = await contributionsOf(telling.database, whose)
  const material = await tellable(telling, contributions)
  const stories = storiesOf(material, minimaOf(telling.house.settings))
  const bottlenecks = new Map(material.bundles.map(({ id, bottleneck }) => [id, bottleneck]))
  return { material, stories, news: newsOf(stories, bottlenecks) }
}

/** What happened, without the names of organisations that report, and what of it is on the public agenda. */
async function tellable({ database, house, now }: Telling, contributions: Contribution[]): Promise<Material> {
  const material = await materialOf(database, contributions, dayOf(now))
  const clean = nameless(await reportingOrganisations(database))
  const ids = material.bundles.map(({ id }) => id)
  const voices = Map.groupBy(await voicesOf(database, ids), ({ bundleId }) => bundleId)
  const isPublic = (id: string) => publicationOf(voices.get(id) ?? [], minimaOf(house.settings)).public
  return {
    ...material,
    bundles: material.bundles.map(({ id, bottleneck }) => ({
      id,
      bottleneck: clean(bottleneck),
      isPublic: isPublic(id),
    })),
    events: material.events.map((event) => ({ ...event, text: clean(event.text), more: clean(event.more) })),
  }
}

export const stepOf = ({ kind, on, words, texts, page, heard }: HeardStep, newSince: number): Step => ({
  ...{ kind, on, words, texts, page: page ?? null },
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

/** The story of one signal in what was told; nothing marked where nobody keeps a bookmark. */
export async function storyIn(
  telling: Telling,
  told: Told,
  signalId: string | undefined,
  newSince = Number.POSITIVE_INFINITY,
): Promise<Story | undefined> {
  const story = told.stories.find(({ contribution }) => contribution.id === signalId)
  if (!story) return undefined
  const { id, account, week, mode, withdrawnWeek } = story.contribution
  return {
    signalId: id,
    ...{ account, week, mode, withdrawn: withdrawnWeek !== null },
    steps: story.steps.map((step) => stepOf(step, newSince)),
    asked: await askedOf(telling, told, id),
    exchanges: await exchangesOf(telling.database, id),
  }
}
