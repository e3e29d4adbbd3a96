import type { House } from "../../platform/house.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { waitingMail } from "./mail-rules.ts"
import { hoursWaiting, mayDecide, remindersDue, sayWaiting } from "./rules.ts"
import { namedDeciders } from "./setting-store.ts"
import { undecided } from "./store.ts"
import { addReminder, closeYear, openYears } from "./year-store.ts"

/** For each day that a decision is late, whoever may still decide is told once. The row and its mails go together. */
async function remind(house: House): Promise<void> {
  const now = house.clock()
  const named = await namedDeciders(house.database.kysely)
  for (const asked of await undecided(house.database.kysely)) {
    const due = remindersDue(asked.appliedAt, now)
    if (due === 0) continue
    await house.database.kysely.transaction().execute(async (database) => {
      if (!(await addReminder(database, asked.id, due, now))) return
      const waiting = sayWaiting(hoursWaiting(asked.appliedAt, now))
      for (const { id, email } of named)
        if (mayDecide(id, named, asked, asked.steps).kind === "may")
          await writeMail(database, waitingMail(email, house.settings.BASE_URL, waiting), now)
    })
  }
}

/** From February on the year before is counted for everybody, and nobody can find its households again. */
async function close(house: House): Promise<void> {
  const now = house.clock()
  const until = now.getUTCFullYear() - (now.getUTCMonth() === 0 ? 2 : 1)
  for (const year of await openYears(house.database.kysely, until))
    await house.database.kysely.transaction().execute((database) => closeYear(database, year, now))
}

export const remindFundDeciders: Round = { name: "noodfonds", everySeconds: 900, run: remind }
export const closeFundYears: Round = { name: "jaren van het noodfonds", everySeconds: 12 * 3600, run: close }
