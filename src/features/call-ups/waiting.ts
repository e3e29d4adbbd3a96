import { dayOf } from "../../methods/calendar/week.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { callers } from "./rules.ts"
import { waitingToClose } from "./store.ts"

export const callUpWaits: Waiting[] = [
  {
    href: "/hulp/buurtacties",
    may: callers,
    count: ({ database, who, now }) => waitingToClose(database, personOf(who).organisation.id, dayOf(now)),
    words: (count) =>
      count === 1
        ? "1 buurtactie is voorbij: sluit hem af en bedank wie meedeed"
        : `${count} buurtacties zijn voorbij: sluit ze af en bedank wie meedeed`,
  },
]
