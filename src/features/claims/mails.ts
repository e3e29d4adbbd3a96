import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { askerOf } from "./step-store.ts"

// A mail is read by more people than one thinks: it says that something waits, and where; never what or for whom.

type Telling = { database: Database; now: Date; house: House }

export async function tellPlanners({ database, house, now }: Telling, organisationId: string, words: Words) {
  for (const one of await peopleWithRole(database, "volunteerCoordinator"))
    if (one.organisationId === organisationId && one.email)
      await writeMail(database, mailOf(one.email, words, house.settings.BASE_URL), now)
}

type Words = { subject: string; says: string; at: string }

export const mailOf = (recipient: string, { subject, says, at }: Words, baseUrl: string) => ({
  recipient,
  subject,
  body: `${says}\n\nBekijk het hier: ${baseUrl}${at}\n`,
})

export const tellAsked = (telling: Telling, needId: string, organisationId: string) =>
  tellPlanners(telling, organisationId, {
    subject: "Nemen jullie een hulpvraag over?",
    says: "Een andere organisatie vraagt of jullie een hulpvraag overnemen. Zeg ja of nee: tot dan blijft de vraag bij hen.",
    at: `/hulp/bij-wie/${needId}`,
  })

/** To the one person who asked. */
export async function tellAnswered({ database, house, now }: Telling, needId: string, yes: boolean): Promise<void> {
  const recipient = await askerOf(database, needId)
  if (!recipient) return
  const words = yes
    ? {
        subject: "Jullie hulpvraag is overgenomen",
        says: "De andere organisatie neemt de hulpvraag over en plant nu de hulp.",
      }
    : {
        subject: "Jullie hulpvraag is niet overgenomen",
        says: "De andere organisatie neemt de hulpvraag niet over. De vraag ligt nog bij jullie. Waarom, lees je in Nabij.",
      }
  await writeMail(
    database,
    mailOf(recipient, { ...words, at: `/hulp/bij-wie/${needId}` }, house.settings.BASE_URL),
    now,
  )
}
