import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, type Database, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound, Problem } from "../../platform/http/failure.ts"
import { anyone, ownAccount } from "../../platform/http/may.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { sayDay } from "../../platform/words/day.ts"
import { rememberedDevice } from "./device-mark.ts"
import { oneMember } from "./member-actions.ts"
import { AskedEmail, Password, PasswordLetter } from "./model.ts"
import { anotherToken, OncePassword } from "./own-account.ts"
import { changedMail, letterMadeMail } from "./password-mail.ts"
import { refuseWeak } from "./password-rules.ts"
import * as passwords from "./password-store.ts"
import { askAddress, letterDays, managers, resetAddress, resetHours } from "./rules.ts"
import { proveAgain } from "./second-factor.ts"
import { passwordHashOf } from "./second-factor-store.ts"
import { passwordHash as hashOf, letterCodeHash, newLetterCode } from "./secrets.ts"
import { Device } from "./sign-in-input.ts"
import { forgetTries } from "./sign-in-pace.ts"
import { currentMemberships } from "./store.ts"

/** Of everybody together: room for a busy morning, not for a machine. */
const askingTurns: Allowance = { name: "password links", burst: 60, perMinute: 30 }

/** Only writes the address down: what comes of it shows in the mailbox of who has that address, and nowhere else. */
export const askPasswordLink = action({
  name: "askPasswordLink",
  method: "POST",
  path: "/password-requests",
  summary: "Ask for a link by mail to choose a new password; the answer is the same for every address",
  may: anyone,
  input: z.object({ email: AskedEmail }),
  output: z.object({ hours: z.number() }),
  async run({ database, now, house }, { email }) {
    const turn = takeTurn(house, askingTurns, now)
    if (turn.kind === "wait")
      throw new Problem(
        429,
        "too-many-requests",
        "Er vragen nu heel veel mensen tegelijk om een nieuw wachtwoord. Wacht een minuut, ga dan terug en probeer het opnieuw.",
      )
    await passwords.addRequest(database, email, now)
    return { hours: resetHours }
  },
})

const closed = () =>
  new Problem(
    410,
    "reset-closed",
    "Deze link is al gebruikt of verlopen, of het adres is niet goed overgenomen. Kijk het na, of vraag op de aanmeldpagina om een nieuwe link. Je wachtwoord is niet veranderd.",
  )

const CodeInput = z.object({ token: z.string().max(100) })

export const passwordReset = question({
  name: "passwordReset",
  path: "/password-resets/:token",
  summary: "Whose password may be chosen with this code",
  may: anyone,
  input: CodeInput,
  output: z.object({ token: z.string(), name: z.string(), email: z.string() }),
  async run({ database, now }, { token }) {
    const found = await passwords.openReset(database, letterCodeHash(token), now)
    if (!found) throw closed()
    return { token, name: found.name, email: found.email }
  },
})

export const choosePassword = action({
  name: "choosePassword",
  method: "PUT",
  path: "/password-resets/:token/password",
  summary: "Choose a new password with a code, once; every session of this person ends",
  may: anyone,
  input: CodeInput.extend({ password: Password }).extend(Device.shape),
  output: z.object({ id: z.uuid(), device: z.string() }),
  async run({ database, now, house }, { token, password, device }) {
    const reset = await passwords.takeReset(database, letterCodeHash(token), now)
    if (!reset) throw closed()
    refuseWeak(password, await knownOf(database, reset.personId, reset))
    await passwords.changePassword(database, reset.personId, { passwordHash: await hashOf(password), now })
    forgetTries(house, reset.email)
    await writeMail(database, changedMail(reset, askAddress(house.settings.BASE_URL)), now)
    // Who reads this person's mail is known here from now on, also while somebody else guesses.
    return { id: reset.personId, device: rememberedDevice(house.secret, device, reset.email) }
  },
})

/** What others may know of somebody, and so try first. */
const knownOf = async (database: Database, personId: string, { name, email }: { name: string; email: string }) => [
  ...[name, email],
  ...(await currentMemberships(database, personId)).map((organisation) => organisation.name),
]

export const changeOwnPassword = action({
  name: "changeOwnPassword",
  method: "PUT",
  path: "/me/password",
  summary: "Choose another password, with the present one; all of one's other sessions end",
  may: ownAccount,
  input: OncePassword.extend({ newPassword: Password }),
  output: z.object({ id: z.uuid(), token: z.string() }),
  async run(changing, { password, newPassword }) {
    const { database, who, now, house } = changing
    const person = personOf(who)
    await passwords.holdPerson(database, person.id)
    if ((await passwordHashOf(database, person.id)) === null)
      throw conflict("Je hebt nog geen wachtwoord. Vraag op de aanmeldpagina om een link bij ‘Wachtwoord vergeten?’.")
    await proveAgain(changing, person.id, password)
    if (newPassword === password) throw invalid("newPassword", "Dit is je wachtwoord van nu. Kies een ander")
    const reader = await passwords.reader(database, person.id)
    refuseWeak(newPassword, await knownOf(database, person.id, reader), "newPassword")
    const passwordHash = await hashOf(newPassword)
    await passwords.changePassword(database, person.id, { passwordHash, now, but: person.sessionId })
    await writeMail(database, changedMail(reader, askAddress(house.settings.BASE_URL), "elsewhere"), now)
    return { id: person.id, token: await anotherToken(changing) }
  },
})

export const makePasswordLetter = action({
  name: "makePasswordLetter",
  method: "POST",
  path: "/members/:membershipId/password-letters",
  summary: "Make a letter with which somebody without mail chooses a new password; its code is shown once",
  may: managers,
  input: oneMember.input.extend(OncePassword.shape),
  output: PasswordLetter,
  audit: ({ membershipId }, { personId, id }) => ({
    subject: personId,
    detail: { membership: membershipId, reset: id },
  }),
  async run(changing, input) {
    const { database, now, house } = changing
    const person = personOf(changing.who)
    const member = await oneMember.run(changing, input)
    if (!member.mayReset) throw notFound()
    await proveAgain(changing, person.id, input.password)
    const code = newLetterCode()
    const until = addDays(dayOf(now), letterDays)
    const base = house.settings.BASE_URL
    const id = await passwords.addReset(database, {
      tokenHash: letterCodeHash(code),
      personId: member.personId,
      madeBy: person.id,
      createdAt: now,
      expiresAt: new Date(until),
    })
    const email = await passwords.emailOf(database, member.personId)
    await writeMail(database, letterMadeMail({ name: member.name, email }, person.name, askAddress(base)), now)
    return {
      ...{ id, personId: member.personId, name: member.name, address: resetAddress(base, code) },
      ...{ organisation: person.organisation.name, madeBy: person.name },
      ...{ on: sayDay(dayOf(now)), until: sayDay(until) },
    }
  },
})
