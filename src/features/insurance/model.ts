import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"

const countries = ["nl", "be"] as const
/** Whose work is covered; the same words as an offer says of itself. */
export const sources = ["person", "group", "shop", "organisation", "municipality"] as const

const Day = z.string("Kies een dag").refine(isDay, "Schrijf een dag die bestaat, als 2026-11-18")
const Codes = (most: number) => z.array(z.string().max(60)).max(most).default([])
const hoursWords = "Vul een heel aantal uren in, ten minste 1"
const aheadWords = "Vul een heel aantal uren in, van 0 tot 720"

const fields = {
  country: z.enum(countries, "Kies Nederland of Vlaanderen"),
  holder: z
    .string("Vul in wie dit verzekert")
    .trim()
    .min(2, "Vul in wie dit verzekert")
    .max(120, "Houd de naam bij 120 tekens"),
  number: z.string().trim().max(60, "Houd het nummer bij 60 tekens").default(""),
  items: Codes(200),
  areas: Codes(500),
  sources: z.array(z.enum(sources, "Kies uit de lijst")).max(5).default([]),
  knownOnly: z.boolean().default(false),
  exceptions: z.string().trim().max(600, "Houd het bij 600 tekens").default(""),
  yearlyHours: z.number(hoursWords).int(hoursWords).min(1, hoursWords).max(1_000_000, hoursWords).optional(),
  hoursAhead: z.number(aheadWords).int(aheadWords).min(0, aheadWords).max(720, aheadWords).default(0),
  worksFrom: Day,
  worksUntil: Day.optional(),
}

const Why = z
  .string("Schrijf waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(400, "Houd de reden bij 400 tekens")

export const NewPolicy = z.object({ ...fields, why: Why })
export type NewPolicy = z.output<typeof NewPolicy>
export const PolicyId = z.uuid("Deze verzekering is er niet")
/** A change is a new version; `version` is the one that was looked at. */
export const PolicyChange = NewPolicy.extend({ id: PolicyId, version: z.uuid().optional() })

export const Policy = z.object({
  id: z.uuid(),
  version: z.uuid(),
  ...{ country: fields.country, holder: z.string(), number: z.string(), exceptions: z.string() },
  ...{ items: z.array(z.string()), areas: z.array(z.string()), sources: z.array(z.enum(sources)) },
  ...{ knownOnly: z.boolean(), hoursAhead: z.number().int(), yearlyHours: z.number().int().nullable() },
  ...{ worksFrom: z.string(), worksUntil: z.string().nullable() },
})
export type Policy = z.output<typeof Policy>

/** Hours that were reported to the scheme. */
const Use = z.object({ id: z.uuid(), day: z.string(), hours: z.number().int(), takenBack: z.boolean() })
export type Use = z.output<typeof Use>
export const NewUse = z.object({
  id: PolicyId,
  day: Day,
  hours: z
    .number("Vul in hoeveel uren je aangaf, van iedereen samen")
    .int("Een begonnen uur telt als een heel uur: vul een heel getal in")
    .min(1, "Vul in hoeveel uren je aangaf, van iedereen samen")
    .max(10_000, "Kijk het aantal uren na"),
})

export const Named = z.object({ value: z.string(), label: z.string() })
export const OnePolicy = z.object({
  policy: Policy,
  uses: z.array(Use),
  /** Hours left for today, where the policy counts them. */
  hoursLeft: z.number().int().nullable(),
  versions: z.array(z.object({ why: z.string(), changedAt: z.date(), changedBy: z.string().nullable() })),
  items: z.array(Named),
  areas: z.array(Named),
})
export type OnePolicy = z.output<typeof OnePolicy>
