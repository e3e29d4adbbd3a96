import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { resetMail } from "./password-mail.ts"
import * as passwords from "./password-store.ts"
import { mostLinks, resetAddress, resetSince, resetUntil } from "./rules.ts"
import { letterCodeHash, newLetterCode } from "./secrets.ts"
import { personByEmail } from "./store.ts"

/** Looks whose the addresses are that asked for a new password; who is known gets a link by mail. */
async function mailLinks(house: House): Promise<void> {
  await house.database.kysely.transaction().execute(async (database) => {
    for (const email of await passwords.takeRequests(database)) await mailLink(database, house, email)
  })
}

async function mailLink(database: Database, { clock, settings }: House, email: string): Promise<void> {
  const now = clock()
  const person = await personByEmail(database, email)
  if (!person) return
  // Nobody fills somebody else's mailbox with these.
  if ((await passwords.linksMailedSince(database, person.id, resetSince(now))) >= mostLinks) return
  const code = newLetterCode()
  await passwords.addReset(database, {
    tokenHash: letterCodeHash(code),
    personId: person.id,
    madeBy: null,
    createdAt: now,
    expiresAt: resetUntil(now),
  })
  await writeMail(database, resetMail(person, resetAddress(settings.BASE_URL, code)), now)
}

export const mailPasswordLinks: Round = { name: "password links", everySeconds: 10, run: mailLinks }
