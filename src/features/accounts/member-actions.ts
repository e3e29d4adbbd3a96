import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import * as invitations from "./invitation-store.ts"
import { Member, OpenInvitation, Organisation } from "./model.ts"
import { organisations } from "./organisation-store.ts"
import { managers, mayDecideOn, mayResetFor, ownOnly } from "./rules.ts"
import { waysIn } from "./second-factor-store.ts"
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
  output: ListedMember.extend({ mayReset: z.boolean(), mayResetSecondStep: z.boolean() }),
  async run({ database, who }, { membershipId }) {
    const person = personOf(who)
    const found = (await store.members(database, ownOnly(person))).find((one) => one.membershipId === membershipId)
    if (!found) throw notFound()
    const works = await store.currentMemberships(database, found.personId)
    const ways = await waysIn(database, found.personId)
    return {
      ...judged(found, person),
      mayReset: mayResetFor(person, { personId: found.personId, works }),
      mayResetSecondStep:
        person.roles.includes("administrator") && found.personId !== person.id && (ways.codes || ways.passkey),
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
    await store.endMembership(changing.database, membershipId, changing.now)
    return { personId: member.personId, name: member.name }
  },
})
