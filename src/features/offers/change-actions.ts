import { z } from "zod"
import { type Day, dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, type FieldError, Invalid } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { takeFormTurn } from "../../platform/http/visitor-gate.ts"
import { maskOf } from "../help-items/week-parts.ts"
import { addChange, arrangedOf, type Terms } from "./change-store.ts"
import { OfferChange } from "./model.ts"
import { amountsOf } from "./offer-view.ts"
import { ownRow } from "./own-actions.ts"
import { lastDayOf, mayFollow, tooLittle } from "./rules.ts"
import { holdOffer } from "./step-store.ts"
import type { OfferRow } from "./store.ts"

export const changeOwnOffer = action({
  name: "changeOwnOffer",
  method: "POST",
  path: "/offer-links/:code/changes",
  summary:
    "Change how much, how far, in which languages, when or until when one's own offer stands; what was promised already stays, and counts",
  may: anyone,
  input: OfferChange,
  output: z.object({ changed: z.boolean() }),
  async run(changing, given) {
    const { database, now } = changing
    const found = await ownRow(changing, given.code)
    takeFormTurn(changing.house, found.id, now)
    await holdOffer(database, found.id)
    const row = await ownRow(changing, given.code)
    if (!mayFollow(row.state, "paused") && !mayFollow(row.state, "resumed"))
      throw conflict("Dit aanbod is voorbij of ingetrokken. Je kunt het opnieuw aanbieden.")
    const terms = await fitting(changing, row, given)
    if (JSON.stringify(termsOf(row)) === JSON.stringify(terms)) return { changed: false }
    await addChange(database, { offerId: row.id, ...terms, changedOn: dayOf(now) })
    return { changed: true }
  },
})

const termsOf = ({
  radius,
  languages,
  slots,
  units,
  lastDay,
}: Omit<Terms, "until"> & { lastDay: Day | null }): Terms => ({
  ...{ radius, languages: [...new Set(languages)].sort(), slots, units, until: lastDay },
})

/** The offer as it is to stand, where that can be; what does not fit is told in one round. */
async function fitting({ database, now }: Changing, row: OfferRow, given: OfferChange): Promise<Terms> {
  const { radius, languages, parts, units = row.units, lastDay = row.lastDay } = given
  const errors: FieldError[] = []
  const arranged = await arrangedOf(database, row.id)
  if (units < row.units && units < arranged)
    errors.push({ field: "units", message: tooLittle(await amountsOf(database, row), arranged, units) })
  const last = lastDay === row.lastDay ? undefined : lastDayOf(lastDay ?? undefined, dayOf(now))
  if (last?.kind === "unclear") errors.push({ field: "lastDay", message: last.why })
  if (errors.length > 0) throw new Invalid(errors)
  return termsOf({ radius, languages, slots: maskOf(parts), units, lastDay })
}
