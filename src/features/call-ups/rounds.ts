import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { contactsOf } from "./contact-store.ts"
import { pledgeCode } from "./link-rules.ts"
import { pledgeLink, reminderMail } from "./mails.ts"
import { addPledgeStep, toRemind } from "./pledge-store.ts"
import { outstanding } from "./rules.ts"
import { holdCallUp } from "./store.ts"

/** The day before, whoever said to bring something hears it once; the row and the mail go together. */
async function remind(house: House): Promise<void> {
  const now = house.clock()
  const today = dayOf(now)
  const near = (database: Parameters<typeof toRemind>[0]) => toRemind(database, today, addDays(today, 1))
  for (const { id, callUpId } of await near(house.database.kysely))
    await house.database.kysely.transaction().execute(async (database) => {
      await holdCallUp(database, callUpId)
      const pledge = (await near(database)).find((one) => one.id === id)
      const email = pledge && (await contactsOf(database, [id])).get(id)?.email
      if (!pledge || !email || outstanding(pledge) === 0) return
      await addPledgeStep(database, { pledgeId: id, step: "reminded", takenBy: null, takenOn: today })
      const link = pledgeLink(house.settings.BASE_URL, pledgeCode(house.secret, id))
      await writeMail(database, reminderMail(email, link), now)
    })
}

export const remindMakers: Round = { name: "herinneren aan een buurtactie", everySeconds: 3600, run: remind }
