import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { myFeedback } from "./actions.ts"
import { Feedback } from "./model.ts"
import { turnPage } from "./news-rules.ts"
import * as store from "./store.ts"

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
  async run(asking, input) {
    const { id } = personOf(asking.who)
    const bookmark = await store.bookmarkOf(asking.database, id)
    const { newSince, next } = turnPage(bookmark, asking.now)
    const answer = await myFeedback.run(asking, input)
    await store.moveBookmark(asking.database, id, next)
    return answer
  },
})
