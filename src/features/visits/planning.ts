import { momentHere } from "../../methods/calendar/wall-clock.ts"
import { dayOf } from "../../methods/calendar/week.ts"
import type { Changing, Database } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { holdMatch } from "../matches/match-step-store.ts"
import { type MatchRow, matchById } from "../matches/match-store.ts"
import { contactsOf } from "../offers/contact-store.ts"
import { offerById } from "../offers/store.ts"
import { isOpen } from "./asked.ts"
import { isSameGiver } from "./giver-rules.ts"
import type { VisitReason, VisitStep, Window } from "./model.ts"
import { faultIn, mostPlanned, overlaps } from "./rules.ts"
import { addStep, holdDay } from "./step-store.ts"
import { addVisit, type VisitRow, visitById, visitsBetween, visitsOfMatch } from "./store.ts"
import { tellOf } from "./telling.ts"

const notAgreed = () =>
  conflict(
    "Een afspraak maken of veranderen kan vanaf het ja van de helper, tot de hulp klaar is. Kijk hoe het nu staat. Er is niets verloren.",
  )

async function heldMatch(database: Database, id: string): Promise<MatchRow> {
  await holdMatch(database, id)
  const match = await matchById(database, id)
  if (!match) throw notFound()
  if (!isOpen(match)) throw notAgreed()
  return match
}

/** Refuses a moment that cannot be, or at which the helper is somewhere else already. */
async function free(changing: Changing, match: MatchRow, window: Window, except?: string): Promise<void> {
  const { database, house, now } = changing
  const fault = faultIn(window, now)
  if (fault.kind === "unclear") throw invalid(fault.field, fault.why)
  await holdDay(database, window.day)
  const same = (await visitsBetween(database, window.day, window.day)).filter(
    (visit) => !visit.cancelled && visit.id !== except && overlaps(visit, window),
  )
  if (same.some(({ matchId }) => matchId === match.id))
    throw invalid("starts", "Op dat moment is er al een afspraak voor deze hulp. Kies een ander moment")
  // A shop or a group can be in two places at once; a person cannot.
  if (same.length === 0 || (await offerById(database, match.offerId, dayOf(now)))?.source !== "person") return
  const contacts = await contactsOf(database, [match.offerId, ...same.map(({ offerId }) => offerId)])
  const giver = contacts.get(match.offerId)
  const busy = same.some(({ offerId, source }) => {
    const other = contacts.get(offerId)
    if (offerId === match.offerId) return true
    return source === "person" && giver && other && isSameGiver(giver, other, house.settings.COUNTRY)
  })
  if (busy) throw invalid("starts", "De helper heeft op dat moment al een andere afspraak. Kies een ander moment")
}

async function noted(
  changing: Changing,
  visitId: string,
  step: VisitStep,
  window: Window,
  reason: VisitReason | null,
  by: string | null,
  was: Window = window,
): Promise<void> {
  const { database, now } = changing
  const { day, starts, ends } = window
  await addStep(database, { visitId, step, day, starts, ends, reason, takenBy: by, takenAt: now })
  const visit = await visitById(database, visitId)
  if (visit) await tellOf(changing, visit, step, by, was)
}

/** A new moment. `by`: who sets it, nobody where the helper does. @returns its id */
export async function makeVisit(changing: Changing, matchId: string, window: Window, by: string | null) {
  const match = await heldMatch(changing.database, matchId)
  const planned = (await visitsOfMatch(changing.database, matchId)).filter(
    ({ cancelled, day, ends }) => !cancelled && momentHere(day, ends) > changing.now,
  )
  if (planned.length >= mostPlanned)
    throw invalid("day", `Er staan al ${mostPlanned} afspraken. Maak er nieuwe als er een paar voorbij zijn`)
  await free(changing, match, window)
  const id = await addVisit(changing.database, matchId)
  await noted(changing, id, "made", window, null, by)
  return id
}

/** The visit as it stands, while nobody else changes it. */
async function standing(changing: Changing, id: string): Promise<{ visit: VisitRow; match: MatchRow }> {
  const known = await visitById(changing.database, id)
  if (!known) throw notFound()
  const match = await heldMatch(changing.database, known.matchId)
  const visit = (await visitById(changing.database, id)) ?? known
  if (visit.cancelled) throw conflict("Deze afspraak is al afgezegd. Er is niets verloren.")
  if (momentHere(visit.day, visit.starts) <= changing.now)
    throw conflict("Deze afspraak is al begonnen of voorbij. Zeg bij de hulp hoe het liep. Er is niets verloren.")
  return { visit, match }
}

export async function changeVisit(
  changing: Changing,
  id: string,
  window: Window,
  reason: VisitReason,
  by: string | null,
) {
  const { visit, match } = await standing(changing, id)
  if (visit.day === window.day && visit.starts === window.starts && visit.ends === window.ends)
    throw invalid("day", "Dit is het moment dat er al stond. Verander de dag of de tijd")
  await free(changing, match, window, id)
  await noted(changing, id, "changed", window, reason, by, visit)
}

export async function cancelVisit(changing: Changing, id: string, reason: VisitReason, by: string | null) {
  const { visit } = await standing(changing, id)
  await noted(changing, id, "cancelled", visit, reason, by)
}
