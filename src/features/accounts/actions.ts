import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { OrganisationId, Session, SignIn } from "./model.ts"
import { sessionDays } from "./rules.ts"
import { newToken, passwordFits, tokenHash } from "./secrets.ts"
import { takeTry } from "./sign-in-pace.ts"
import * as store from "./store.ts"

export const signIn = action({
  name: "signIn",
  method: "POST",
  path: "/sessions",
  summary: "Sign in with e-mail address and password",
  may: anyone,
  input: SignIn,
  output: Session,
  audit: (_input, output) => ({ subject: output.id }),
  async run({ database, now, house }, { email, password }) {
    const guess = takeTry(house, email, now)
    const person = await store.personByEmail(database, email)
    const fits = await passwordFits(person?.passwordHash, password)
    if (!person || !fits) throw invalid("password", "Dit e-mailadres en wachtwoord horen niet bij elkaar")
    guess.right()
    const organisation = (await store.currentMemberships(database, person.id))[0]
    if (!organisation)
      throw invalid("email", "Je hoort op dit moment bij geen organisatie. Vraag je coördinator om een uitnodiging")
    const token = newToken()
    const beganOn = dayOf(now)
    await store.forgetSessions(database, now)
    const id = await store.beginSession(database, {
      tokenHash: tokenHash(token),
      personId: person.id,
      organisationId: organisation.id,
      beganOn,
      expiresAt: new Date(addDays(beganOn, sessionDays)),
    })
    return { id, token, organisation: organisation.name }
  },
})

export const signOut = action({
  name: "signOut",
  method: "DELETE",
  path: "/sessions/current",
  summary: "End this session",
  may: everybodySignedIn,
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
  may: everybodySignedIn,
  input: z.object({ organisationId: OrganisationId }),
  output: z.object({ id: z.uuid(), name: z.string() }),
  async run({ database, who }, { organisationId }) {
    const person = personOf(who)
    const other = (await store.currentMemberships(database, person.id)).find((one) => one.id === organisationId)
    if (!other) throw notFound()
    await store.switchSession(database, person.sessionId, other.id)
    return { id: other.id, name: other.name }
  },
})

export const me = question({
  name: "me",
  path: "/me",
  summary: "Who is signed in, for which organisation, in which roles",
  may: everybodySignedIn,
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
