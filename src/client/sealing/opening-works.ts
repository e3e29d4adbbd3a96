import { openingContext, partContext, type SealedContext, sealedContext } from "../../methods/escrow/context.ts"
import { ask, Refused, tell } from "./asking.ts"
import { textOf, utf8 } from "./bytes.ts"
import { type Envelope, openWith, publicKeyOf, randomScalar, sealTo } from "./envelope.ts"
import { keyDesk, ownShare } from "./key-works.ts"
import { isSigned, type MemberKey, signed } from "./member-key.ts"
import type { OwnShare } from "./own-share.ts"
import { openText, type SealedBox } from "./signal-box.ts"
import { combine, partOf, scalarBytes, scalarOf } from "./threshold.ts"

type Text = { id: string; encapsulated: string }
type Opening = {
  id: string
  sharingId: string
  keyId: string
  openerId: string
  oneTimeKey: string
  signature: string
  asked: Text[]
  texts: Text[]
}
type OwnOpening = Opening & {
  kept: Envelope
  parts: (Envelope & { personId: string; place: number })[]
  sealed: (SealedContext & SealedBox)[]
}
/** What one member adds, for each text. */
type Parts = Record<string, string>

const keptContext = (openingId: string): string => JSON.stringify(["nabij kept 1", openingId])

/** Begins an opening: a key for this one opening, of which the secret half stays sealed to the opener. */
export async function beginOpening(sharingId: string, texts: Text[], code: string): Promise<void> {
  const { me } = await keyDesk()
  const { facts, own } = await ownShare(sharingId, me, code)
  const [id, oneTime] = [crypto.randomUUID(), randomScalar()]
  const oneTimeKey = publicKeyOf(oneTime)
  const signature = signed(own.key, openingContext({ id, keyId: facts.keyId, oneTimeKey, texts }))
  const kept = await sealTo(own.key.publicKey, Uint8Array.from(scalarBytes(oneTime)), keptContext(id))
  await tell("/escrow-openings", { id, sharingId, texts: texts.map((text) => text.id), oneTimeKey, signature, kept })
}

const strange =
  "Deze vraag komt niet van een lid dat een deel van deze sleutel heeft. Geef je deel niet, en bel elkaar."

const partsFor = (own: OwnShare, texts: readonly Text[]): Parts =>
  Object.fromEntries(texts.map(({ id, encapsulated }) => [id, partOf(own.share, encapsulated)]))

/** Gives one's part of exactly the texts that a member asked for and of which the rule is met; the share itself stays here. */
export async function givePart(openingId: string, code: string): Promise<void> {
  const { me } = await keyDesk()
  const opening = await ask<Opening>(`/escrow-openings/${openingId}`)
  const { own } = await ownShare(opening.sharingId, me, code)
  const opener = own.members.find(({ personId }) => personId === opening.openerId)
  const statement = openingContext({ ...opening, texts: opening.asked })
  if (!opener || !isSigned(opening.signature, statement, opener.signKey)) throw new Refused(strange)
  const parts = utf8(JSON.stringify(partsFor(own, opening.texts)))
  await tell(`/escrow-openings/${openingId}/parts`, await sealTo(opening.oneTimeKey, parts, partContext(openingId, me)))
}

/** The parts that others gave, opened with the key of this opening; what is not for this opening does not open. */
async function partsOf(opening: OwnOpening, key: MemberKey): Promise<{ place: number; parts: Parts }[]> {
  const secret = scalarOf(await openWith(key.secret, opening.kept, keptContext(opening.id)))
  const given = opening.parts.map(async ({ personId, place, ...envelope }) => {
    try {
      const bytes = await openWith(secret, envelope, partContext(opening.id, personId))
      return [{ place, parts: JSON.parse(textOf(bytes)) as Parts }]
    } catch {
      return []
    }
  })
  return (await Promise.all(given)).flat()
}

function* choices<One>(from: readonly One[], many: number): Generator<One[]> {
  if (many === 0) yield []
  else
    for (const [index, one] of from.entries())
      for (const more of choices(from.slice(index + 1), many - 1)) yield [one, ...more]
}

/** One wrong part spoils the sum: then other members are tried together. Nothing where none fits. */
async function openOne(
  sealed: SealedContext & SealedBox,
  own: OwnShare,
  others: readonly { place: number; parts: Parts }[],
): Promise<string | undefined> {
  const mine = { index: own.share.index, part: partOf(own.share, sealed.encapsulated) }
  const able = others.flatMap(({ place, parts }) =>
    parts[sealed.id] ? [{ index: place, part: parts[sealed.id] ?? "" }] : [],
  )
  for (const few of choices(able, own.threshold - 1)) {
    try {
      return await openText(combine([mine, ...few]), sealed, own.publicKey, sealedContext(sealed))
    } catch {
      // Tampered with, or a part that is none: the next members.
    }
  }
  return undefined
}

/** Opens what may be opened and hands the texts in. @returns how many opened and how many did not */
export async function finishOpening(openingId: string, code: string): Promise<{ opened: number; failed: number }> {
  const { me } = await keyDesk()
  const opening = await ask<OwnOpening>(`/escrow-openings/${openingId}/sealed-texts`)
  const { own } = await ownShare(opening.sharingId, me, code)
  const others = await partsOf(opening, own.key)
  const texts: { id: string; text: string }[] = []
  for (const sealed of opening.sealed) {
    const text = await openOne(sealed, own, others)
    if (text !== undefined) texts.push({ id: sealed.id, text })
  }
  if (texts.length === 0)
    throw new Refused(
      "Geen van de teksten ging open. Een deel past niet, of iemand veranderde iets. Stop deze opening en begin opnieuw.",
    )
  const { opened } = await tell<{ opened: number }>(`/escrow-openings/${openingId}/releases`, { texts })
  return { opened, failed: opening.sealed.length - opened }
}
