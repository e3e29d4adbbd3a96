import { z } from "zod"
import { Box, Key, KeyId, Salt, SharingId, Signature } from "./model.ts"

const PersonId = z.uuid("Deze persoon is er niet")

export const NewMemberKey = z.object({ id: z.uuid(), salt: Salt, publicKey: Key, signKey: Key })

const ForMember = Box.extend({ personId: PersonId })
/** What one dealer hands out: commitments that everybody may see, and for each member a sealed share. */
const Dealing = z.object({
  commitments: z.array(Key).min(2, "Laad de pagina opnieuw en probeer het nog eens").max(30),
  shares: z.array(ForMember).min(2, "Kies ten minste twee leden").max(30, "Kies ten hoogste 30 leden"),
})
const Members = z
  .array(z.object({ personId: PersonId, memberKeyId: z.uuid() }))
  .min(2, "Kies ten minste twee leden")
  .max(30, "Kies ten hoogste 30 leden")
const Threshold = z
  .number("Vul in hoeveel leden samen nodig zijn")
  .int("Vul een heel getal in")
  .min(2, "Er zijn altijd ten minste twee leden nodig")
  .max(30)

export const NewKey = Dealing.extend({
  id: KeyId,
  sharingId: SharingId,
  publicKey: Key,
  threshold: Threshold,
  members: Members,
})
export type NewKey = z.output<typeof NewKey>

/** A key handed on to other members; the first of the old members deals at once, the others after. */
export const NewSharing = Dealing.extend({
  id: SharingId,
  fromSharing: SharingId,
  dealers: z.array(PersonId).min(2).max(30),
  threshold: Threshold,
  members: Members,
  signature: Signature,
})
export type NewSharing = z.output<typeof NewSharing>
export const NewDealing = Dealing.extend({ id: SharingId })

export const SharingMember = z.object({
  personId: z.uuid(),
  name: z.string(),
  place: z.number().int(),
  publicKey: z.string(),
  signKey: z.string(),
  confirmed: z.boolean(),
})
export type SharingMember = z.output<typeof SharingMember>

export const Sharing = z.object({
  id: z.uuid(),
  keyId: z.uuid(),
  publicKey: z.string(),
  threshold: z.number().int(),
  fromSharing: z.uuid().nullable(),
  begunBy: z.uuid(),
  signature: z.string().nullable(),
  madeAt: z.date(),
  members: z.array(SharingMember),
  dealers: z.array(z.object({ personId: z.uuid(), name: z.string(), dealt: z.boolean() })),
  /** What is used now for this key. */
  active: z.boolean(),
  /** The key with which new signals are sealed. */
  newest: z.boolean(),
})
export type Sharing = z.output<typeof Sharing>

/** What one member needs to use the own share: what was sealed to them, and with which salt the code makes the key. */
export const OwnShare = Sharing.extend({
  salt: z.string(),
  dealings: z.array(
    z.object({ dealerId: z.uuid(), commitments: z.array(z.string()), encapsulated: z.string(), box: z.string() }),
  ),
})

export const Member = z.object({
  personId: z.uuid(),
  name: z.string(),
  key: z.object({ id: z.uuid(), publicKey: z.string(), signKey: z.string() }).nullable(),
})
export type Member = z.output<typeof Member>

export const KeyDesk = z.object({
  me: z.uuid(),
  salt: z.string().nullable(),
  members: z.array(Member),
  sharings: z.array(Sharing),
})
export type KeyDesk = z.output<typeof KeyDesk>
