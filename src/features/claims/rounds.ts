import { dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { type GuardedClaim, guardedClaim, guardedClaims, intermediaryMail } from "./guard-store.ts"
import { mailOf, tellPlanners } from "./mails.ts"
import { guardOf, sayDaysLeft } from "./rules.ts"
import { addClaimStep } from "./step-store.ts"
import { holdClaim } from "./store.ts"

/** A need with which nothing happens is told about first, and then falls free: each a row, and never without a mail. */
async function guard(house: House): Promise<void> {
  const now = house.clock()
  const { kysely } = house.database
  for (const { needId, lastDay } of await guardedClaims(kysely, dayOf(now))) {
    if (guardOf(lastDay, dayOf(now), house.settings.CLAIM_DAYS).kind === "quiet") continue
    await kysely.transaction().execute(async (database) => {
      await holdClaim(database, needId)
      // Somebody may have done something while this waited.
      const claim = await guardedClaim(database, dayOf(now), needId)
      if (claim) await look(house, database, claim, now)
    })
  }
}

async function look(house: House, database: Database, claim: GuardedClaim, now: Date): Promise<void> {
  const today = dayOf(now)
  const state = guardOf(claim.lastDay, today, house.settings.CLAIM_DAYS)
  const { needId, holderId: organisationId, warnedOn } = claim
  const step = { needId, organisationId, takenBy: null, takenAt: now }
  // Also where the time was over before anybody could be told, nothing falls on the day itself.
  if (state.kind === "falls" && warnedOn !== null && warnedOn < today) {
    await addClaimStep(database, { ...step, step: "fellFree" })
    await tellFell({ house, database, now }, claim)
  } else if (state.kind !== "quiet" && warnedOn === null) {
    const daysLeft = state.kind === "warn" ? state.daysLeft : 1
    await addClaimStep(database, { ...step, step: "warned" })
    await tellPlanners({ house, database, now }, organisationId, {
      subject: "Een hulpvraag bij jullie ligt stil",
      says: `Met een hulpvraag die jullie plannen, gebeurt al een tijd niets. ${sayDaysLeft(daysLeft)} valt die vrij, en kan een andere organisatie de vraag oppakken. Zijn jullie er nog mee bezig? Zeg dat dan.`,
      at: `/hulp/bij-wie/${needId}`,
    })
  }
}

type Telling = { house: House; database: Database; now: Date }

/** To who held it, to who was asked to take it over, and to who asked for the resident. */
async function tellFell({ house, database, now }: Telling, { needId, holderId, askedId }: GuardedClaim): Promise<void> {
  const days = house.settings.CLAIM_DAYS
  const words = {
    subject: "Een hulpvraag is vrijgevallen",
    says: `Met een hulpvraag gebeurde ${days} dagen niets. Nu ligt die bij niemand: elke organisatie kan die oppakken, ook die van jullie.`,
    at: `/hulp/bij-wie/${needId}`,
  }
  for (const organisation of [holderId, askedId])
    if (organisation) await tellPlanners({ house, database, now }, organisation, words)
  const recipient = await intermediaryMail(database, needId)
  if (!recipient) return
  const said = {
    subject: "Een hulpvraag van jou wacht weer op iemand",
    says: `Met een hulpvraag die jij stelde, gebeurde ${days} dagen niets. De vraag ligt niet meer bij de organisatie die de hulp plande. Elke organisatie kan de vraag nu oppakken.`,
    at: `/hulp/${needId}`,
  }
  await writeMail(database, mailOf(recipient, said, house.settings.BASE_URL), now)
}

export const guardClaims: Round = { name: "hulpvragen die stil liggen", everySeconds: 3600, run: guard }
