import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { askers } from "../needs/people-rules.ts"
import type { MyCounted } from "./consent-model.ts"
import { ownCounted } from "./own-rules.ts"
import { needsThrough, rightsNotGot } from "./ripe-store.ts"
import { placedItems } from "./theme-store.ts"

async function toAsk({ database, who, house, now }: Asking): Promise<MyCounted["toAsk"]> {
  const needs = await needsThrough(database, house.settings.UNMET_AFTER_WEEKS, personOf(who).id)
  const ids = needs.map(({ id }) => id)
  const known = { today: dayOf(now), belongs: await placedItems(database) }
  return ownCounted(needs, await rightsNotGot(database, ids), known).toAsk
}

const href = "/hulp/meegeteld"

export const unmetWaits: Waiting[] = [
  {
    ...{ href, may: askers },
    count: async (asking) => (await toAsk(asking)).filter(({ theme }) => !theme).length,
    words: (count) =>
      count === 1
        ? "1 hulpvraag lukte niet helemaal: mag die meetellen?"
        : `${count} hulpvragen lukten niet helemaal: mogen die meetellen?`,
  },
  {
    ...{ href, may: askers },
    count: async (asking) => (await toAsk(asking)).filter(({ theme }) => theme).length,
    words: (count) =>
      count === 1
        ? "1 hulpvraag mag meetellen: waar ging die over?"
        : `${count} hulpvragen mogen meetellen: waar gingen die over?`,
  },
]
