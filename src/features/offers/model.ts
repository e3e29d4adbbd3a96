import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { Phone } from "../../platform/http/phone.ts"
import { Email } from "../accounts/model.ts"
import { languages } from "../help-items/languages.ts"
import { isWeekPart } from "../help-items/week-parts.ts"
import { mostRadius } from "./rules.ts"

export const sources = ["person", "group", "shop", "organisation", "municipality"] as const
export type Source = (typeof sources)[number]

export const genders = ["woman", "man"] as const
export const genderLabels: Record<(typeof genders)[number], string> = { woman: "een vrouw", man: "een man" }

export const offerSteps = ["paused", "resumed", "withdrawn"] as const
export type OfferStep = (typeof offerSteps)[number]
/** `over`: its last day has passed. */
export const offerStates = ["open", "paused", "withdrawn", "over"] as const
export type OfferState = (typeof offerStates)[number]

export const checkKinds = ["met", "certificate", "introduced"] as const
export type CheckKind = (typeof checkKinds)[number]

const Day = z.string().refine(isDay, "Schrijf een dag die bestaat, als 2026-11-18")
const wholeUnits = "Vul een heel getal in, van 1 tot 10.000"
const metres = `Kies hoe ver: van 0 tot ${mostRadius} meter`
const lastOne = <T>(list: readonly T[]) => list as [T, ...T[]]
const Language = z.enum(lastOne(languages.map(({ code }) => code)), "Kies talen uit de lijst")
const oneLanguage = "Kies ten minste één taal"

const OfferFields = z.object({
  item: z.string("Kies wat je kunt doen of geven").max(60),
  units: z.number(wholeUnits).int(wholeUnits).min(1, wholeUnits).max(10_000, wholeUnits),
  area: z.string("Kies een plek uit de lijst").max(40),
  radius: z.number(metres).int(metres).min(0, metres).max(mostRadius, metres),
  parts: z.array(z.string().refine(isWeekPart, "Kies delen van de week uit de lijst")).max(21).default([]),
  /** Nobody's own choice is made for them: whoever takes every language away is asked. */
  languages: z.array(Language, oneLanguage).min(1, oneLanguage).max(languages.length),
  gender: z.enum(genders).optional(),
  doesNot: z.string().trim().max(600, "Houd het bij 600 tekens").default(""),
  lastDay: Day.optional(),
  source: z.enum(sources, "Kies wie dit aanbiedt").default("person"),
  name: z.string("Vul een naam in").trim().min(2, "Vul een naam in").max(120, "Houd de naam bij 120 tekens"),
  email: z.string().trim().pipe(Email).optional(),
  phone: Phone.optional(),
  proof: z
    .string()
    .regex(/^[\w.~-]{1,600}$/, "Laad de pagina opnieuw en stuur het dan nog eens")
    .optional(),
})
/** What somebody offers, and how they can be reached. What fails apart and what fails together is told in one round. */
export const NewOffer = OfferFields.refine((offer) => Boolean(offer.email || offer.phone), {
  path: ["phone"],
  message: "Vul een telefoonnummer of een mailadres in. Anders kan niemand je bereiken",
  when: () => true,
})
export type NewOffer = z.output<typeof NewOffer>

/** Shown once: the way to the own offer, unless it went by mail or text message. */
export const Offered = z.object({
  id: z.uuid(),
  link: z.string().nullable(),
  mailed: z.boolean(),
  texted: z.boolean(),
  byCoordinator: z.boolean(),
  hidden: z.string(),
})
export type Offered = z.output<typeof Offered>

const Check = z.object({
  kind: z.enum(checkKinds),
  stands: z.boolean(),
  until: z.string().nullable(),
  why: z.string(),
  on: z.string(),
  by: z.string().nullable(),
})
export type Check = z.output<typeof Check>
const Step = z.object({ step: z.enum(offerSteps), on: z.string(), why: z.string(), byGiver: z.boolean() })

/** What is offered, without who it is. */
export const Offer = z.object({
  id: z.uuid(),
  item: z.string(),
  labelNl: z.string(),
  labelBe: z.string(),
  amount: z.string(),
  source: z.enum(sources),
  area: z.string(),
  areaCode: z.string(),
  radius: z.number().int(),
  languages: z.array(z.string()),
  slots: z.number().int(),
  gender: z.enum(genders).nullable(),
  doesNot: z.string(),
  lastDay: z.string().nullable(),
  madeOn: z.string(),
  state: z.enum(offerStates),
})
export type Offer = z.output<typeof Offer>

/** Why an offer was not needed for some time, in sentences, and what would be of use. */
const OwnQuiet = z.object({
  why: z.array(z.string()),
  useful: z.array(z.string()),
  items: z.array(z.object({ code: z.string(), label: z.string() })),
  on: z.string(),
})
export type OwnQuiet = z.output<typeof OwnQuiet>

/** For the giver, over the link. */
export const OwnOffer = Offer.omit({ id: true }).extend({
  code: z.string(),
  units: z.number().int(),
  /** What the giver said yes to or gave already, as 'n' portions and in words: one does not offer less. */
  arranged: z.object({ units: z.number().int(), amount: z.string() }),
  steps: z.array(Step),
  quiet: OwnQuiet.nullable(),
  /** Whether one hears by mail that it stands still. */
  mails: z.boolean(),
})
export type OwnOffer = z.output<typeof OwnOffer>

/** In the list of the volunteer coordinators. */
export const ListedOffer = Offer.extend({
  name: z.string().nullable(),
  checks: z.array(z.enum(checkKinds)),
})
export type ListedOffer = z.output<typeof ListedOffer>

/** One offer for the volunteer coordinators, with how the giver is reached. */
export const OneOffer = Offer.extend({
  /** Whether one's organisation knows who gives. */
  knows: z.boolean(),
  contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  through: z.string().nullable(),
  steps: z.array(Step),
  checks: z.array(Check),
  /** The kinds of checks that hold today. */
  holds: z.array(z.enum(checkKinds)),
})
export type OneOffer = z.output<typeof OneOffer>

export const OfferId = z.uuid("Dit aanbod is er niet")
export const LinkCode = z.string().max(60)
export const Why = z.string().trim().max(400, "Houd het bij 400 tekens").default("")
export const NeededWhy = z
  .string("Schrijf waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(400, "Houd het bij 400 tekens")
export const LastDay = Day

/** What one leaves out of how much and until when, stays as it is. */
export const OfferChange = OfferFields.pick({ radius: true, parts: true, languages: true, lastDay: true }).extend({
  code: LinkCode,
  units: OfferFields.shape.units.optional(),
})
export type OfferChange = z.output<typeof OfferChange>
