import { dayOf } from "../../methods/calendar/week.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { toLookAt } from "./look-rules.ts"
import { keepers } from "./rules.ts"
import { entitlements } from "./store.ts"

/** Who keeps the list hears it when nobody went through a right of their country for a year. */
export const entitlementWaits: Waiting[] = [
  {
    href: "/beheer/rechten",
    may: keepers,
    async count({ database, who, now }) {
      const { country } = personOf(who).organisation
      return toLookAt(await entitlements(database), dayOf(now)).filter((one) => one.country === country).length
    },
    words: (count) =>
      count === 1 ? "1 recht is een jaar niet nagekeken" : `${count} rechten zijn een jaar niet nagekeken`,
  },
]
