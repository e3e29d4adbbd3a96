import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import type { Author } from "../signals/store.ts"
import { reporterKey } from "../signals/rules.ts"
import { Feedback, type News, Story } from "./model.ts"
import { type HeardNews, turnPage } from "./news-rules.ts"
import * as store from "./store.ts"
import { askedOf, stepOf, type Told, tell } from "./telling.ts"

/** Older news stays in the story of each signal. */
const mostNews = 100

export const authorOf = (person: Person, secret: Uint8Array): Author => ({
  personId: person.id,
  reporterKey: reporterKey(secret, person.id),
})

const unreadIn = ({ news }: Told, seenUntil: Date | undefined): number =>
  news.filter(({ heard }) => heard > (seenUntil?.getTime() ?? 0)).length

const newsItem = (item: HeardNews, newSince: number): News => ({
  ...stepOf(item, newSince),
  about: item.about,
  signalIds: item.signalIds,
})

async function feedback(asking: Asking, told: Told, newSince: number, seenUntil: Date | undefined): Promise<Feedback> {
  return {
    unread: unreadIn(told, seenUntil),
    news: told.news.slice(0, mostNews).map((item) => newsItem(item, newSince)),
    asked: await askedOf(asking, told),
  }
}

export const myFeedback = question({
  name: "myFeedback",
  path: "/feedback",
  summary: "What happened with one's own signals, newest first, and what is new since one last looked",
  may: everybodySignedIn,
  input: z.object({}),
  output: Feedback,
  async run(asking) {
    const person = personOf(asking.who)
    const told = await tell(asking, authorOf(person, asking.house.secret))
    const bookmark = await store.bookmarkOf(asking.database, person.id)
    return feedback(asking, told, bookmark?.seenUntil.getTime() ?? 0, bookmark?.seenUntil)
  },
})

export const unreadFeedback = question({
  name: "unreadFeedback",
  path: "/feedback/unread",
  summary: "How many steps are new since one last looked",
  may: everybodySignedIn,
  input: z.object({}),
  output: z.object({ unread: z.number().int() }),
  async run(asking) {
    const person = personOf(asking.who)
    const told = await tell(asking, authorOf(person, asking.house.secret))
    return { unread: unreadIn(told, (await store.bookmarkOf(asking.database, person.id))?.seenUntil) }
  },
})

export const signalStory = question({
  name: "signalStory",
  path: "/signals/:id/feedback",
  summary: "Everything that happened with one of one's own signals",
  may: everybodySignedIn,
  input: z.object({ id: z.uuid() }),
  output: Story,
  async run(asking, { id }) {
    const person = personOf(asking.who)
    const told = await tell(asking, authorOf(person, asking.house.secret), id)
    const bookmark = await store.bookmarkOf(asking.database, person.id)
    const story = await storyIn(asking, told, bookmark ? turnPage(bookmark, asking.now).newSince : 0)
    if (!story) throw notFound()
    return story
  },
})

/** The one story in what was told of one signal. */
export async function storyIn(asking: Asking, told: Told, newSince: number): Promise<Story | undefined> {
  const [first] = told.stories
  if (!first) return undefined
  const { id, account, week, mode, withdrawnWeek } = first.contribution
  return {
    signalId: id,
    ...{ account, week, mode, withdrawn: withdrawnWeek !== null },
    steps: first.steps.map((step) => stepOf(step, newSince)),
    asked: await askedOf(asking, told),
  }
}
