import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { MatchId } from "../matches/model.ts"
import { askers } from "../needs/people-rules.ts"
import { contactsOf } from "../offers/contact-store.ts"
import type { Contact } from "../offers/store.ts"
import { ListedVisit, listed, Period, rowsOf, spans } from "./listing.ts"
import { plannedMatch } from "./owning.ts"
import { visitsOfOffer } from "./store.ts"

const coordinators = only("volunteerCoordinator")

const Shown = {
  from: z.string(),
  until: z.string(),
  days: z.enum(spans),
  which: z.enum(["alles", "mijn"]),
  /** The day from which on there is more than fits here. */
  next: z.string().nullable(),
}
export const VisitList = z.object({
  ...Shown,
  coordinates: z.boolean(),
  visits: z.array(ListedVisit),
})
export type VisitList = z.output<typeof VisitList>

export const helpVisits = question({
  name: "helpVisits",
  path: "/help-visits",
  summary: "The moments of some days: all of them for a coordinator, one's own for who asked; without who helps",
  may: askers,
  input: z.object(Period),
  output: VisitList,
  async run(asking, period) {
    const { rows, ...shown } = await rowsOf(asking, period)
    return { ...shown, visits: await listed(asking, rows) }
  },
})

const SheetVisit = ListedVisit.extend({
  /** With the mail address only where there is no telephone: more is not needed on a day without a computer. */
  helper: z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
})
const reachedAt = ({ name, phone, email }: Contact) => ({ name, phone, email: phone ? null : email })
export const VisitSheet = z.object({ ...Shown, visits: z.array(SheetVisit) })
export type VisitSheet = z.output<typeof VisitSheet>

export const visitSheet = question({
  name: "visitSheet",
  path: "/help-visit-sheet",
  summary: "The same for on paper, with who helps and a number or else a mail address, for a day without a computer",
  may: coordinators,
  input: z.object(Period),
  output: VisitSheet,
  protected: true,
  async run(asking, period) {
    const { rows, coordinates: _, ...shown } = await rowsOf(asking, period)
    const coming = rows.filter(({ cancelled }) => !cancelled)
    const contacts = await contactsOf(asking.database, [...new Set(coming.map(({ offerId }) => offerId))])
    const visits = await listed(asking, coming)
    return {
      ...shown,
      visits: visits.map((visit, place) => {
        const giver = contacts.get(coming[place]?.offerId ?? "")
        return { ...visit, helper: giver ? reachedAt(giver) : null }
      }),
    }
  },
})

export const HelperSheet = z.object({ id: z.uuid(), name: z.string(), visits: z.array(ListedVisit) })
export type HelperSheet = z.output<typeof HelperSheet>

export const helperSheet = question({
  name: "helperSheet",
  path: "/help-matches/:id/helper-sheet",
  summary:
    "The coming moments of the helper of a match that the organisation plans, to give on paper to who has no mail; never for whom",
  may: coordinators,
  input: z.object({ id: MatchId }),
  output: HelperSheet,
  protected: true,
  async run(asking, { id }) {
    const match = await plannedMatch(asking, id)
    const giver = (await contactsOf(asking.database, [match.offerId])).get(match.offerId)
    if (!giver) throw notFound()
    const rows = await visitsOfOffer(asking.database, match.offerId, clockAt(asking.now).day)
    // The helper may also help where another organisation plans: that is theirs to tell.
    const claimed = await claimsFor(asking.database, personOf(asking.who).organisation.id)
    const visits = await listed(
      asking,
      rows.filter(({ cancelled, needId }) => !cancelled && mayPlan(claimed(needId))),
    )
    return {
      id,
      name: giver.name,
      visits: visits.filter(({ over }) => !over).map((visit) => ({ ...visit, alias: "" })),
    }
  },
})
