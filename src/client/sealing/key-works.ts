import { ask, Refused, tell } from "./asking.ts"
import { isSigned, memberKeyFrom, newMemberCode, newSalt, signed } from "./member-key.ts"
import { type OwnShareFacts, openOwnShare, type RosterMember, type SharingFacts, sealShares } from "./own-share.ts"
import { handOnStatement } from "./statements.ts"
import { type Dealt, deal, weightedShare } from "./threshold.ts"

type Member = { personId: string; name: string; key: { id: string; publicKey: string; signKey: string } | null }
export type KeyDesk = { me: string; members: Member[]; sharings: (SharingFacts & { fromSharing: string | null })[] }
type Dealer = { personId: string }
type SharedFacts = OwnShareFacts & {
  fromSharing: string | null
  begunBy: string
  signature: string | null
  dealers: Dealer[]
}

export const keyDesk = (): Promise<KeyDesk> => ask("/escrow-keys")

/** Makes a code and stores only what it is known by. */
export async function register(code: string): Promise<void> {
  const salt = newSalt()
  const { publicKey, signKey } = await memberKeyFrom(code, salt)
  await tell("/escrow-member-keys", { id: crypto.randomUUID(), salt, publicKey, signKey })
}
export { newMemberCode }

type Chosen = { roster: RosterMember[]; members: { personId: string; memberKeyId: string }[] }

function chosenFrom(desk: KeyDesk, people: readonly string[]): Chosen {
  const able = desk.members.flatMap((member) =>
    member.key && people.includes(member.personId) ? [{ ...member, key: member.key }] : [],
  )
  if (able.length < 2) throw new Refused("Kies ten minste twee leden die een code hebben.")
  return {
    roster: able.map(({ personId, key }, index) => ({
      personId,
      place: index + 1,
      publicKey: key.publicKey,
      signKey: key.signKey,
    })),
    members: able.map(({ personId, key }) => ({ personId, memberKeyId: key.id })),
  }
}

function checkThreshold(threshold: number, members: number): void {
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > members)
    throw new Refused(`Vul bij 'samen nodig' een getal in van 2 tot ${members}.`)
}

/** The key ceremony: makes a key, seals a share to each member, and forgets the rest. */
export async function makeKey(people: readonly string[], threshold: number): Promise<void> {
  const desk = await keyDesk()
  const { roster, members } = chosenFrom(desk, people)
  checkThreshold(threshold, members.length)
  const { publicKey, commitments, shares } = deal(threshold, members.length)
  const [id, sharingId] = [crypto.randomUUID(), crypto.randomUUID()]
  const facts = { id: sharingId, keyId: id, publicKey, threshold, members: roster }
  const sealed = await sealShares(facts, desk.me, shares)
  await tell("/escrow-keys", { id, sharingId, publicKey, threshold, commitments, members, shares: sealed })
}

const shareFacts = (sharingId: string): Promise<SharedFacts> => ask(`/escrow-sharings/${sharingId}`)

export async function ownShare(sharingId: string, me: string, code: string) {
  const facts = await shareFacts(sharingId)
  return { facts, own: await openOwnShare(facts, me, code) }
}

/** A member sees that the own code opens the own share, and says so. */
export async function checkShare(sharingId: string, code: string): Promise<void> {
  const { me } = await keyDesk()
  await ownShare(sharingId, me, code)
  await tell(`/escrow-sharings/${sharingId}/confirmation`, {})
}

/** What one old member deals to the new ones: the own share, weighted for exactly these dealers. */
function dealOwn(
  own: Awaited<ReturnType<typeof openOwnShare>>,
  dealers: readonly string[],
  threshold: number,
  members: number,
): Dealt {
  const places = dealers.map((dealer) => own.members.find(({ personId }) => personId === dealer)?.place ?? 0)
  if (places.includes(0)) throw new Refused("Niet ieder die doorgeeft, heeft een deel van deze sleutel.")
  return deal(threshold, members, weightedShare(own.share, places))
}

export async function handOn(
  sharingId: string,
  {
    dealers,
    people,
    threshold,
    code,
  }: { dealers: readonly string[]; people: readonly string[]; threshold: number; code: string },
): Promise<void> {
  const desk = await keyDesk()
  const { roster, members } = chosenFrom(desk, people)
  checkThreshold(threshold, members.length)
  const { facts, own } = await ownShare(sharingId, desk.me, code)
  if (dealers.length !== own.threshold || !dealers.includes(desk.me))
    throw new Refused(`Kies precies ${own.threshold} leden die doorgeven. Jij bent een van hen.`)
  const id = crypto.randomUUID()
  const { commitments, shares } = dealOwn(own, dealers, threshold, members.length)
  const next: SharingFacts = { id, keyId: facts.keyId, publicKey: own.publicKey, threshold, members: roster }
  const signature = signed(own.key, handOnStatement(next, sharingId, dealers))
  const sealed = await sealShares(next, desk.me, shares)
  await tell("/escrow-sharings", {
    id,
    fromSharing: sharingId,
    dealers,
    threshold,
    members,
    commitments,
    shares: sealed,
    signature,
  })
}

const strange = "Wie hiermee begon, is geen lid dat een deel van deze sleutel heeft. Geef niets door, en bel elkaar."

/** The other dealers do the same, once they saw that a member began it. */
export async function dealOn(sharingId: string, code: string): Promise<void> {
  const desk = await keyDesk()
  const next = await shareFacts(sharingId)
  const { own } = await ownShare(next.fromSharing ?? "", desk.me, code)
  const dealers = next.dealers.map(({ personId }) => personId)
  const beginner = own.members.find(({ personId }) => personId === next.begunBy)
  const statement = handOnStatement(next, next.fromSharing ?? "", dealers)
  if (!beginner || !isSigned(next.signature ?? "", statement, beginner.signKey)) throw new Refused(strange)
  const { commitments, shares } = dealOwn(own, dealers, next.threshold, next.members.length)
  const facts = { ...next, publicKey: own.publicKey }
  await tell(`/escrow-sharings/${sharingId}/dealings`, {
    commitments,
    shares: await sealShares(facts, desk.me, shares),
  })
}
