import { shareContext } from "../../methods/escrow/context.ts"
import { Refused } from "./asking.ts"
import { decoded, encoded, textOf, utf8 } from "./bytes.ts"
import { type Envelope, openWith, sealTo } from "./envelope.ts"
import { type MemberKey, memberKeyFrom } from "./member-key.ts"
import { commitmentsTogether, fits, type Share, scalarBytes, scalarOf, sharesTogether } from "./threshold.ts"

export type RosterMember = { personId: string; place: number; publicKey: string; signKey: string }
export type SharingFacts = { id: string; keyId: string; publicKey: string; threshold: number; members: RosterMember[] }
export type OwnShareFacts = SharingFacts & {
  salt: string
  dealings: (Envelope & { dealerId: string; commitments: string[] })[]
}

/** Who belongs to a sharing goes into each sealed share: nobody can put other members in their place afterwards. */
type Inside = { value: string; publicKey: string; threshold: number; members: RosterMember[] }

const rosterOf = (members: readonly RosterMember[]): RosterMember[] =>
  members
    .map(({ personId, place, publicKey, signKey }) => ({ personId, place, publicKey, signKey }))
    .sort((one, other) => one.place - other.place)

/** Seals the share of each member to that member alone. */
export const sealShares = (sharing: SharingFacts, dealerId: string, shares: readonly Share[]) =>
  Promise.all(
    sharing.members.map(async ({ personId, place, publicKey }) => {
      const share = shares.find(({ index }) => index === place)
      if (!share) throw new Error("a share is missing")
      const members = rosterOf(sharing.members)
      const { publicKey: groupKey, threshold } = sharing
      const inside: Inside = { value: encoded(scalarBytes(share.value)), publicKey: groupKey, threshold, members }
      const context = shareContext(sharing.id, personId, dealerId)
      return { personId, ...(await sealTo(publicKey, utf8(JSON.stringify(inside)), context)) }
    }),
  )

const wrongCode = "Deze code past niet bij jouw deel. Kijk of je alle letters en cijfers goed hebt overgenomen."
const tampered = "Jouw deel klopt niet met de sleutel. Gebruik het niet, en maak samen een nieuwe sleutel."

export type OwnShare = { key: MemberKey; share: Share; members: RosterMember[]; publicKey: string; threshold: number }

/** Opens one's own share with one's own code, and looks whether it fits what all dealers committed to. */
export async function openOwnShare(facts: OwnShareFacts, me: string, code: string): Promise<OwnShare> {
  const place = facts.members.find(({ personId }) => personId === me)?.place
  if (place === undefined || facts.dealings.length === 0) throw new Refused("Je hebt geen deel van deze sleutel.")
  const key = await memberKeyFrom(code, facts.salt)
  const insides = await Promise.all(facts.dealings.map((dealing) => insideOf(facts.id, me, key, dealing)))
  const [first] = insides
  if (!first || insides.some((one) => JSON.stringify(one.members) !== JSON.stringify(first.members)))
    throw new Refused(tampered)
  const share = sharesTogether(
    place,
    insides.map(({ value }) => scalarOf(decoded(value))),
  )
  const commitments = commitmentsTogether(facts.dealings.map((dealing) => dealing.commitments))
  const { publicKey, threshold, members } = first
  const isSame = publicKey === facts.publicKey && commitments[0] === publicKey && commitments.length === threshold
  if (!isSame || !fits(share, commitments)) throw new Refused(tampered)
  return { key, share, members, publicKey, threshold }
}

async function insideOf(
  sharingId: string,
  me: string,
  key: MemberKey,
  dealing: Envelope & { dealerId: string },
): Promise<Inside> {
  try {
    const bytes = await openWith(key.secret, dealing, shareContext(sharingId, me, dealing.dealerId))
    return JSON.parse(textOf(bytes)) as Inside
  } catch {
    throw new Refused(wrongCode)
  }
}
