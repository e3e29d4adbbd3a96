import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { bookmarkOf } from "./store.ts"
import { authorOf, tell, unreadIn } from "./telling.ts"

export const feedbackWaits: Waiting[] = [
  {
    href: "/terugkoppeling",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
    async count(asking) {
      const person = personOf(asking.who)
      const told = await tell(asking, authorOf(person, asking.house.secret))
      return unreadIn(told, await bookmarkOf(asking.database, person.id))
    },
    words: (count) => (count === 1 ? "1 nieuw bericht over je signalen" : `${count} nieuwe berichten over je signalen`),
  },
]
