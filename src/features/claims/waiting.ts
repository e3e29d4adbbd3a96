import { dayOf } from "../../methods/calendar/week.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { guardedClaims } from "./guard-store.ts"
import { needsAskedOf } from "./need-store.ts"
import { planners } from "./people-rules.ts"
import { guardOf } from "./rules.ts"

export const claimWaits: Waiting[] = [
  {
    href: "/hulp/bij-wie",
    may: planners,
    count: ({ database, who, now }) => needsAskedOf(database, dayOf(now), personOf(who).organisation.id),
    words: (count) =>
      count === 1
        ? "Een andere organisatie vraagt jullie om 1 hulpvraag over te nemen"
        : `Andere organisaties vragen jullie om ${count} hulpvragen over te nemen`,
  },
  {
    href: "/hulp/bij-wie",
    may: planners,
    async count({ database, who, now, house }) {
      const claims = await guardedClaims(database, dayOf(now), personOf(who).organisation.id)
      return claims.filter(({ lastDay }) => guardOf(lastDay, dayOf(now), house.settings.CLAIM_DAYS).kind !== "quiet")
        .length
    },
    words: (count) =>
      count === 1
        ? "1 hulpvraag van jullie ligt stil en valt bijna vrij"
        : `${count} hulpvragen van jullie liggen stil en vallen bijna vrij`,
  },
]
