import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { NearestOffers } from "../../methods/matching/nearest.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { Claim } from "../claims/model.ts"
import { claimOf } from "../claims/store.ts"
import { Cover } from "./cover-model.ts"
import { coveringIn } from "./covering.ts"
import { planningNow } from "./desk.ts"
import { Helper, PlannedNeed, Proposal } from "./model.ts"
import { discreet, inOrder, itemsOf, proposalsOf } from "./planning-order.ts"
import { helperOf, plannedNeed } from "./speech.ts"
import type { OfferedRow } from "./town-model.ts"
import { itemOfNeed } from "./town-store.ts"
import { sayWhyNot } from "./why-speech.ts"

/** So many others are shown to choose from. */
const nearest = 10

export const plannedHelp = question({
  name: "plannedHelp",
  path: "/help-planning/:id",
  summary: "One need that is planned: what is proposed, why not (yet) more, and the ten nearest offers that fit",
  may: only("volunteerCoordinator"),
  input: z.object({ id: z.uuid("Deze hulpvraag is er niet") }),
  output: z.object({
    need: PlannedNeed,
    claim: Claim,
    proposals: z.array(Proposal),
    whyNot: z.array(z.string()),
    others: z.array(
      Helper.extend({
        cover: Cover,
        /** Since when it is offered; not of what lies on a shelf. */
        offeredOn: z.string().nullable(),
      }),
    ),
  }),
  protected: true,
  async run(asking, { id }) {
    const { database, who, now, house } = asking
    const { country, id: own } = personOf(who).organisation
    const item = await itemOfNeed(database, id)
    const items = await itemsOf(asking)
    const planning = item === undefined ? undefined : await planningNow(database, house, dayOf(now), item)
    const found = planning && inOrder(planning, () => 1).find(({ row }) => row.id === id)
    if (!planning || !found) throw notFound()
    const { row, plan, place } = found
    const claim = await claimOf(database, id, own)
    const need = discreet(plannedNeed(row, items, planning.ruling, country), claim)
    const covering = await coveringIn(asking, [row.areaCode], items)
    const proposals = plan ? proposalsOf(plan, place, items, covering) : []
    const covered = proposals.reduce((sum, { units }) => sum + units, 0)
    const { neighbourhood } = wordsFor(country)
    if (!plan)
      return {
        ...{ need, claim, proposals },
        others: [],
        whyNot: [`Wij weten niet in welke ${neighbourhood} dit is. Vraag het na bij wie de vraag stelde.`],
      }
    const { columns } = plan
    const near = new NearestOffers(columns.offers).of(columns.needs, place, nearest, columns.also)
    return {
      ...{ need, claim, proposals },
      whyNot: covered < row.units ? sayWhyNot(plan, place, need, neighbourhood) : [],
      others: near.map(({ offer }) => {
        const given = plan.offered[offer] as OfferedRow
        return {
          ...helperOf(columns, place, offer, given),
          cover: covering(row, given, Math.min(row.units, given.units)),
          offeredOn: given.source === "shelf" ? null : given.madeOn,
        }
      }),
    }
  },
})
