import type { House } from "../../platform/house.ts"
import type { Changing } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { intermediaryOf } from "../needs/step-store.ts"
import { contactOf } from "../offers/contact-store.ts"
import { helperToken } from "./link-rules.ts"
import type { MatchRow } from "./match-store.ts"

// A mail is read by more people than one thinks: it says that there is something, and where; never for whom.

const helperAddress = (house: House, matchId: string) =>
  `${house.settings.BASE_URL}/hulp/kun-jij/${helperToken(house.secret, matchId)}`

async function toIntermediary({ database, house, now }: Changing, match: MatchRow, subject: string, says: string) {
  const person = await intermediaryOf(database, match.needId)
  if (!person?.email) return
  const body = `${says}\n\nBekijk het hier: ${house.settings.BASE_URL}/hulp/koppeling/${match.id}\n`
  await writeMail(database, { recipient: person.email, subject, body }, now)
}

async function toHelper({ database, house, now }: Changing, match: MatchRow, subject: string, says: string) {
  const giver = await contactOf(database, match.offerId)
  if (!giver?.email) return
  const body = `${says}\n\n${helperAddress(house, match.id)}\n`
  await writeMail(database, { recipient: giver.email, subject, body }, now)
}

export const tellApproved = (changing: Changing, match: MatchRow) =>
  toIntermediary(
    changing,
    match,
    "Er is een voorstel voor hulp die jij vroeg",
    "Er is misschien iemand die kan helpen. Vraag de bewoner of dat mag, en zet het antwoord in Nabij. De helper weet nog van niets.",
  )

export const askHelper = (changing: Changing, match: MatchRow) =>
  toHelper(
    changing,
    match,
    "Kun jij helpen?",
    "Iemand kan de hulp gebruiken die jij aanbood. Kijk wat het is en zeg ja of nee. Nee zeggen mag altijd.",
  )

export const tellHelperSaid = (changing: Changing, match: MatchRow, yes: boolean) =>
  yes
    ? toIntermediary(changing, match, "De helper zei ja", "De helper kan. Spreek samen af wanneer en waar.")
    : toIntermediary(
        changing,
        match,
        "Deze helper kan niet",
        "De helper kan deze keer niet. De vraag staat weer open: een vrijwilligerscoördinator zoekt verder.",
      )

export const tellReleased = (changing: Changing, match: MatchRow) =>
  toHelper(
    changing,
    match,
    "Het gaat niet door",
    "De hulp waarvoor wij jou vroegen, gaat niet door. Je hoeft niets te doen. Dank je wel.",
  )
