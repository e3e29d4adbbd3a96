import type { Changing, Database } from "../../platform/http/action.ts"
import { takeBackMails, writeMail } from "../../platform/mail/write-mail.ts"
import { emailOf } from "../accounts/password-store.ts"
import { tellHelper } from "../matches/telling.ts"
import { sayTimes } from "./reminder-rules.ts"
import { addReminders, type DueReminder, reminderMails, unremind } from "./reminder-store.ts"
import { sayVisitDay, sayWindow } from "./rules.ts"

// As the first message: when, never for whom or where.

/** The helper hears of each moment, with the link over which it can be cancelled. */
export async function remindHelper(changing: Changing, reminder: DueReminder): Promise<void> {
  const { id, matchId, offerId } = reminder
  const mailId = await tellHelper(
    changing,
    { id: matchId, offerId },
    {
      ...{ about: "reminder", visitId: id, subject: "Denk aan je afspraak" },
      says: `Het moment: ${sayWindow(reminder)}.\n\nWaar je moet zijn, hoor je van wie de hulp vroeg. Kun je toch niet? Zeg de afspraak af met deze link. Daar zet je ook een herinnering uit:`,
      short: ["Nabij: denk aan je afspraak. Kijk hier wanneer.", "Nabij: denk aan je afspraak."],
    },
  )
  await addReminders(changing.database, [reminder], mailId)
}

/** Who asked gets one mail for a day, however many moments there are on it. */
export async function remindAsker({ database, house, now }: Changing, reminders: readonly DueReminder[]) {
  const [first] = reminders
  if (!first) return
  const recipient = await emailOf(database, first.askerId)
  const base = house.settings.BASE_URL
  const [several, says] =
    reminders.length === 1
      ? [false, `Het moment: ${sayWindow(first)}.`]
      : [true, `De momenten: ${sayVisitDay(first.day)}, ${sayTimes(reminders)}.`]
  const body = `${says}\n\nBekijk het hier: ${base}/hulp/afspraken?van=${first.day}&dagen=1&welke=mijn\n\nLiever geen herinnering? Zet die uit: ${base}/hulp/afspraken/herinnering\n`
  const subject = several ? "Denk aan je afspraken" : "Denk aan je afspraak"
  const mailId = recipient ? await writeMail(database, { recipient, subject, body }, now) : undefined
  await addReminders(database, reminders, mailId)
}

/** What stands in a mail that did not go yet, and holds no longer, is not said. */
export async function takeBackReminders(database: Database, visitId: string): Promise<void> {
  await takeBack(database, await reminderMails(database, visitId))
}

export async function takeBack(database: Database, mailIds: readonly string[]): Promise<void> {
  await unremind(database, await takeBackMails(database, mailIds))
}
