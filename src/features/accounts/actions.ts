import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, everybodySignedIn, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Member, NewOrganisation, Organisation, OrganisationId, Session, SignIn } from "./model.ts"
import { codeFromName, sessionDays } from "./rules.ts"
import { newToken, passwordFits, tokenHash } from "./secrets.ts"
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
  async run({ database, now }, { email, password }) {
    const person = await store.personByEmail(database, email)
    const fits = await passwordFits(person?.passwordHash, password)
    if (!person || !fits) throw invalid("password", "Dit e-mailadres en wachtwoord horen niet bij elkaar")
    const organisation = (await store.currentMemberships(database, person.id))[0]
    if (!organisation)
      throw invalid("email", "Je hoort op dit moment bij geen organisatie. Vraag je coördinator om een uitnodiging")
    const token = newToken()
    const beganOn = dayOf(now)
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

export const addOrganisation = action({
  name: "addOrganisation",
  method: "POST",
  path: "/organisations",
  summary: "Add an organisation: professional, informal group, municipality or other addressee",
  may: only("administrator"),
  input: NewOrganisation,
  output: z.object({ id: z.uuid(), code: z.string() }),
  async run({ database, now }, input) {
    const code = input.code ?? codeFromName(input.name)
    const taken = await store.organisationByCode(database, code)
    if (taken) throw invalid("name", `Er is al een organisatie met de code '${code}': ${taken.name}`)
    const id = await store.addOrganisation(database, { ...input, code, createdAt: now })
    return { id, code }
  },
})

export const listOrganisations = question({
  name: "listOrganisations",
  path: "/organisations",
  summary: "All organisations, with how many people work there",
  may: only("administrator", "coordinator", "workingGroup"),
  input: z.object({}),
  output: z.array(Organisation),
  run: ({ database }) => store.organisations(database),
})

export const listMembers = question({
  name: "listMembers",
  path: "/members",
  summary: "Who works where in which role: an administrator sees all, a coordinator the own organisation",
  may: only("administrator", "coordinator"),
  input: z.object({}),
  output: z.object({ members: z.array(Member), organisations: z.array(Organisation) }),
  async run({ database, who }) {
    const person = personOf(who)
    const ownOnly = person.roles.includes("administrator") ? undefined : person.organisation.id
    const organisations = await store.organisations(database)
    return {
      members: await store.members(database, ownOnly),
      organisations: organisations.filter((organisation) => !ownOnly || organisation.id === ownOnly),
    }
  },
})

export const endMembership = action({
  name: "endMembership",
  method: "DELETE",
  path: "/members/:membershipId",
  summary: "Somebody stops in a role; what they reported stays",
  may: only("administrator", "coordinator"),
  input: z.object({ membershipId: z.uuid() }),
  output: z.object({ personId: z.uuid() }),
  audit: (input, output) => ({ subject: output.personId, detail: { membership: input.membershipId } }),
  async run({ database, who, now }, { membershipId }) {
    const person = personOf(who)
    const ownOnly = person.roles.includes("administrator") ? undefined : person.organisation.id
    const ended = await store.endMembership(database, membershipId, now, ownOnly)
    if (!ended) throw notFound()
    if (ended.personId === person.id) throw conflict("Je kunt jezelf niet uit je eigen rol halen. Vraag een collega.")
    return { personId: ended.personId }
  },
})
