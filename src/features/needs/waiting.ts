import { dayOf } from "../../methods/calendar/week.ts"
import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { claimFor } from "../claims/rules.ts"
import { standings } from "../claims/store.ts"
import { isPast, waits } from "./rules.ts"
import { standingNeeds } from "./store.ts"

export const needWaits: Waiting[] = [
  {
    href: "/hulp/lijst",
    may: only("volunteerCoordinator"),
    async count({ database, who, now }) {
      const claims = await standings(database)
      const own = personOf(who).organisation.id
      return (await standingNeeds(database)).filter(
        (need) => !isPast(need, dayOf(now)) && waits({ state: need.state, claim: claimFor(claims.get(need.id), own) }),
      ).length
    },
    words: (count) => (count === 1 ? "1 open hulpvraag" : `${count} open hulpvragen`),
  },
]
