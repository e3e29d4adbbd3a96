import { z } from "zod"
import { action, type Database, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimOf } from "../claims/store.ts"
import { helpItems } from "../help-items/store.ts"
import { contactsOf } from "../offers/contact-store.ts"
import { knowsGiver } from "../offers/rules.ts"
import { Call } from "./call-model.ts"
import { type CallRow, callsToMake, callToMake, endCall } from "./call-store.ts"
import { sayAmount, sayItem } from "./speech.ts"

const coordinators = only("volunteerCoordinator")

export const helpCalls = question({
  name: "helpCalls",
  path: "/help-calls",
  summary:
    "Whom a coordinator has to call of what the organisation plans: helpers whom neither a mail nor a text message reaches, also with the link of their offer, with their number",
  may: coordinators,
  input: z.object({}),
  output: z.array(Call),
  protected: true,
  async run({ database, who, now }) {
    const { organisation } = personOf(who)
    const calls = await callsToMake(database, organisation.id, now)
    const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
    const contacts = await contactsOf(
      database,
      calls.map(({ offerId }) => offerId),
    )
    return calls.flatMap(({ id, matchId, offerId, about, item, units, area, since, unreached, moment }) => {
      const giver = contacts.get(offerId)
      if (!giver) return []
      const asked = items.get(item)
      const what = `${sayItem(asked, organisation.country)}: ${sayAmount(asked, units)}${area ? ` in ${area}` : ""}`
      return [{ id, matchId, offerId, about, name: giver.name, phone: giver.phone, what, since, unreached, moment }]
    })
  },
})

export const endHelpCall = action({
  name: "endHelpCall",
  method: "POST",
  path: "/help-calls/:id/end",
  summary: "Say that a helper was called, so that nobody else does it again",
  may: coordinators,
  input: z.object({ id: z.uuid("Dit telefoontje is er niet") }),
  output: z.object({ id: z.uuid() }),
  async run({ database, who, now }, { id }) {
    const call = await callToMake(database, id, now)
    if (!call || !(await mayCall(database, call, personOf(who).organisation.id))) throw notFound()
    if (call.about === "asked")
      throw conflict(
        "Zet bij het voorstel wat de helper zei: ja of nee, of dat je niemand bereikte. Er is niets verloren.",
      )
    if (!(await endCall(database, id, personOf(who).id, now))) throw notFound()
    return { id }
  },
})

/** About a match whoever plans it; about an offer itself whoever knows the giver. */
const mayCall = async (
  database: Database,
  { needId, offerThrough }: CallRow,
  organisationId: string,
): Promise<boolean> =>
  needId === null
    ? knowsGiver({ organisationId: offerThrough }, organisationId)
    : mayPlan(await claimOf(database, needId, organisationId))
