import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Feedback } from "./model.ts"
import { moveOn } from "./news-rules.ts"
import { bookmarkOf, moveBookmark } from "./store.ts"
import { authorOf, feedbackOf, tell } from "./telling.ts"

/**
 * The same answer as the API's, for somebody who looks at the page: their bookmark moves on, so that the next visit
 * shows what came after this one. A program that asks moves nothing.
 */
export const feedbackVisit = question({
  name: "feedbackVisit",
  path: "/feedback",
  summary: "What happened with one's own signals, for who reads it on the page",
  may: everybodySignedIn,
  input: z.object({}),
  output: Feedback,
  async run(asking) {
    const person = personOf(asking.who)
    const told = await tell(asking, authorOf(person, asking.house.secret))
    const bookmark = await bookmarkOf(asking.database, person.id)
    const next = moveOn(bookmark, asking.now)
    await moveBookmark(asking.database, person.id, next)
    return feedbackOf(asking, told, bookmark, next.seenBefore?.getTime() ?? 0)
  },
})
