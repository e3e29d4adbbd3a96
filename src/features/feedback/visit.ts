import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { askedOf } from "./asking.ts"
import { FeedbackVisit } from "./model.ts"
import { moveOn } from "./news-rules.ts"
import { bookmarkOf, moveBookmark } from "./store.ts"
import { authorOf, stepOf, type Told, tell } from "./telling.ts"
import { threadsOf, threadsOnPage } from "./thread-rules.ts"

/**
 * What the API tells too, laid together as stories for somebody who looks at the page: their bookmark moves on, so that
 * the next visit shows what came after this one. A program that asks moves nothing.
 */
export const feedbackVisit = question({
  name: "feedbackVisit",
  path: "/feedback",
  summary: "What happened with one's own signals, for who reads it on the page",
  may: everybodySignedIn,
  input: z.object({ page: z.number().int().min(1).max(100_000).default(1) }),
  output: FeedbackVisit,
  async run(asking, { page }) {
    const person = personOf(asking.who)
    const told = await tell(asking, authorOf(person, asking.house.secret))
    const bookmark = await bookmarkOf(asking.database, person.id)
    const next = moveOn(bookmark, asking.now)
    await moveBookmark(asking.database, person.id, next)
    return { ...pageOf(told, page, next.seenBefore?.getTime() ?? 0), asked: await askedOf(asking, told) }
  },
})

function pageOf({ news, stories, material }: Told, asked: number, newSince: number) {
  const bottlenecks = new Map(material.bundles.map(({ id, bottleneck }) => [id, bottleneck]))
  const threads = threadsOf(news, stories, bottlenecks)
  const pages = Math.max(1, Math.ceil(threads.length / threadsOnPage))
  const page = Math.min(asked, pages)
  const shown = threads.slice((page - 1) * threadsOnPage, page * threadsOnPage).map((thread) => {
    const steps = thread.news.map((one) => ({
      ...stepOf(one, newSince),
      about: one.about,
      signalIds: one.signalIds,
    }))
    return { ...thread, news: steps, fresh: steps.filter(({ isNew }) => isNew).length }
  })
  return { threads: shown, page, pages, fresh: news.filter(({ heard }) => heard > newSince).length }
}
