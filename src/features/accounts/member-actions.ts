import { z } from "zod"
import { action, type Database, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import * as invitations from "./invitation-store.ts"
import { Member, OpenInvitation, Organisation } from "./model.ts"
import { forgetLink, linksOf } from "./oidc-store.ts"
import { organisations } from "./organisation-store.ts"
import { managers, mayDecideOn, mayResetFor, ownOnly } from "./rules.ts"
import { waysIn } from "./second-factor-store.ts"
import { endSessionsAt } from "./session-store.ts"
import * as store from "./store.ts"

const ListedMember = Member.extend({ mayEnd: z.boolean() })

/** Nobody ends a role of their own: somebody must remain who can. */
const judged = (member: Member, person: Person) => ({
  ...member,
  mayEnd: member.personId !== person.id && mayDecideOn(person, member.organisationId, member.role),
})

export const listMembers = question({
  name: "listMembers",
  path: "/members",
  summary:
    "Who works where in which role, and who is invited: an administrator sees all, a coordinator the own organisation",
  may: managers,
  protected: true,
  input: z.object({}),
  output: z.object({
    members: z.array(ListedMember),
    invitations: z.array(OpenInvitation),
    organisations: z.array(Organisation),
  }),
  async run({ database, who, now }) {
    const person = personOf(who)
    const own = ownOnly(person)
    return {
      members: (await store.members(database, own)).map((member) => judged(member, person)),
      invitations: await invitations.openInvitations(database, now, own),
      organisations: (await organisations(database)).filter(({ id }) => own === undefined || id === own),
    }
  },
})

export const oneMember = question({
  name: "oneMember",
  path: "/members/:membershipId",
  summary: "Somebody's role in an organisation, and what one may do about it",
  may: managers,
  protected: true,
  input: z.object({ membershipId: z.uuid() }),
  output: ListedMember.extend({
    ...{ mayReset: z.boolean(), mayResetSecondStep: z.boolean(), mayUntie: z.boolean() },
    /** Whether one's own password is asked before what opens or closes somebody else's door. */
    password: z.boolean(),
  }),
  async run({ database, who }, { membershipId }) {
    const person = personOf(who)
    const found = (await store.members(database, ownOnly(person))).find((one) => one.membershipId === membershipId)
    if (!found) throw notFound()
    const works = await store.currentMemberships(database, found.personId)
    const ways = await waysIn(database, found.personId)
    const links = await linksOf(database, found.personId)
    const decides = person.roles.includes("administrator") && found.personId !== person.id
    return {
      ...judged(found, person),
      mayReset: mayResetFor(person, { personId: found.personId, works }),
      mayResetSecondStep: decides && (ways.codes || ways.passkey),
      mayUntie: decides && links.some((one) => one.tied && one.organisationId === found.organisationId),
      password: (await waysIn(database, person.id)).password,
    }
  },
})

export const endMembership = action({
  name: "endMembership",
  method: "DELETE",
  path: "/members/:membershipId",
  summary: "Somebody stops in a role, at once; what they reported stays",
  may: managers,
  input: z.object({ membershipId: z.uuid() }),
  output: z.object({ personId: z.uuid(), name: z.string() }),
  audit: (input, output) => ({ subject: output.personId, detail: { membership: input.membershipId } }),
  async run(changing, { membershipId }) {
    const member = await oneMember.run(changing, { membershipId })
    if (member.personId === personOf(changing.who).id)
      throw conflict("Je kunt jezelf niet uit je eigen rol halen. Vraag een collega.")
    if (!member.mayEnd) throw notFound()
    const { database, now } = changing
    await store.endMembership(database, membershipId, now)
    const remains = await store.currentMemberships(database, member.personId)
    if (!remains.some(({ id }) => id === member.organisationId)) await leave(database, member)
    return { personId: member.personId, name: member.name }
  },
})

/** With the last role in an organisation everything ends that began there: who comes back later, begins anew. */
async function leave(database: Database, { personId, organisationId }: Member): Promise<void> {
  await endSessionsAt(database, personId, organisationId)
  for (const link of await linksOf(database, personId))
    if (link.tied && link.organisationId === organisationId) await forgetLink(database, personId, link.id)
}
