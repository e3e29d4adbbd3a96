import type { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { mayApprove } from "../modes/rules.ts"
import { modedNeedsOf } from "../modes/store.ts"
import type { Choices } from "./choice-model.ts"
import { itemsOf } from "./planning-order.ts"
import { sayAmount, sayItem } from "./speech.ts"
import { stillAsked } from "./town-store.ts"

/** What still waits and of which somebody may approve a helper who is no coordinator. */
export async function choicesOf(asking: Asking): Promise<z.output<typeof Choices>> {
  const { database, who, now } = asking
  const { id: me, organisation, ...person } = personOf(who)
  const moded = await modedNeedsOf(database, me, organisation.id)
  const allowed = moded.filter((need) => mayApprove(need, { ...person, id: me, organisation }) !== "nothing")
  if (allowed.length === 0) return []
  const mine = new Map(allowed.map((need) => [need.id, need.intermediaryId === me]))
  const items = await itemsOf(asking)
  const claims = await claimsFor(database, organisation.id)
  return (await stillAsked(database, dayOf(now)))
    .filter(({ id }) => mine.has(id) && mayPlan(claims(id)))
    .map(({ id, alias, item, units }) => ({
      ...{ id, alias, item: sayItem(items.get(item), organisation.country) },
      ...{ amount: sayAmount(items.get(item), units), own: mine.get(id) === true },
    }))
}
