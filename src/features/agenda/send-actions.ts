import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { agendaMakers, itemFor } from "./item-desk.ts"
import { ItemId, SendAgain } from "./model.ts"
import { questionLetter, sendQuestion } from "./sending.ts"
import * as store from "./store.ts"
import { Letter } from "./view-model.ts"

export const questionOnPaper = question({
  name: "questionOnPaper",
  path: "/agenda-items/:id/letter",
  summary: "The question as a letter to print, with the personal link of the addressee",
  may: agendaMakers,
  input: z.object({ id: ItemId }),
  output: Letter,
  protected: true,
  async run(asking, { id }) {
    const item = await itemFor(asking, id)
    return {
      id,
      sender: `Werkgroep signalen van ${await store.placeName(asking.database)}`,
      recipient: [item.addressee, `Ter attentie van ${item.contactName}`],
      on: dayOf(asking.now),
      ...(await questionLetter(asking, item, "link")),
    }
  },
})

export const sendAgain = action({
  name: "sendAgain",
  method: "POST",
  path: "/agenda-items/:id/sendings",
  summary: "Send the question again, also to somebody else within the addressee",
  may: agendaMakers,
  input: SendAgain,
  output: z.object({ id: z.uuid(), mailed: z.boolean() }),
  async run(changing, { id, contactName: name, contactEmail }) {
    const { database, who, now } = changing
    const item = await itemFor(changing, id)
    const email = contactEmail ?? null
    if (name !== item.contactName || email !== item.contactEmail)
      await store.addContact(database, { agendaItemId: id, name, email, changedBy: personOf(who).id, changedAt: now })
    return { id, mailed: await sendQuestion(changing, { ...item, contactName: name, contactEmail: email }) }
  },
})
