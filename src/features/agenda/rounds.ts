import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Changing } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { addReminder } from "./history-store.ts"
import { ownerReminder, reminderMail } from "./mail-rules.ts"
import type { Item, ReminderMoment } from "./model.ts"
import { reminderDue } from "./rules.ts"
import { deskAddress, recipientsOf } from "./sending.ts"
import * as store from "./store.ts"
import { itemForOutside } from "./viewing.ts"

/** Reminds before, at and after the term. The row of a reminder and its mails are written together, or neither is. */
async function remind(house: House): Promise<void> {
  const now = house.clock()
  const today = dayOf(now)
  const waiting = await store.itemsWithoutAnswer(house.database.kysely, addDays(today, 7))
  for (const item of waiting) {
    const moment = reminderDue(item, today)
    if (!moment) continue
    await house.database.kysely.transaction().execute(async (database) => {
      if (await addReminder(database, { agendaItemId: item.id, moment, sentAt: now }))
        await writeReminders({ database, house, now }, item, moment)
    })
  }
}

async function writeReminders(
  { database, house, now }: Pick<Changing, "database" | "house" | "now">,
  item: Item,
  moment: ReminderMoment,
): Promise<void> {
  const place = await store.placeName(database)
  const recipients = await recipientsOf(database, house, item)
  const outside = await itemForOutside({ database, house }, item)
  for (const { email, address } of recipients)
    await writeMail(database, reminderMail(email, { item: outside, place, address }, moment), now)
  const owner = await store.emailOf(database, item.ownerId)
  const reached = recipients.length > 0
  if (owner && (moment !== "before" || !reached))
    await writeMail(database, ownerReminder(owner, item, moment, deskAddress(house, item.id), reached), now)
}

export const remindAddressees: Round = { name: "agenda", everySeconds: 900, run: remind }
