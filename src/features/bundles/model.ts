import { z } from "zod"

export const reaches = ["internal", "shared"] as const
export type Reach = (typeof reaches)[number]

export const states = [
  "individual",
  "possiblePattern",
  "sharedBottleneck",
  "structural",
  "onAgenda",
  "answered",
  "underway",
  "resolved",
  "persists",
  "notStructural",
] as const
export type State = (typeof states)[number]

export const recognitionAnswers = ["yes", "no", "unsure"] as const
export type RecognitionAnswer = (typeof recognitionAnswers)[number]

/** So many signals go into a bundle at once. */
export const mostAtOnce = 200

export const BundleId = z.uuid("Deze bundel is er niet")
export const SignalId = z.uuid("Dit signaal is er niet")

const long = (sentence: string, least: number, most: number) =>
  z.string(sentence).trim().min(least, sentence).max(most, `Houd het bij ${most} tekens`)

export const Bottleneck = long("Schrijf het knelpunt in één zin: wat gaat er mis, en voor wie?", 15, 300)
export const Explanation = z.string().trim().max(2000, "Houd de uitleg bij 2000 tekens").default("")
export const Why = long("Schrijf in één zin waarom", 5, 600)

export const NewBundle = z.object({
  bottleneck: Bottleneck,
  explanation: Explanation,
  theme: z.string().max(60).optional(),
  area: z.string().max(40).optional(),
  reach: z.enum(reaches, "Kies wie deze bundel ziet"),
  /** A signal that this bundle begins with, and more of them. */
  signal: SignalId.optional(),
  signals: z.array(SignalId).max(mostAtOnce, `Kies ten hoogste ${mostAtOnce} signalen tegelijk`).default([]),
  /** The possible bundle that this one comes from. */
  proposal: z.uuid("Dit voorstel is er niet").optional(),
})

export type ReachAndOwner = { reach: Reach; organisationId: string }

export const NewAnswer = z.object({
  id: BundleId,
  answer: z.enum(recognitionAnswers, "Kies ja, nee of weet ik niet"),
  peopleLeast: z
    .number("Vul een getal in, zoals 3")
    .int("Vul een heel getal in")
    .min(1, "Vul ten minste 1 in, of laat het leeg")
    .max(100_000, "Dit getal is te groot. Kijk of er een cijfer te veel staat")
    .optional(),
  remark: z.string().trim().max(1000, "Houd de toelichting bij 1000 tekens").default(""),
})

/** A bundle as whoever may see it sees it. */
export const Bundle = z.object({
  id: z.uuid(),
  reach: z.enum(reaches),
  organisationId: z.uuid(),
  themeCode: z.string().nullable(),
  theme: z.string().nullable(),
  areaCode: z.string().nullable(),
  area: z.string().nullable(),
  bottleneck: z.string(),
  explanation: z.string(),
  state: z.enum(states),
  createdAt: z.date(),
})
export type Bundle = z.output<typeof Bundle>

export const BundleEntry = z.object({
  id: z.uuid(),
  bottleneck: z.string(),
  theme: z.string().nullable(),
  area: z.string().nullable(),
  state: z.enum(states),
  reach: z.enum(reaches),
  signals: z.number(),
  organisations: z.number(),
  waiting: z.number(),
  /** Whether the reader's own organisation is one of those it waits for. */
  waitsForUs: z.boolean(),
})
export type BundleEntry = z.output<typeof BundleEntry>

export const stateLabels: Record<State, string> = {
  individual: "Individueel",
  possiblePattern: "Mogelijk patroon",
  sharedBottleneck: "Gedeeld knelpunt",
  structural: "Structureel signaal",
  onAgenda: "Op de agenda",
  answered: "Beantwoord",
  underway: "In uitvoering",
  resolved: "Opgelost",
  persists: "Blijft bestaan",
  notStructural: "Niet structureel",
}
export const reachLabels: Record<Reach, { label: string; hint: string }> = {
  internal: { label: "Alleen mijn organisatie", hint: "Jullie kijken eerst zelf. Je kunt de bundel later delen." },
  shared: {
    label: "Alle coördinatoren en de werkgroep",
    hint: "Zij zien het knelpunt en de aantallen, en mogen ook signalen koppelen.",
  },
}
export const answerLabels: Record<RecognitionAnswer, string> = {
  yes: "Ja, dit zien wij ook",
  no: "Nee, dit zien wij niet",
  unsure: "Dat weet ik niet",
}
