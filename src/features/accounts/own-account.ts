import { z } from "zod"
import type { Changing } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { reader } from "./password-store.ts"
import { waysIn } from "./second-factor-store.ts"
import { type SecurityChange, securityMail } from "./security-mail.ts"
import { givenFor, newTokenFor } from "./session-rules.ts"
import { endSessions, renewToken, tokenOf, weaken } from "./session-store.ts"

/** Their password once more, where somebody has one. */
export const OncePassword = z.object({
  password: z.string().max(200, "Kijk je wachtwoord na: dit is te lang").optional(),
})
export const AppCode = z
  .string("Vul de code in")
  .trim()
  .max(40, "Kijk de code na: dit is te lang")
  .min(1, "Vul de code in")

export async function tellChange({ database, now, house }: Changing, personId: string, change: SecurityChange) {
  await writeMail(database, securityMail(await reader(database, personId), change, house.settings.BASE_URL), now)
}

export const GivenName = z
  .string("Geef een naam")
  .trim()
  .min(2, "Geef een naam van ten minste 2 letters")
  .max(60, "Houd de naam bij 60 tekens")
/** The session of who asks has its second step now, and gets another token for it. */
export const strengthen = (changing: Changing): Promise<string> => anotherToken(changing, { proof: "second" })

/** What somebody else may have seen of this session does not count any more. */
export async function anotherToken({ database, who, now }: Changing, more: { proof?: "second" } = {}): Promise<string> {
  const person = personOf(who)
  const { token, ...renewal } = newTokenFor(givenFor(person), now)
  const { tokenHash } = await tokenOf(database, person.sessionId)
  await renewToken(database, person.sessionId, tokenHash, { ...renewal, ...more })
  return token
}

/** After a second step is gone: a telephone that was lost or sold is signed out, and here one goes on with what is left. */
export async function afterLoss({ database, who }: Changing): Promise<void> {
  const { id, sessionId } = personOf(who)
  await endSessions(database, id, sessionId)
  const ways = await waysIn(database, id)
  if (!ways.codes && !ways.passkey) await weaken(database, sessionId)
}
