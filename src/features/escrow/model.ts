import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"

/** Binary values travel as base64url without padding. */
const binary = (least: number, most: number) =>
  z
    .string("Laad de pagina opnieuw en probeer het nog eens")
    .regex(/^[\w-]+$/, "Laad de pagina opnieuw en probeer het nog eens")
    .min(least, "Laad de pagina opnieuw en probeer het nog eens")
    .max(most, "Laad de pagina opnieuw en probeer het nog eens")
/** 32 bytes: a point, a key, a digest. */
export const Key = binary(43, 43)
export const Signature = binary(86, 86)
export const Salt = binary(22, 22)
const smallBox = binary(22, 20_000)
export const Box = z.object({ encapsulated: Key, box: smallBox })

export const SealedId = z.uuid("Dit verzegelde signaal is er niet").brand("SealedId")
export const KeyId = z.uuid("Deze sleutel is er niet").brand("EscrowKeyId")
export const SharingId = z.uuid("Deze sleutel is er niet").brand("SharingId")
export const OpeningId = z.uuid("Deze opening is er niet").brand("OpeningId")

const sealedModes = ["code", "anonymous"] as const
export const mostTopics = 3

const Monday = z
  .string("Kies een week")
  .refine(isDay, "Kies een week")
  .refine((day) => isDay(day) && new Date(day).getUTCDay() === 1, "Kies een week die op maandag begint")

/** A signal as it leaves the browser: what may be compared, the rule, and a text that nobody can read. */
export const NewSealed = z.object({
  id: SealedId,
  keyId: KeyId,
  theme: z.string("Kies waar het over gaat").min(1, "Kies waar het over gaat").max(60),
  area: z.string().max(40).nullable().default(null),
  from: Monday.nullable().default(null),
  until: Monday.nullable().default(null),
  topics: z.array(z.string().max(120)).max(mostTopics, `Kies ten hoogste ${mostTopics} woorden`).default([]),
  others: z.number().int(),
  organisations: z.number().int(),
  mode: z.enum(sealedModes, "Verzegeld doorgeven kan onder een code of anoniem. Kies een van de twee"),
  digest: Key,
  encapsulated: Key,
  box: binary(64, 64),
  ciphertext: binary(600, 60_000),
  /** For whom the form was opened. */
  organisationId: z.uuid("Open het formulier opnieuw").optional(),
  /** A small sum that the browser did. */
  proof: z
    .string()
    .regex(/^[\w.~-]{1,600}$/, "Laad de pagina opnieuw en stuur het dan nog eens")
    .optional(),
})
export type NewSealed = z.output<typeof NewSealed>

export const SealedDone = z.object({
  id: z.uuid(),
  mode: z.enum(sealedModes),
  receipt: z.string().optional(),
  /** The address at which the receipt can be read; goes with it. */
  readAt: z.string().optional(),
})

const sealedStates = ["sealed", "opened", "withdrawn", "expired"] as const
/** A sealed signal as its author sees it: never how many others there are. */
export const OwnSealed = z.object({
  id: z.uuid(),
  theme: z.string(),
  area: z.string().nullable(),
  topics: z.array(z.string()),
  others: z.number().int(),
  organisations: z.number().int(),
  week: z.string(),
  deleteAfter: z.string(),
  /** The author hears some time before that the text goes. */
  endsSoon: z.boolean(),
  state: z.enum(sealedStates),
})
export type OwnSealed = z.output<typeof OwnSealed>

export const Setting = z.object({
  others: z.number().int(),
  organisations: z.number().int(),
  months: z.number().int(),
})
export type Setting = z.output<typeof Setting>

const whole = (least: number, most: number) => {
  const sentence = `Vul een heel getal in van ${least} tot ${most}`
  return z.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}
export const NewSetting = z.object({
  others: whole(2, 50),
  organisations: whole(2, 20),
  months: whole(3, 60),
  why: z
    .string("Schrijf in één zin waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom")
    .max(400, "Houd de reden bij 400 tekens"),
  /** The newest change that was on screen. */
  seen: z.number().int().min(0).optional(),
})
export const PastSetting = Setting.extend({ why: z.string(), changedBy: z.string().nullable(), changedAt: z.date() })
export type PastSetting = z.output<typeof PastSetting>

export const SealChoices = z.object({
  /** None where the working group has no key yet: then nothing can be sealed. */
  key: z
    .object({ id: z.uuid(), publicKey: z.string(), threshold: z.number().int(), members: z.number().int() })
    .nullable(),
  setting: Setting,
  /** The chosen area and those around it, the smallest first. */
  places: z.array(z.object({ code: z.string(), name: z.string() })),
  topics: z.array(z.string()),
})
export type SealChoices = z.output<typeof SealChoices>
