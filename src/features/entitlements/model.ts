import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"

/** What it is about: the first question. */
export const topics = ["money", "debts", "energy", "home", "health", "care", "children", "travel", "justice"] as const
export type Topic = (typeof topics)[number]
export const topicLabels: Record<Topic, string> = {
  money: "Geld om van te leven, eten, spullen",
  debts: "Schulden en rekeningen",
  energy: "Energie en water",
  home: "Een dak boven je hoofd, huur",
  health: "Dokter, medicijnen, ziekenhuis",
  care: "Hulp thuis, ziekte of beperking",
  children: "Kinderen en school",
  travel: "Vervoer",
  justice: "Een brief, een besluit, een advocaat",
}

/** For whom it is: the second question. Nobody ticked means everybody. */
export const peopleKinds = ["child", "adult", "older", "disability", "student", "noPapers"] as const
export type PeopleKind = (typeof peopleKinds)[number]
export const peopleLabels: Record<PeopleKind, string> = {
  child: "Een gezin met kinderen",
  adult: "Een volwassene",
  older: "Iemand met pensioen of AOW",
  disability: "Iemand met een ziekte of beperking",
  student: "Een student",
  noPapers: "Iemand zonder verblijfspapieren",
}

/** Why a right is not used, as studies of non-take-up name it. */
export const causes = ["notKnown", "notAsked", "noAccess", "notProposed", "excluded"] as const
export type Cause = (typeof causes)[number]
/** What happened with it so far: the third question. */
export const happenings = ["has", "asked", ...causes, "notForThem"] as const
export type Happening = (typeof happenings)[number]
export const happeningLabels: Record<Happening, string> = {
  has: "Is er al",
  asked: "Gevraagd, nog geen antwoord",
  notKnown: "Niet: wist niet dat het er was",
  notAsked: "Niet: wist het wel, maar vroeg het niet",
  noAccess: "Niet: kwam er niet doorheen (taal, internet, papieren, wachten)",
  notProposed: "Niet: niemand bood het aan",
  excluded: "Niet: kreeg een nee",
  notForThem: "Past niet bij deze persoon",
}
export const outcomes = ["has", "asked", "notTaken", "notForThem"] as const
export type Outcome = (typeof outcomes)[number]

const line = (sentence: string, most: number) =>
  z.string(sentence).trim().min(3, sentence).max(most, `Houd het bij ${most} tekens`)
const day = z
  .string()
  .refine((text) => text === "" || isDay(text), "Kies een dag")
  .optional()
const Code = z
  .string("Kies een korte code")
  .trim()
  .regex(/^[a-z][a-z0-9_]{1,59}$/, "Begin met een letter; gebruik kleine letters, cijfers en _")

/** What is said of a right: what it is, where one goes, and between which days it holds. */
const written = {
  name: line("Schrijf hoe het recht heet", 100),
  about: line("Schrijf in één of twee zinnen wat het is, en wie beslist", 400),
  place: line("Schrijf waar je het vraagt", 200),
  source: z
    .string()
    .trim()
    .max(300, "Houd het bij 300 tekens")
    .regex(/^(https:\/\/\S+)?$/, "Schrijf een adres dat met https:// begint, of laat het leeg")
    .default(""),
  topics: z.array(z.enum(topics), "Kies waar het over gaat").min(1, "Kies waar het over gaat"),
  people: z.array(z.enum(peopleKinds)).default([]),
  worksFrom: day,
  worksUntil: day,
}
const why = line("Schrijf in één zin waarom", 400)

export const NewEntitlement = z.object({
  code: Code,
  country: z.enum(["nl", "be"], "Kies een land"),
  ...written,
  why: why.default("toegevoegd"),
})
/** `version` is the one that was on screen. */
export const EntitlementChange = z.object({ code: Code, ...written, why, version: z.number().int().min(0).optional() })

export const Entitlement = z.object({
  code: z.string(),
  version: z.number().int(),
  country: z.enum(["nl", "be"]),
  name: z.string(),
  about: z.string(),
  place: z.string(),
  source: z.string(),
  topics: z.array(z.string()),
  people: z.array(z.string()),
  worksFrom: z.string().nullable(),
  worksUntil: z.string().nullable(),
  /** The newest day on which somebody wrote it or went through it; null: nobody did here. */
  lookedOn: z.string().nullable(),
})
export type Entitlement = z.output<typeof Entitlement>
