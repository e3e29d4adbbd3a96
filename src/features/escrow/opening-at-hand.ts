import { type Day, dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import * as store from "./opening-store.ts"
import { readyNow } from "./ready-store.ts"

export const thisWeek = (now: Date): Day => mondayOf(dayOf(now))
export const unmet =
  "Van een van deze teksten is de regel nu niet meer gehaald, of iemand trok iets in. Laad de pagina opnieuw en begin nog eens."

/** An opening that is not over, for a member who has a part of its key; with the texts of which the rule still holds. */
export async function openingFor({ database, who, now }: Asking, id: string) {
  const me = personOf(who).id
  const opening = await store.openingById(database, id, me)
  if (!opening?.member) throw notFound()
  if (opening.ended) throw conflict("Deze opening is al klaar. Laad de pagina opnieuw.")
  const asked = await store.textsOf(database, id)
  const ready = await readyNow(database, thisWeek(now))
  return { me, opening, asked, texts: asked.filter((text) => ready.has(text.id)) }
}
