import { z } from "zod"
import { BundleId } from "./model.ts"

export const NewConsent = z.object({
  id: BundleId,
  agreed: z.enum(["yes", "no"], "Kies of je akkoord gaat"),
  why: z.string().trim().max(600, "Houd de reden bij 600 tekens").default(""),
})

/** What an organisation said when the working group asked it. */
export const RecordedConsent = NewConsent.extend({
  organisationId: z.uuid("Kies een organisatie uit de lijst"),
  heard: z
    .string("Schrijf wie je het vroeg, en hoe")
    .trim()
    .min(10, "Schrijf wie je het vroeg, en hoe")
    .max(400, "Houd het bij 400 tekens"),
})

export const ConsentRequest = z.object({
  id: z.uuid(),
  bottleneck: z.string(),
  explanation: z.string(),
  said: z.enum(["yes", "no"]).nullable(),
  why: z.string(),
})
export type ConsentRequest = z.output<typeof ConsentRequest>

/** An organisation behind a bundle in which nobody can decide here, for the working group. */
export const AbsentOrganisation = z.object({
  organisationId: z.uuid(),
  organisation: z.string(),
  said: z.enum(["yes", "no"]).nullable(),
  heard: z.string(),
})
export type AbsentOrganisation = z.output<typeof AbsentOrganisation>

export const NewBaseline = z.object({
  id: BundleId,
  percent: z
    .number("Vul een percentage in, zoals 12 of 12,5")
    .gt(0, "Vul een percentage boven 0 in")
    .lt(100, "Vul een percentage onder 100 in"),
  label: z
    .string("Schrijf waarover het cijfer gaat, zoals: van de jongeren, landelijk")
    .trim()
    .min(3, "Schrijf waarover het cijfer gaat, zoals: van de jongeren, landelijk")
    .max(120, "Houd het bij 120 tekens"),
  source: z
    .string("Schrijf waar het cijfer vandaan komt")
    .trim()
    .min(2, "Schrijf waar het cijfer vandaan komt")
    .max(200, "Houd de bron bij 200 tekens"),
  year: z.number("Vul een jaar in").int("Vul een jaar in, zoals 2025").min(1990, "Vul een jaar na 1990 in").max(2200),
  seen: z.number("Vul in bij hoeveel mensen je dit zag").int("Vul een heel getal in").min(0).max(1_000_000),
  asked: z
    .number("Vul in hoeveel mensen je het vroeg")
    .int("Vul een heel getal in")
    .min(1, "Vul ten minste 1 in")
    .max(1_000_000),
})

export const Baseline = z.object({
  share: z.number(),
  label: z.string(),
  source: z.string(),
  year: z.number(),
  seen: z.number(),
  asked: z.number(),
})
export type Baseline = z.output<typeof Baseline>
