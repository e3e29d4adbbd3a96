import type { Changing } from "../../platform/http/action.ts"
import { tell } from "../../platform/mail/reach.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { intermediaryOf } from "../needs/step-store.ts"
import { contactOf } from "../offers/contact-store.ts"
import type { CallAbout } from "./call-model.ts"
import { addCall } from "./call-store.ts"
import { helperToken } from "./link-rules.ts"
import type { MatchRow } from "./match-store.ts"

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

type Told = { about: CallAbout; subject: string; says: string; short: readonly string[] }

/** By mail or text message; where neither reaches the helper, it comes on the list of whom a coordinator calls. */
export async function tellHelper(
  { database, house, now }: Changing,
  match: Pick<MatchRow, "id" | "offerId">,
  { about, subject, says, short }: Told,
): Promise<void> {
  const giver = await contactOf(database, match.offerId)
  if (!giver) return
  // When it is off the link opens nothing any more.
  const link =
    about === "released" ? undefined : `${house.settings.BASE_URL}/hulp/kun-jij/${helperToken(house.secret, match.id)}`
  const body = link ? `${says}\n\n${link}\n` : `${says}\n`
  const way = await tell({ database, house, now }, giver, { subject, body, short, link })
  if (way === "call") await addCall(database, match.id, about, now)
}
