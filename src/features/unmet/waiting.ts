import { dayOf } from "../../methods/calendar/week.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { askers } from "../needs/people-rules.ts"
import { ownCounted } from "./own-rules.ts"
import { needsThrough, rightsNotGot } from "./ripe-store.ts"

export const unmetWaits: Waiting[] = [
  {
    href: "/hulp/meegeteld",
    may: askers,
    async count({ database, who, house, now }) {
      const needs = await needsThrough(database, house.settings.UNMET_AFTER_WEEKS, personOf(who).id)
      const ids = needs.map(({ id }) => id)
      return ownCounted(needs, await rightsNotGot(database, ids), dayOf(now)).toAsk.length
    },
    words: (count) =>
      count === 1
        ? "1 hulpvraag lukte niet helemaal: mag die meetellen?"
        : `${count} hulpvragen lukten niet helemaal: mogen die meetellen?`,
  },
]
