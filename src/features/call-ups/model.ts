import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { Phone } from "../../platform/http/phone.ts"
import { Email } from "../accounts/model.ts"

export const pledgeSources = ["person", "group", "shop", "organisation"] as const
export type PledgeSource = (typeof pledgeSources)[number]
export const endReasons = ["enough", "over", "notNeeded"] as const
export type EndReason = (typeof endReasons)[number]
/** `over`: its last day has passed and nobody closed it yet. */
export const callUpStates = ["open", "over", "ended"] as const
export type CallUpState = (typeof callUpStates)[number]

const mostUnits = 100_000
const unitsWords = `Vul een heel aantal in, van 1 tot ${mostUnits.toLocaleString("nl-NL")}`
export const Units = z.number(unitsWords).int(unitsWords).min(1, unitsWords).max(mostUnits, unitsWords)
export const Day = z.string("Kies een dag").refine(isDay, "Kies een dag die bestaat")

const pattern = "Plak een adres dat met https:// begint, of laat dit leeg"
const Written = {
  units: Units,
  lastDay: Day,
  instructions: z.string().trim().max(2000, "Houd het bij 2.000 tekens").default(""),
  pattern: z.union([z.literal(""), z.url({ protocol: /^https$/, error: pattern }).max(300, pattern)]).default(""),
}
export const NewCallUp = z.object({
  ...{ item: z.string("Kies wat er gevraagd wordt").min(1, "Kies wat er gevraagd wordt").max(60), ...Written },
  area: z.string("Kies voor welke plek het is").min(1, "Kies voor welke plek het is").max(40),
  point: z.uuid("Kies waar mensen het brengen"),
})
/** Which page of a list. */
export const ListPage = z.object({ blad: z.number().int().min(1).max(1000).default(1) })
export const CallUpId = z.uuid("Deze buurtactie is er niet")
export const CallUpChange = z.object({ id: CallUpId, ...Written })
export const Slug = z.string().regex(/^[\w-]{1,90}$/, "Deze buurtactie is er niet")
export const PledgeCode = z.string().max(60)

export const NewPledge = z.object({
  slug: Slug,
  units: Units,
  day: Day,
  source: z.enum(pledgeSources, "Kies wie dit brengt").default("person"),
  name: z.string("Vul een naam in").trim().min(2, "Vul een naam in").max(120, "Houd de naam bij 120 tekens"),
  email: z.string().trim().pipe(Email).optional(),
  phone: Phone.optional(),
  proof: z
    .string()
    .regex(/^[\w.~-]{1,600}$/, "Laad de pagina opnieuw en stuur het dan nog eens")
    .optional(),
})

/** `once`: a number of the form itself, so that pressing twice does not count twice. */
export const Delivery = z.object({
  id: CallUpId,
  units: Units,
  pledge: z.uuid("Kies van wie dit is").optional(),
  once: z.uuid().optional(),
})
export const Correction = z.object({ id: CallUpId, delivery: z.uuid("Kies wat er niet klopt") })
export const PledgeEnd = z.object({ id: CallUpId, pledge: z.uuid("Kies van wie dit is") })
export const Closing = z.object({
  id: CallUpId,
  reason: z.enum(endReasons, "Kies waarom je afsluit"),
  thanks: z
    .string("Schrijf een paar woorden voor wie meedeed")
    .trim()
    .min(5, "Schrijf een paar woorden voor wie meedeed")
    .max(1000, "Houd het bij 1.000 tekens"),
})
