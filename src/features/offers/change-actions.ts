import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeLinkTurn } from "../../platform/http/visitor-gate.ts"
import { maskOf } from "../help-items/week-parts.ts"
import { addChange } from "./change-store.ts"
import { OfferChange } from "./model.ts"
import { ownRow } from "./own-actions.ts"
import { mayFollow } from "./rules.ts"
import { holdOffer } from "./step-store.ts"

export const changeOwnOffer = action({
  name: "changeOwnOffer",
  method: "POST",
  path: "/offer-links/:code/changes",
  summary: "Change how far, in which languages or when one's own offer stands; what was promised already stays",
  may: anyone,
  input: OfferChange,
  output: z.object({ changed: z.boolean() }),
  async run(changing, { code, radius, languages, parts }) {
    const { database, now } = changing
    const found = await ownRow(changing, code)
    takeLinkTurn(changing.house, found.id, now)
    await holdOffer(database, found.id)
    const row = await ownRow(changing, code)
    if (!mayFollow(row.state, "paused") && !mayFollow(row.state, "resumed"))
      throw conflict("Dit aanbod is voorbij of ingetrokken. Je kunt het opnieuw aanbieden.")
    const change = { radius, languages: [...new Set(languages)].sort(), slots: maskOf(parts) }
    const same = JSON.stringify([row.radius, [...row.languages].sort(), row.slots])
    if (same === JSON.stringify([change.radius, change.languages, change.slots])) return { changed: false }
    await addChange(database, { offerId: row.id, ...change, changedOn: dayOf(now) })
    return { changed: true }
  },
})
