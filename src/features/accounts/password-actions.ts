import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { notFound, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { sayDay } from "../../platform/words/day.ts"
import { rememberedDevice } from "./device-mark.ts"
import { oneMember } from "./member-actions.ts"
import { AskedEmail, Password, PasswordLetter } from "./model.ts"
import { changedMail, letterMadeMail } from "./password-mail.ts"
import * as passwords from "./password-store.ts"
import { askAddress, letterDays, managers, resetAddress, resetHours } from "./rules.ts"
import { letterCodeHash, newLetterCode, passwordHash } from "./secrets.ts"
import { Device } from "./sign-in-input.ts"
import { forgetTries } from "./sign-in-pace.ts"

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
    await passwords.changePassword(database, reset.personId, await passwordHash(password), now)
    forgetTries(house, reset.email)
    await writeMail(database, changedMail(reset, askAddress(house.settings.BASE_URL)), now)
    // Who reads this person's mail is known here from now on, also while somebody else guesses.
    return { id: reset.personId, device: rememberedDevice(house.secret, device, reset.email) }
  },
})

export const makePasswordLetter = action({
  name: "makePasswordLetter",
  method: "POST",
  path: "/members/:membershipId/password-letters",
  summary: "Make a letter with which somebody without mail chooses a new password; its code is shown once",
  may: managers,
  input: oneMember.input,
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
