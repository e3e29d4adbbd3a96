import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addFlow, flowById, flowSums, holdShelves } from "../stock/flow-store.ts"
import { shelvesOf } from "../stock/rules.ts"
import { pointById } from "../stock/store.ts"
import { addDelivery, deliveryIn } from "./delivery-store.ts"
import { ownCallUp } from "./desk-actions.ts"
import { Correction, Delivery, PledgeEnd } from "./model.ts"
import { pledgeIn, withdraw } from "./own-actions.ts"
import { callers } from "./rules.ts"
import { type CallUpRow, holdCallUp } from "./store.ts"

const Done = z.object({ id: z.uuid() })

/** The call-up with its shelf, while nobody else writes about either. */
async function held(changing: Changing, id: string): Promise<CallUpRow> {
  const { database } = changing
  await holdCallUp(database, id)
  const row = await ownCallUp(changing, id)
  await holdShelves(database, [row.pointId], row.itemCode)
  if (!(await pointById(database, row.pointId))?.open)
    throw conflict("Het punt waar dit gebracht wordt, is dicht. Open het eerst weer. Er is niets veranderd.")
  return row
}

export const receiveForCallUp = action({
  name: "receiveForCallUp",
  method: "POST",
  path: "/call-up-desk/:id/deliveries",
  summary: "Somebody brought something for a call-up: it lies at the point, and of the pledge so many are brought",
  may: callers,
  input: Delivery,
  output: Done,
  audit: ({ id, units }) => ({ subject: id, detail: { units } }),
  async run(changing, { id, units, pledge, once }) {
    const { database, who, now } = changing
    const row = await held(changing, id)
    const own = pledge ? await pledgeIn(changing, id, pledge) : undefined
    if (pledge && (!own || own.withdrawn)) throw invalid("pledge", "Kies van wie dit is, of kies 'Van iemand anders'")
    const flowId = once ?? randomUUID()
    if (await flowById(database, flowId)) throw conflict("Dit is al opgeschreven, en telt één keer.")
    const [noted, on] = [personOf(who).id, dayOf(now)]
    await addFlow(database, {
      ...{ id: flowId, kind: "received", itemCode: row.itemCode, units, reason: "", madeBy: noted, madeOn: on },
      ...{ fromAccount: "outside", fromPoint: null, toAccount: "shelf", toPoint: row.pointId },
    })
    const delivery = { id: randomUUID(), callUpId: id, pledgeId: own?.id ?? null, units, takesBack: null, flowId }
    await addDelivery(database, { ...delivery, notedBy: noted, notedOn: on })
    return { id }
  },
})

export const takeBackDelivery = action({
  name: "takeBackDelivery",
  method: "POST",
  path: "/call-up-desk/:id/delivery-corrections",
  summary: "Take back what was mistyped: it goes off the shelf and off the call-up, and stays readable",
  may: callers,
  input: Correction,
  output: Done,
  audit: ({ id }) => ({ subject: id }),
  async run(changing, { id, delivery }) {
    const { database, who, now } = changing
    const row = await held(changing, id)
    const wrong = await deliveryIn(database, id, delivery)
    if (!wrong) throw notFound()
    if (wrong.takenBack) throw conflict("Dit is al teruggenomen. Er is niets veranderd.")
    const [there] = shelvesOf(await flowSums(database, row.pointId, row.itemCode), []).filter(
      ({ point }) => point === row.pointId,
    )
    if ((there?.shelf ?? 0) < wrong.units)
      throw conflict(
        "Op de plank liggen er intussen minder. Tel bij het punt na wat er ligt en zet het daar goed. Er is niets veranderd.",
      )
    const [flowId, noted, on] = [randomUUID(), personOf(who).id, dayOf(now)]
    const { units } = wrong
    await addFlow(database, {
      ...{
        id: flowId,
        kind: "recounted",
        itemCode: row.itemCode,
        units,
        reason: "mistyped",
        madeBy: noted,
        madeOn: on,
      },
      ...{ fromAccount: "shelf", fromPoint: row.pointId, toAccount: "difference", toPoint: null },
    })
    const correction = { id: randomUUID(), callUpId: id, pledgeId: wrong.pledgeId, units, takesBack: wrong.id, flowId }
    await addDelivery(database, { ...correction, notedBy: noted, notedOn: on })
    return { id }
  },
})

export const withdrawPledge = action({
  name: "withdrawPledge",
  method: "POST",
  path: "/call-up-desk/:id/pledge-withdrawals",
  summary: "Note that somebody who calls brings nothing more: who it was is forgotten at once",
  may: callers,
  input: PledgeEnd,
  output: Done,
  audit: ({ id }) => ({ subject: id }),
  async run(changing, { id, pledge }) {
    await holdCallUp(changing.database, id)
    await ownCallUp(changing, id)
    const row = await pledgeIn(changing, id, pledge)
    if (!row) throw notFound()
    await withdraw(changing, row, personOf(changing.who).id)
    return { id }
  },
})
