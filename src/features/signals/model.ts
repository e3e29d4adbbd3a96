import { z } from "zod"
import { mostJoins } from "./like-model.ts"
import { Proof } from "./proof-model.ts"

export const SignalId = z.uuid("Dit signaal is er niet").brand("SignalId")

export const reportingModes = ["named", "code", "anonymous"] as const
export const ageBands = ["0-11", "12-17", "18-26", "27-39", "40-64", "65-79", "80+"] as const
export const situations = [
  "living-alone",
  "single-parent",
  "family",
  "young-adult",
  "carer",
  "working-poor",
  "benefit",
  "homeless",
  "newcomer",
  "undocumented",
  "disability",
] as const
export const causes = ["rule", "supply", "coordination", "information", "policy"] as const

const People = z
  .number("Vul een getal in, zoals 3")
  .int("Vul een heel getal in")
  .min(1, "Vul ten minste 1 in")
  .max(100_000, "Dit getal is te groot. Kijk of er een cijfer te veel staat")

/** What somebody noticed that goes beyond one person. Weeks are written as "2026-W07". */
export const NewSignal = z.object({
  account: z
    .string("Schrijf wat je opvalt")
    .trim()
    .min(10, "Schrijf ten minste één zin")
    .max(2000, "Houd het bij 2000 tekens")
    .refine(
      (text) => text.split(/\s+/).length >= 3,
      "Schrijf ten minste één zin: wat gebeurt er, en bij wie zie je dat?",
    ),
  theme: z.string().max(60).optional(),
  area: z.string().max(40).optional(),
  week: z.string("Kies een week").regex(/^\d{4}-W\d{2}$/, "Kies een week, of schrijf die als 2026-W07"),
  peopleLeast: People.default(1),
  peopleMost: People.optional(),
  ageBand: z.enum(ageBands, "Kies een leeftijd uit de lijst").optional(),
  situation: z.enum(situations, "Kies een situatie uit de lijst").optional(),
  causes: z.array(z.enum(causes, "Kies een oorzaak uit de lijst")).default([]),
  mode: z.enum(reportingModes, "Kies hoe je dit doorgeeft"),
  /** Shared bundles that are about the same: it counts as recognition there. */
  joins: z
    .array(z.uuid("Dit knelpunt is er niet meer"))
    .max(mostJoins, `Sluit je bij ten hoogste ${mostJoins} knelpunten aan`)
    .default([]),
  /** On a page without script: come back first with the text as it will be kept, where something was hidden. */
  showFirst: z.boolean().default(false),
  /** For whom the form was opened: somebody may have switched to another organisation in another tab since. */
  organisationId: z.uuid("Open het formulier opnieuw").optional(),
  proof: Proof,
})
export type NewSignal = z.output<typeof NewSignal>

export const Reported = z.object({
  id: z.uuid(),
  mode: z.enum(reportingModes),
  /** Sixteen digits, shown once; only an anonymous reporter gets them. */
  receipt: z.string().optional(),
  /** The address at which the receipt can be read; goes with it. */
  readAt: z.string().optional(),
  code: z.string().optional(),
  /** Who reads it first. */
  reader: z.enum(["coordinator", "workingGroup"]),
  /** The bottlenecks that it joins. */
  joined: z.array(z.string()),
  hidden: z.string(),
})
export type Reported = z.output<typeof Reported>

/** A signal as its author sees it. */
export const OwnSignal = z.object({
  id: z.uuid(),
  account: z.string(),
  theme: z.string().nullable(),
  area: z.string().nullable(),
  week: z.string(),
  mode: z.string(),
  peopleLeast: z.number(),
  peopleMost: z.number().nullable(),
  withdrawn: z.boolean(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  /** How many questions about it wait for an answer. */
  asked: z.number().int(),
  /** The bottlenecks that it joins. */
  joined: z.array(z.object({ id: z.uuid(), bottleneck: z.string() })),
})
export type OwnSignal = z.output<typeof OwnSignal>

export const OwnSignals = z.object({
  signals: z.array(OwnSignal),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
})
export type OwnSignals = z.output<typeof OwnSignals>

export const situationLabels: Record<(typeof situations)[number], string> = {
  "living-alone": "Woont alleen",
  "single-parent": "Ouder die er alleen voor staat",
  family: "Gezin met kinderen",
  "young-adult": "Jongvolwassene",
  carer: "Zorgt voor een naaste",
  "working-poor": "Werkt en komt niet rond",
  benefit: "Leeft van een uitkering",
  homeless: "Heeft geen eigen plek",
  newcomer: "Is nieuw in het land",
  undocumented: "Heeft geen verblijfspapieren",
  disability: "Heeft een beperking of ziekte",
}
export const causeLabels: Record<(typeof causes)[number], { label: string; hint: string }> = {
  rule: { label: "Een regel", hint: "De regel zelf, of hoe die wordt toegepast." },
  supply: { label: "Te weinig aanbod", hint: "Het is er niet, vol, of te ver weg." },
  coordination: { label: "Afstemming", hint: "Organisaties werken langs elkaar heen." },
  information: { label: "Informatie", hint: "Mensen weten het niet of begrijpen het niet." },
  policy: { label: "Beleid", hint: "Er is geen beleid, of het pakt verkeerd uit." },
}
export const modeLabels: Record<(typeof reportingModes)[number] | "imported", string> = {
  named: "Met naam aan de coördinator",
  code: "Onder een code",
  anonymous: "Anoniem",
  imported: "Ingelezen uit een bestand",
}
