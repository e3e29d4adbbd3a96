import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, ownAccount } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { begin, SignedIn } from "./begin-session.ts"
import { knownDevice } from "./device-mark.ts"
import { OrganisationId, SignIn } from "./model.ts"
import { passwordFits } from "./secrets.ts"
import { givenForRoles, newTokenFor } from "./session-rules.ts"
import { renewToken, tokenOf } from "./session-store.ts"
import { Device } from "./sign-in-input.ts"
import { takeTry } from "./sign-in-pace.ts"
import * as store from "./store.ts"

export const signIn = action({
  name: "signIn",
  method: "POST",
  path: "/sessions",
  summary: "Sign in with e-mail address and password",
  may: anyone,
  input: SignIn.extend(Device.shape),
  output: SignedIn,
  audit: (_input, output) => ({ subject: output.id }),
  async run(changing, { email, password, device }) {
    const { database, now, house } = changing
    // Somebody else's guesses do not slow down the owner in a browser that is known to be theirs.
    const known = knownDevice(house.secret, device, email)
    const guess = takeTry(house, known ? `${email} ${known}` : email, now)
    const person = await store.personByEmail(database, email)
    const fits = await passwordFits(person?.passwordHash, password)
    if (!person || !fits) throw invalid("password", "Dit e-mailadres en wachtwoord horen niet bij elkaar")
    guess.right()
    return await begin(changing, { person, proof: "password", device })
  },
})

export const signOut = action({
  name: "signOut",
  method: "DELETE",
  path: "/sessions/current",
  summary: "End this session",
  may: ownAccount,
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  async run({ database, who }) {
    const { sessionId } = personOf(who)
    await store.endSession(database, sessionId)
    return { id: sessionId }
  },
})

export const switchOrganisation = action({
  name: "switchOrganisation",
  method: "PUT",
  path: "/sessions/current/organisation",
  summary: "Go on for another of one's organisations",
  may: ownAccount,
  input: z.object({ organisationId: OrganisationId }),
  output: z.object({ id: z.uuid(), name: z.string(), token: z.string().optional() }),
  async run({ database, who, now }, { organisationId }) {
    const person = personOf(who)
    if (!person.organisations.some(({ id }) => id === organisationId)) throw notFound()
    const other = (await store.currentMemberships(database, person.id)).find((one) => one.id === organisationId)
    if (!other) throw notFound()
    const { tokenHash, givenFor } = await tokenOf(database, person.sessionId)
    await store.switchSession(database, person.sessionId, other.id)
    if (givenFor === null) return { id: other.id, name: other.name }
    // Other roles, another token: whoever knew the one before cannot go on with it.
    const { token, ...renewal } = newTokenFor(givenForRoles(other.id, other.roles), now)
    await renewToken(database, person.sessionId, tokenHash, renewal)
    return { id: other.id, name: other.name, token }
  },
})

export const me = question({
  name: "me",
  path: "/me",
  summary: "Who is signed in, for which organisation, in which roles",
  may: ownAccount,
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    roles: z.array(z.string()),
    organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
  async run({ who }) {
    const { id, name, organisation, roles, organisations } = personOf(who)
    return {
      id,
      name,
      organisation: { id: organisation.id, name: organisation.name },
      roles: [...roles],
      organisations: [...organisations],
    }
  },
})
