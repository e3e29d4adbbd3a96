import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { sayDay } from "../../platform/words/day.ts"
import { invitationMail } from "./invitation-mail.ts"
import * as invitations from "./invitation-store.ts"
import { AcceptInvitation, Invited, NewInvitation, Password, roleLabels } from "./model.ts"
import { refuseWeak } from "./password-rules.ts"
import { invitationDays, managers, mayDecideOn, ownOnly } from "./rules.ts"
import { letterCodeHash, newLetterCode, passwordFits, passwordHash } from "./secrets.ts"
import { takeTry } from "./sign-in-pace.ts"
import * as store from "./store.ts"

export const invite = action({
  name: "invite",
  method: "POST",
  path: "/invitations",
  summary: "Invite somebody by mail, or by a letter to print where there is no mail address",
  may: managers,
  input: NewInvitation,
  output: Invited,
  async run({ database, who, now, house }, input) {
    const person = personOf(who)
    const organisation = await store.organisationById(database, input.organisationId)
    if (!organisation || !mayDecideOn(person, organisation.id, input.role)) throw notFound()
    const code = newLetterCode()
    const until = addDays(dayOf(now), invitationDays)
    const id = await invitations.addInvitation(database, {
      tokenHash: letterCodeHash(code),
      name: input.name,
      email: input.email ?? null,
      organisationId: organisation.id,
      role: input.role,
      teamId: input.team ? await store.teamOf(database, organisation.id, input.team) : null,
      invitedBy: person.id,
      createdAt: now,
      expiresAt: new Date(until),
    })
    const invited = {
      id,
      address: `${house.settings.BASE_URL}/uitnodiging/${code}`,
      mailed: input.email !== undefined,
      name: input.name,
      organisation: organisation.name,
      role: roleLabels[input.role],
      invitedBy: person.name,
      on: sayDay(dayOf(now)),
      until: sayDay(until),
    }
    if (input.email) await writeMail(database, invitationMail(input.email, invited), now)
    return invited
  },
})

const CodeInput = z.object({ token: z.string().max(100) })

export const invitationByToken = question({
  name: "invitationByToken",
  path: "/invitations/:token",
  summary: "What an invitation is for",
  may: anyone,
  input: CodeInput,
  output: z.object({
    token: z.string(),
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    role: z.string(),
  }),
  async run({ database, now }, { token }) {
    const found = await invitations.openInvitation(database, letterCodeHash(token), now)
    if (!found) throw closed()
    return {
      token,
      name: found.name,
      email: found.email ?? "",
      organisation: found.organisation,
      role: roleLabels[found.role],
    }
  },
})

const closed = () =>
  new Problem(
    410,
    "invitation-closed",
    "Deze uitnodiging is al gebruikt, ingetrokken of verlopen, of het adres is niet goed overgenomen. Kijk het na, of vraag om een nieuwe uitnodiging; dat is zo gebeurd.",
  )

/** Makes an account, or adds the organisation to the account that this address already has. */
export const acceptInvitation = action({
  name: "acceptInvitation",
  method: "POST",
  path: "/invitations/:token/acceptance",
  summary: "Accept an invitation with an e-mail address and a password",
  may: anyone,
  input: AcceptInvitation,
  output: z.object({ id: z.uuid() }),
  async run(changing, { token, email, password }) {
    const { database, now, house } = changing
    const invitation = await invitations.takeInvitation(database, letterCodeHash(token), now)
    if (!invitation) throw closed()
    const known = await store.personByEmail(database, email)
    if (known) {
      const guess = takeTry(house, email, now)
      if (!(await passwordFits(known.passwordHash, password)))
        throw invalid(
          "password",
          "Je hebt al een account met dit e-mailadres. Vul het wachtwoord in dat je daar gebruikt. Weet je het niet, of had je er nog geen? Kies er eerst een bij ‘Wachtwoord vergeten?’ op de aanmeldpagina, en open dan deze uitnodiging weer",
        )
      guess.right()
    }
    const { name, organisationId, organisation, role, teamId } = invitation
    const personId = known?.id ?? (await newPerson(changing, { name, email, password, organisation }))
    await store.addMembership(database, { personId, organisationId, role, teamId, beganAt: now })
    await invitations.closeInvitation(database, invitation.id, personId, now)
    return { id: personId }
  },
})

type Newcomer = { name: string; email: string; password: string; organisation: string }

async function newPerson({ database, now }: Changing, { name, email, password: given, organisation }: Newcomer) {
  const fits = Password.safeParse(given)
  if (!fits.success) throw invalid("password", fits.error.issues[0]?.message ?? "")
  refuseWeak(given, [name, email, organisation])
  return await store.addPerson(database, { name, email, passwordHash: await passwordHash(given), createdAt: now })
}

export const withdrawInvitation = action({
  name: "withdrawInvitation",
  method: "POST",
  path: "/invitations/:id/withdrawal",
  summary: "Withdraw an invitation that was not accepted yet: its link stops working",
  may: managers,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), name: z.string() }),
  async run({ database, who, now }, { id }) {
    const withdrawn = await invitations.withdrawInvitation(database, id, now, ownOnly(personOf(who)))
    if (!withdrawn) throw notFound()
    return withdrawn
  },
})
