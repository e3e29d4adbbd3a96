import type { Changing } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { emailOf } from "../accounts/password-store.ts"
import { tellHelper, tellIntermediary } from "../matches/telling.ts"
import type { VisitStep, Window } from "./model.ts"
import { takeBackReminders } from "./reminding.ts"
import { sayWindow } from "./rules.ts"
import type { VisitRow } from "./store.ts"

const subjects: Record<VisitStep, string> = {
  made: "Er is een afspraak gemaakt",
  changed: "Een afspraak is veranderd",
  cancelled: "Een afspraak gaat niet door",
}
const shorts: Record<VisitStep, string> = {
  made: "Nabij: er is een afspraak gemaakt. Kijk hier wanneer.",
  changed: "Nabij: je afspraak is veranderd. Kijk hier wanneer het nu is.",
  cancelled: "Nabij: je afspraak gaat niet door. Kijk hier.",
}

function says(step: VisitStep, now: Window, was: Window): string {
  if (step === "made") return `Het moment: ${sayWindow(now)}.`
  if (step === "cancelled") return `Deze afspraak is afgezegd: ${sayWindow(now)}.`
  return `Het was: ${sayWindow(was)}.\nHet is nu: ${sayWindow(now)}.`
}

/**
 * Everybody concerned hears of it, but for who did it (`by`; nobody is the helper). Who approved the match hears what changed; a
 * new moment stands in the list and the calendar. When, never for whom or where.
 */
export async function tellOf(changing: Changing, visit: VisitRow, step: VisitStep, by: string | null, was: Window) {
  const { database, house, now } = changing
  await takeBackReminders(database, visit.id)
  const subject = subjects[step]
  const text = says(step, visit, was)
  const match = { id: visit.matchId, needId: visit.needId, offerId: visit.offerId }
  if (by !== visit.intermediaryId) await tellIntermediary(changing, match, subject, text)
  if (by !== null)
    await tellHelper(changing, match, {
      ...{ about: "visit", subject, short: [shorts[step], "Nabij: kijk naar je afspraak."] },
      says: `${text}\n\nWaar je moet zijn, hoor je van wie de hulp vroeg. Met deze link zie je wat er staat en zeg je een afspraak af:`,
    })
  const planner = visit.approvedBy
  if (step === "made" || planner === null || planner === by || planner === visit.intermediaryId) return
  const recipient = await emailOf(database, planner)
  const body = `${text}\n\nBekijk het hier: ${house.settings.BASE_URL}/hulp/afspraak/${visit.id}\n`
  if (recipient) await writeMail(database, { recipient, subject, body }, now)
}
