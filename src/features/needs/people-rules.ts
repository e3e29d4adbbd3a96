import { only } from "../../platform/http/may.ts"
import type { Mail } from "../../platform/mail/write-mail.ts"

/** Who stands between a resident and help. */
export const askers = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")

/** Who reads what others asked. */
export const listReaders = only("volunteerCoordinator")

/** Who opens and closes a desk for the organisation. */
export const deskKeepers = only("coordinator", "volunteerCoordinator")

/** Says that something waits, not what: a mail is read by more people than one thinks. */
export const urgentMail = (recipient: string, baseUrl: string): Mail => ({
  recipient,
  subject: "Er is vandaag hulp nodig",
  body: `Er staat een nieuwe hulpvraag op de lijst die vandaag een antwoord nodig heeft.\n\nBekijk de lijst: ${baseUrl}/hulp/lijst\n`,
})
