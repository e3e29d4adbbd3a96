import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound, Problem } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import * as invitations from "./invitation-store.ts"
import { AcceptInvitation, NewInvitation, roleLabels } from "./model.ts"
import { invitationDays, mayInvite } from "./rules.ts"
import { newToken, passwordFits, passwordHash, tokenHash } from "./secrets.ts"
import * as store from "./store.ts"

const Invited = z.object({
  id: z.uuid(),
  address: z.string(),
  mailed: z.boolean(),
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
  until: z.string(),
})

export const invite = action({
  name: "invite",
  method: "POST",
  path: "/invitations",
  summary: "Invite somebody by mail, or by a letter to print where there is no mail address",
  may: only("administrator", "coordinator"),
  input: NewInvitation,
  output: Invited,
  async run({ database, who, now, house }, input) {
    const person = personOf(who)
    const organisation = await store.organisationById(database, input.organisationId)
    const inviter = { roles: person.roles, organisationId: person.organisation.id }
    if (!organisation || !mayInvite(inviter, input.organisationId, input.role)) throw notFound()
    const token = newToken()
    const until = addDays(dayOf(now), invitationDays)
    const id = await invitations.addInvitation(database, {
      tokenHash: tokenHash(token),
      name: input.name,
      email: input.email ?? null,
      organisationId: organisation.id,
      role: input.role,
      teamId: input.team ? await store.teamOf(database, organisation.id, input.team) : null,
      invitedBy: person.id,
      createdAt: now,
      expiresAt: new Date(until),
    })
    const address = `${house.settings.BASE_URL}/uitnodiging/${token}`
    if (input.email)
      await writeMail(
        database,
        invitationMail(input.name, input.email, organisation.name, person.name, address, until),
        now,
      )
    const role = roleLabels[input.role]
    return {
      id,
      address,
      mailed: input.email !== undefined,
      name: input.name,
      organisation: organisation.name,
      role,
      until,
    }
  },
})

const invitationMail = (
  name: string,
  recipient: string,
  organisation: string,
  inviter: string,
  address: string,
  until: string,
) => ({
  recipient,
  subject: `Uitnodiging: doe mee met Nabij voor ${organisation}`,
  body: `Beste ${name},

${inviter} nodigt je uit om mee te doen met Nabij, namens ${organisation}.
In Nabij brengen werkers samen wat zij zien dat groter is dan één persoon.

Open deze link en kies een wachtwoord:
${address}

De link werkt tot ${until}. Wil je niet meedoen? Dan hoef je niets te doen.
`,
})

const TokenInput = z.object({ token: z.string().max(100) })

export const invitationByToken = question({
  name: "invitationByToken",
  path: "/invitations/:token",
  summary: "What an invitation is for",
  may: anyone,
  input: TokenInput,
  output: z.object({
    token: z.string(),
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    role: z.string(),
  }),
  async run({ database, now }, { token }) {
    const found = await invitations.openInvitation(database, tokenHash(token), now)
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
    "Deze uitnodiging is al gebruikt of verlopen. Vraag om een nieuwe; dat is zo gebeurd.",
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
  async run({ database, now }, { token, email, password }) {
    const invitation = await invitations.openInvitation(database, tokenHash(token), now)
    if (!invitation) throw closed()
    const known = await store.personByEmail(database, email)
    if (known && !(await passwordFits(known.passwordHash, password)))
      throw invalid(
        "password",
        "Je hebt al een account met dit e-mailadres. Vul het wachtwoord in dat je daar gebruikt",
      )
    const personId =
      known?.id ??
      (await store.addPerson(database, {
        name: invitation.name,
        email,
        passwordHash: await passwordHash(password),
        createdAt: now,
      }))
    const { organisationId, role, teamId } = invitation
    await store.addMembership(database, { personId, organisationId, role, teamId, beganAt: now })
    await invitations.closeInvitation(database, invitation.id, personId, now)
    return { id: personId }
  },
})
