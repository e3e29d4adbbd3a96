import { z } from "zod"
import { Box, Key, OpeningId, SealedId, SharingId, Signature } from "./model.ts"

/** Texts of one theme, sealed to one key, of which the rule is met. */
export const Openable = z.object({
  theme: z.string(),
  themeLabel: z.string(),
  sharingId: z.uuid(),
  /** Whether who looks has a share in that key. */
  mine: z.boolean(),
  texts: z.array(z.object({ id: z.uuid(), encapsulated: z.string() })),
})
export type Openable = z.output<typeof Openable>

export const RunningOpening = z.object({
  id: z.uuid(),
  sharingId: z.uuid(),
  openerId: z.uuid(),
  opener: z.string(),
  threshold: z.number().int(),
  beganAt: z.date(),
  themes: z.array(z.string()),
  texts: z.number().int(),
  given: z.number().int(),
  gaveMyself: z.boolean(),
})
export type RunningOpening = z.output<typeof RunningOpening>

export const OpeningDesk = z.object({
  me: z.uuid(),
  /** Whether a key is there with which people can seal. */
  ready: z.boolean(),
  openable: z.array(Openable),
  openings: z.array(RunningOpening),
})
export type OpeningDesk = z.output<typeof OpeningDesk>

export const NewOpening = z.object({
  id: OpeningId,
  sharingId: SharingId,
  texts: z.array(SealedId).min(1, "Er is niets om te openen").max(2000),
  oneTimeKey: Key,
  signature: Signature,
  kept: Box,
})
export type NewOpening = z.output<typeof NewOpening>

const OpeningText = z.object({ id: z.uuid(), encapsulated: z.string() })
/** An opening as members see it: what is asked, by whom, and the signature that shows it. */
export const Opening = z.object({
  id: z.uuid(),
  sharingId: z.uuid(),
  keyId: z.uuid(),
  openerId: z.uuid(),
  oneTimeKey: z.string(),
  signature: z.string(),
  /** Only texts of which the rule is met at this moment can be opened. */
  texts: z.array(OpeningText),
  /** All texts that were asked for, as they were signed. */
  asked: z.array(OpeningText),
})
/** The same for the opener, with what the others gave and the sealed texts. */
export const OwnOpening = Opening.extend({
  kept: z.object({ encapsulated: z.string(), box: z.string() }),
  parts: z.array(z.object({ personId: z.uuid(), place: z.number().int(), encapsulated: z.string(), box: z.string() })),
  sealed: z.array(
    z.object({
      id: z.uuid(),
      keyId: z.uuid(),
      mode: z.string(),
      others: z.number().int(),
      organisations: z.number().int(),
      theme: z.string(),
      area: z.string().nullable(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      topics: z.array(z.string()),
      encapsulated: z.string(),
      box: z.string(),
      ciphertext: z.string(),
    }),
  ),
})

export const NewPart = Box.extend({ id: OpeningId })
export const Release = z.object({
  id: OpeningId,
  texts: z
    .array(z.object({ id: SealedId, text: z.string().max(40_000) }))
    .min(1, "Er is niets om te openen")
    .max(2000),
})
export type Release = z.output<typeof Release>
