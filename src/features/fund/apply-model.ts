import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { amountPattern, centsOf } from "./amount-rules.ts"
import { Application } from "./application-model.ts"
import { Amount, Named, said } from "./model.ts"
import { householdCode } from "./rules.ts"

/** Where another right than those of the list was looked at: it is named in the words beside it. */
export const otherRight = "other"

const Alias = said("Kies een schuilnaam", 2, 60).refine(
  (alias) => maskPersonalData(alias).spans.length === 0,
  "Dit lijkt op een echte naam of een nummer. Kies een schuilnaam, zoals 'het gezin van boven'",
)

/** In the order of the form, so that what is wrong is told in that order too. */
export const NewApplication = z.object({
  rights: z
    .array(z.string().max(60), "Kies naar welke rechten je eerst keek")
    .min(1, "Kies naar welke rechten je eerst keek")
    .max(20, "Kies ten hoogste twintig rechten"),
  rightsNote: said("Schrijf waarom deze rechten nu niet of niet op tijd helpen", 20, 1000),
  alias: Alias,
  household: z
    .string("Vul de code in die jouw organisatie aan dit huishouden gaf")
    .trim()
    .max(40, "Houd de code bij 40 tekens")
    .refine((code) => householdCode(code).length >= 2, "Vul de code in die jouw organisatie aan dit huishouden gaf"),
  amount: Amount.refine(
    (amount) => !amountPattern.test(amount) || centsOf(amount) >= 100,
    "Vraag ten minste 1 euro aan",
  ),
  purpose: said("Schrijf waar het geld voor is, zoals 'eten' of 'een koelkast'", 3, 300),
  plan: said("Schrijf in een paar zinnen hoe het daarna verder gaat", 20, 2000),
})

/** Whether one can apply now, and why not. */
export const Door = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), applicationCents: z.number().int(), householdCents: z.number().int() }),
  z.object({ kind: z.literal("closed"), why: z.enum(["notSet", "noDeciders", "notProfessional"]) }),
])
export type Door = z.output<typeof Door>

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
