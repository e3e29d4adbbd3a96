import { z } from "zod"
import { only } from "../../platform/http/may.ts"
import { amountPattern } from "./amount-rules.ts"
import { householdCode } from "./rules.ts"

/** Who asks: a professional, for a household. */
export const applicants = only("worker", "coordinator")
/** Of these, whoever is named for it decides. */
export const deciders = only("coordinator", "workingGroup")
/** Who notes gifts and payments and sets the limits: no plan and no alias is shown to them. */
export const keepers = only("administrator")

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
const said = (sentence: string, least: number, most: number) =>
  z.string(sentence).trim().min(least, sentence).max(most, `Houd het bij ${most} tekens`)
export const Why = said("Schrijf in één zin waarom", 5, 400)
export const Note = z.string().trim().max(400, "Houd het bij 400 tekens").default("")

/** Where another right than those of the list was looked at: it is named in the words beside it. */
export const otherRight = "other"

export const NewApplication = z.object({
  alias: said("Kies een schuilnaam van ten minste 2 letters", 2, 60),
  household: z
    .string("Vul de code in die jouw organisatie aan dit huishouden gaf")
    .trim()
    .max(40, "Houd de code bij 40 tekens")
    .refine((code) => householdCode(code).length >= 2, "Vul de code in die jouw organisatie aan dit huishouden gaf"),
  amount: Amount,
  purpose: said("Schrijf in één zin waar het geld voor is", 5, 300),
  plan: said("Schrijf in een paar zinnen hoe het daarna verder gaat", 20, 2000),
  rights: z
    .array(z.string().max(60), "Kies naar welke rechten je eerst keek")
    .min(1, "Kies naar welke rechten je eerst keek")
    .max(20, "Kies ten hoogste twintig rechten"),
  rightsNote: said("Schrijf waarom deze rechten nu niet of niet op tijd helpen", 20, 1000),
})

export const NewDecision = z.object({
  id: ApplicationId,
  decision: z.enum(["approved", "refused"], "Kies ja of nee"),
  why: Why,
})

const Step = z.object({ step: z.enum(fundSteps), note: z.string(), takenBy: z.string().nullable(), takenAt: z.date() })
export const Application = z.object({
  id: z.uuid(),
  reference: z.string(),
  cents: z.number().int(),
  alias: z.string(),
  purpose: z.string(),
  state: z.enum(fundStates),
  appliedAt: z.date(),
  waited: z.number().int(),
})
export type Application = z.output<typeof Application>
export const WholeApplication = Application.extend({
  plan: z.string(),
  rights: z.array(z.string()),
  rightsNote: z.string(),
  steps: z.array(Step),
})
export type WholeApplication = z.output<typeof WholeApplication>

/** Whether one can apply now, and why not. */
export const Door = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), applicationCents: z.number().int(), householdCents: z.number().int() }),
  z.object({ kind: z.literal("closed"), why: z.enum(["notSet", "noDeciders", "notProfessional"]) }),
])
export type Door = z.output<typeof Door>

export const Named = z.object({ value: z.string(), label: z.string() })
/** Money that came for a household: what the organisation needs to hand it over. */
const Passed = z.object({ id: z.uuid(), reference: z.string(), cents: z.number().int(), paidAt: z.date() })
export const FundDesk = z.object({
  door: Door,
  rights: z.array(Named),
  mine: z.array(Application),
  /** Of colleagues, for the coordinator: paid and not yet handed over. */
  ours: z.array(Passed),
})
export type FundDesk = z.output<typeof FundDesk>

export const ToDecide = Application.extend({
  organisation: z.string(),
  may: z.enum(["may", "decided", "notNamed", "own", "already", "sameOrganisation"]),
})
export type ToDecide = z.output<typeof ToDecide>
export const DecideDesk = z.object({ named: z.boolean(), free: z.number().int(), waiting: z.array(ToDecide) })
export type DecideDesk = z.output<typeof DecideDesk>
export const OneToDecide = WholeApplication.extend({
  organisation: z.string(),
  may: ToDecide.shape.may,
  free: z.number().int(),
})
export type OneToDecide = z.output<typeof OneToDecide>
