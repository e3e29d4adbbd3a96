import type { House } from "../../platform/house.ts"
import type { Changing, Database } from "../../platform/http/action.ts"
import { type Mail, writeMail } from "../../platform/mail/write-mail.ts"
import { minimaOf } from "../../platform/minima.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { evidenceOf } from "./evidence.ts"
import { sayEvidence } from "./evidence-rules.ts"
import { letterToken } from "./link-rules.ts"
import { questionBody, questionSubject } from "./mail-rules.ts"
import type { Item } from "./model.ts"
import { placeName } from "./store.ts"
import { itemForOutside } from "./viewing.ts"

const linkAddress = (house: House, id: string): string =>
  `${house.settings.BASE_URL}/antwoord/${letterToken(house.secret, id)}`
const accountAddress = (house: House, id: string): string => `${house.settings.BASE_URL}/vragen/${id}`
export const deskAddress = (house: House, id: string): string => `${house.settings.BASE_URL}/agenda/beheer/${id}`
export const publicAddress = (house: House, id: string): string => `${house.settings.BASE_URL}/agenda/${id}`

export type Recipient = { email: string; address: string; way: "link" | "account" }

/** Who hears about a question: the contact with a personal link, and whoever signs in for the addressee. */
export async function recipientsOf(database: Database, house: House, item: Item): Promise<Recipient[]> {
  const contact = item.contactEmail
    ? [{ email: item.contactEmail, address: linkAddress(house, item.id), way: "link" as const }]
    : []
  const accounts = (await peopleWithRole(database, "addressee"))
    .filter(({ organisationId, email }) => organisationId === item.addresseeId && email !== item.contactEmail)
    .map(({ email }) => ({ email, address: accountAddress(house, item.id), way: "account" as const }))
  return [...contact, ...accounts]
}

/** The words of the question as they go out, for a mail or on paper. */
export async function questionLetter(
  { database, house }: Pick<Changing, "house"> & { database: Database },
  item: Item,
  way: Recipient["way"],
): Promise<{ subject: string; body: string }> {
  const place = await placeName(database)
  const evidence = await evidenceOf(database, item, minimaOf(house.settings))
  const address = way === "link" ? linkAddress(house, item.id) : accountAddress(house, item.id)
  const outside = await itemForOutside({ database, house }, item)
  const body = questionBody({ item: outside, evidence: evidence ? sayEvidence(evidence) : "", place, address }, way)
  return { subject: questionSubject(item, place), body }
}

/** Mails the question; says whether anybody could be reached. Who has no mail address gets the letter on paper. */
export async function sendQuestion({ database, house, now }: Changing, item: Item): Promise<boolean> {
  const recipients = await recipientsOf(database, house, item)
  for (const { email, way } of recipients) {
    const mail: Mail = { recipient: email, ...(await questionLetter({ database, house }, item, way)) }
    await writeMail(database, mail, now)
  }
  return recipients.length > 0
}
