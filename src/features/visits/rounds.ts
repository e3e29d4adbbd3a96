import { clockAt } from "../../methods/calendar/wall-clock.ts"
import type { House } from "../../platform/house.ts"
import type { Changing } from "../../platform/http/action.ts"
import { mostAttempts } from "../../platform/mail/deliver.ts"
import { takeBackMails } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import type { CallAbout } from "../matches/call-model.ts"
import { addCall } from "../matches/call-store.ts"
import { holdMatch } from "../matches/match-step-store.ts"
import { matchById } from "../matches/match-store.ts"
import { forgetMessages, refusedMessages } from "../matches/message-store.ts"
import { reminderDays } from "./reminder-rules.ts"
import { type DueReminder, dueReminders, forgetReminders, staleReminderMails } from "./reminder-store.ts"
import { remindAsker, remindHelper, takeBack } from "./reminding.ts"

const inTransaction = (house: House, run: (changing: Changing) => Promise<void>) =>
  house.database.kysely
    .transaction()
    .execute((database) => run({ database, house, now: house.clock(), who: { kind: "installation" } }))

/** The day before, whoever comes and whoever asked hears once when; the row and the mail go together. */
async function remind(house: House): Promise<void> {
  const now = house.clock()
  const { kysely } = house.database
  await inTransaction(house, async ({ database }) => takeBack(database, await staleReminderMails(database, now)))
  await forgetReminders(kysely, clockAt(now).day)
  const days = reminderDays(now)
  if (days.length === 0) return
  const due = await dueReminders(kysely, days, now)
  for (const one of due.filter(({ whom }) => whom === "helper"))
    await inTransaction(house, async (changing) => {
      const [still] = await standing(changing, [one])
      if (still) await remindHelper(changing, still)
    })
  const askers = Map.groupBy(
    due.filter(({ whom }) => whom === "asker"),
    ({ askerId, day }) => `${askerId} ${day}`,
  )
  for (const ofOne of askers.values())
    await inTransaction(house, async (changing) => remindAsker(changing, await standing(changing, ofOne)))
}

/** What is still due, now that nobody else changes it. */
async function standing({ database, now }: Changing, due: readonly DueReminder[]): Promise<DueReminder[]> {
  const open = new Set<string>()
  // Always in the same order, so that nobody waits in a circle.
  for (const matchId of [...new Set(due.map(({ matchId }) => matchId))].sort()) {
    await holdMatch(database, matchId)
    if (!(await matchById(database, matchId))?.needEnded) open.add(matchId)
  }
  const days = [...new Set(due.map(({ day }) => day))]
  const ids = due.map(({ id }) => id)
  const still = await dueReminders(database, days, now, ids)
  return still.filter(({ matchId, whom }) => open.has(matchId) && whom === due[0]?.whom)
}

export const remindOfVisits: Round = { name: "herinneren aan een afspraak", everySeconds: 600, run: remind }

/** A moment that is near cannot wait for a day and a half: after so many refusals, two hours, somebody calls. */
const soon = 8
const mostRefusals: Record<CallAbout, number> = {
  ...{ asked: mostAttempts, chosen: mostAttempts, released: mostAttempts, link: mostAttempts },
  ...{ visit: soon, reminder: soon },
}

/** A message to a helper or a giver that is refused again and again goes back, and comes on the list of whom to call. */
async function callUnreached(house: House): Promise<void> {
  const { kysely } = house.database
  await forgetMessages(kysely)
  for (const { attempts, mailId, way, ...call } of await refusedMessages(kysely))
    if (attempts >= mostRefusals[call.about])
      await inTransaction(house, async ({ database, now }) => {
        // It may have gone in the meantime.
        if ((await takeBackMails(database, [mailId])).length > 0)
          await addCall(database, { ...call, unreached: way }, now)
      })
}

export const callWhoWasNotReached: Round = {
  name: "bellen na een geweigerd bericht",
  everySeconds: 300,
  run: callUnreached,
}
