import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { languages } from "../help-items/languages.ts"
import { helpItems } from "../help-items/store.ts"
import { wholeWeek } from "../help-items/week-parts.ts"
import { addStep } from "../offers/step-store.ts"
import { addOffer } from "../offers/store.ts"
import { holdShelves } from "./flow-store.ts"
import { PlannedEnd, Planning, type Point } from "./model.ts"
import { ownPoint } from "./own-point.ts"
import { addStockOffer, type Planned, plannedAt } from "./planned-store.ts"
import { keepers } from "./rules.ts"

const Done = z.object({ id: z.uuid() })

async function stepOf({ database, who, now }: Changing, offerId: string, step: "paused" | "resumed"): Promise<void> {
  const why = maskPersonalData("").masked
  await addStep(database, { offerId, step, why, takenBy: personOf(who).id, takenOn: dayOf(now) })
}

/** An offer of whatever lies on a shelf: its amount is read from the ledger, and who gives is the point. */
async function offerShelf({ database, now }: Changing, point: Point, item: string, radius: number): Promise<void> {
  const offer = {
    ...{ itemCode: item, source: "organisation" as const, organisationId: point.organisationId, units: 1, radius },
    ...{ areaCode: point.areaCode, languages: languages.map(({ code }) => code), slots: wholeWeek },
    ...{ doesNot: maskPersonalData("").masked, until: null, linkHash: null, gender: null, madeOn: dayOf(now) },
  }
  const contact = { name: `${point.name} (${point.organisation})`, email: null, phone: null }
  const offerId = await addOffer(database, offer, contact)
  await addStockOffer(database, { offerId, pointId: point.id, itemCode: item })
}

const openOf = (planned: readonly Planned[], item: string) => planned.filter((one) => one.open && one.item === item)

export const planStock = action({
  name: "planStock",
  method: "POST",
  path: "/stock-points/:id/planning",
  summary: "Let what lies on a shelf of one's own point take part in the planning of help, up to so many metres away",
  may: keepers,
  input: Planning,
  output: Done,
  audit: ({ id, item, radius }) => ({ subject: id, detail: { item, radius } }),
  async run(changing, { id, item, radius }) {
    const { database } = changing
    const point = await ownPoint(changing, id)
    if (!point.open) throw conflict("Dit punt is dicht. Open het eerst weer. Er is niets veranderd.")
    if (!(await helpItems(database)).some((one) => one.code === item && one.kind === "goods" && !one.retired))
      throw invalid("item", "Dit staat niet op de lijst van spullen. Kies uit de lijst")
    await holdShelves(database, [id], item)
    const planned = await plannedAt(database, id)
    const open = openOf(planned, item)
    if (open.some((one) => one.radius === radius))
      throw conflict("Dit doet al mee met de planning, tot zover. Er is niets veranderd.")
    for (const { offerId } of open) await stepOf(changing, offerId, "paused")
    const before = planned.find((one) => one.item === item && one.radius === radius)
    if (before) await stepOf(changing, before.offerId, "resumed")
    else await offerShelf(changing, point, item, radius)
    return { id }
  },
})

export const endStockPlanning = action({
  name: "endStockPlanning",
  method: "POST",
  path: "/stock-points/:id/planning-ends",
  summary: "Let a shelf of one's own point take part in the planning no more; what was agreed stays kept apart",
  may: keepers,
  input: PlannedEnd,
  output: Done,
  audit: ({ id, item }) => ({ subject: id, detail: { item } }),
  async run(changing, { id, item }) {
    await ownPoint(changing, id)
    await holdShelves(changing.database, [id], item)
    const open = openOf(await plannedAt(changing.database, id), item)
    if (open.length === 0) throw conflict("Dit doet nu niet mee met de planning. Er is niets veranderd.")
    for (const { offerId } of open) await stepOf(changing, offerId, "paused")
    return { id }
  },
})
