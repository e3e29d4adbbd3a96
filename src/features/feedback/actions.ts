import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Feedback, Story } from "./model.ts"
import { newSinceOf } from "./news-rules.ts"
import { bookmarkOf } from "./store.ts"
import { authorOf, feedbackOf, storyIn, tell, unreadIn } from "./telling.ts"

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
    const bookmark = await bookmarkOf(asking.database, person.id)
    return feedbackOf(asking, told, bookmark, newSinceOf(bookmark, asking.now))
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
    return { unread: unreadIn(told, await bookmarkOf(asking.database, person.id)) }
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
    const told = await tell(asking, authorOf(person, asking.house.secret))
    const bookmark = await bookmarkOf(asking.database, person.id)
    const story = await storyIn(asking, told, id, newSinceOf(bookmark, asking.now))
    if (!story) throw notFound()
    return story
  },
})
