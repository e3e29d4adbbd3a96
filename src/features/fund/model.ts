import { z } from "zod"
import { amountPattern } from "./amount-rules.ts"

export const fundSteps = ["approved", "refused", "withdrawn", "paid", "handedOver", "returned"] as const
export type FundStep = (typeof fundSteps)[number]
export const fundStates = [
  ...(["waiting", "halfway", "reserved", "refused", "withdrawn", "paid", "handedOver", "returned"] as const),
] as const
export type FundState = (typeof fundStates)[number]
export const flowKinds = ["given", "takenBack", "reserved", "released", "paid", "returned"] as const
export type FlowKind = (typeof flowKinds)[number]
export const givers = ["person", "organisation", "municipality", "fund"] as const
export type Giver = (typeof givers)[number]

const amountWords = "Schrijf het bedrag in euro's, als 125 of 125,50"
export const Amount = z.string(amountWords).trim().regex(amountPattern, amountWords)
export const ApplicationId = z.uuid("Deze aanvraag is er niet")
/** Words that somebody has to write. Whoever wrote too few is told so, and not as if there stood nothing. */
export const said = (sentence: string, least: number, most: number) =>
  z
    .string(sentence)
    .trim()
    .min(least, `Iets meer graag, ten minste ${least} letters. ${sentence}`)
    .max(most, `Houd het bij ${most} tekens`)
export const Why = said("Schrijf in één zin waarom", 5, 400)
export const Note = z.string().trim().max(400, "Houd het bij 400 tekens").default("")
export const Named = z.object({ value: z.string(), label: z.string() })
