import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areasToChoose } from "../areas/store.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { choosable } from "../stock/area-rules.ts"
import { points } from "../stock/store.ts"
import { contactsOf } from "./contact-store.ts"
import { countDeliveries, deliveriesOf, deliveriesShown } from "./delivery-store.ts"
import { CallUpId, ListPage } from "./model.ts"
import { pledgesOf } from "./pledge-store.ts"
import { callers } from "./rules.ts"
import { pledgeShown, shownAll, shownOne } from "./shown.ts"
import { type CallUpRow, callUpById, callUpsOf } from "./store.ts"
import { CallUpDesk, FollowedCallUp } from "./view-model.ts"

/** A call-up of one's own organisation; that of another is not there. */
export async function ownCallUp({ database, who }: Asking, id: string): Promise<CallUpRow> {
  const row = await callUpById(database, id)
  if (row?.organisationId !== personOf(who).organisation.id) throw notFound()
  return row
}

export const callUpDesk = question({
  name: "callUpDesk",
  path: "/call-up-desk",
  summary: "The call-ups of one's own organisation, and what one can choose from for a new one",
  may: callers,
  input: ListPage,
  output: CallUpDesk,
  async run({ database, who, now }, { blad }) {
    const { organisation } = personOf(who)
    const { rows, ...at } = await callUpsOf(database, organisation.id, blad)
    const shown = await shownAll(database, rows, dayOf(now))
    const own = (await points(database)).filter((point) => point.open && point.organisationId === organisation.id)
    return {
      ...{ callUps: shown.map((callUp, place) => ({ ...callUp, id: rows[place]?.id ?? "" })), ...at },
      goods: (await helpItems(database))
        .filter(({ kind, retired }) => kind === "goods" && !retired)
        .map((item) => ({ code: item.code, label: `${labelFor(item, organisation.country)} (${item.unitMany})` })),
      points: own.map(({ id, name, area, street }) => ({
        ...{ code: id, label: `${name} (${area}${street === "" ? ", nog zonder straat" : ""})` },
      })),
      areas: choosable(await areasToChoose(database)),
      area: own[0]?.areaCode ?? null,
    }
  },
})

export const followCallUp = question({
  name: "followCallUp",
  path: "/call-up-desk/:id",
  summary: "A call-up of one's own organisation with who takes part, how they are reached, and what was brought",
  may: callers,
  protected: true,
  input: z.object({ id: CallUpId, blad: z.number().int().min(1).max(1000).optional() }),
  output: FollowedCallUp,
  async run(asking, { id, blad }) {
    const { database, now } = asking
    const today = dayOf(now)
    const row = await ownCallUp(asking, id)
    const pledges = await pledgesOf(database, [id])
    const contacts = await contactsOf(
      database,
      pledges.map((one) => one.id),
    )
    const delivered = await countDeliveries(database, id)
    return {
      ...(await shownOne(database, row, today)),
      ...{ id, pointId: row.pointId, once: randomUUID() },
      ...{ delivered, page: blad ?? null, pages: Math.max(1, Math.ceil(delivered / deliveriesShown)) },
      pledges: pledges.map((one) => ({
        ...{ ...pledgeShown(one, today), id: one.id, source: one.source, contact: contacts.get(one.id) ?? null },
      })),
      deliveries: (await deliveriesOf(database, id, blad ?? 1)).map(({ pledgeId, notedOn, ...delivery }) => ({
        ...{ ...delivery, on: notedOn, name: contacts.get(pledgeId ?? "")?.name ?? null },
      })),
    }
  },
})
