import type { Changing } from "../../platform/http/action.ts"
import { send } from "../../platform/mail/reach.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { intermediaryOf } from "../needs/step-store.ts"
import { contactOf } from "../offers/contact-store.ts"
import type { CallAbout } from "./call-model.ts"
import { addCall } from "./call-store.ts"
import { helperToken } from "./link-rules.ts"
import type { MatchRow } from "./match-store.ts"
import { addMessage } from "./message-store.ts"

// A mail is read by more people than one thinks: it says that there is something, and where; never for whom.

export async function tellIntermediary(
  { database, house, now }: Changing,
  match: Pick<MatchRow, "id" | "needId">,
  subject: string,
  says: string,
): Promise<void> {
  const person = await intermediaryOf(database, match.needId)
  if (!person?.email) return
  const body = `${says}\n\nBekijk het hier: ${house.settings.BASE_URL}/hulp/koppeling/${match.id}\n`
  await writeMail(database, { recipient: person.email, subject, body }, now)
}

type Told = {
  about: CallAbout
  subject: string
  says: string
  short: readonly string[]
  /** Of a reminder: which moment. */
  visitId?: string
}

/**
 * By mail or text message; where neither reaches the helper, it comes on the list of whom a coordinator calls: at once, or when the
 * message was refused again and again. @returns the mail that waits now, if there is one
 */
export async function tellHelper(
  { database, house, now }: Changing,
  match: Pick<MatchRow, "id" | "offerId">,
  { about, subject, says, short, visitId }: Told,
): Promise<string | undefined> {
  const giver = await contactOf(database, match.offerId)
  if (!giver) return undefined
  // When it is off the link opens nothing any more.
  const link =
    about === "released" ? undefined : `${house.settings.BASE_URL}/hulp/kun-jij/${helperToken(house.secret, match.id)}`
  const body = link ? `${says}\n\n${link}\n` : `${says}\n`
  const told = await send({ database, house, now }, giver, { subject, body, short, link })
  const call = { matchId: match.id, about, visitId: visitId ?? null }
  if (told.kind === "call") {
    await addCall(database, call, now)
    return undefined
  }
  await addMessage(database, { ...call, mailId: told.mailId, way: told.kind })
  return told.mailId
}
