import { z } from "zod"
import { Amount, ApplicationId, flowKinds, givers, Named, Note, Why } from "./model.ts"

export const root = "/beheer/noodfonds"

export const NewSetting = z.object({ application: Amount, household: Amount, why: Why })
export const NewGift = z.object({ giver: z.enum(givers, "Kies van wie het komt"), amount: Amount, note: Note })
export const NewDecider = z.object({ person: z.uuid("Kies iemand"), why: Why })
export const DeciderEnd = z.object({ id: z.uuid("Deze persoon beslist niet"), why: Why })
export const GiftBack = z.object({ id: z.uuid("Deze gift is er niet"), why: Why })
export const Paid = z.object({ id: ApplicationId, note: Note })
export const GivenBack = z.object({ id: ApplicationId, why: Why })

export const Flow = z.object({
  id: z.uuid(),
  kind: z.enum(flowKinds),
  cents: z.number().int(),
  /** Of an application: by what payment and letter name it. */
  reference: z.string().nullable(),
  organisation: z.string().nullable(),
  giver: z.enum(givers).nullable(),
  takenBack: z.boolean(),
  note: z.string(),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
})
export type Flow = z.output<typeof Flow>

/** What the one who pays must know: to whom and how much. No alias, no plan. */
const ToPay = z.object({
  id: z.uuid(),
  reference: z.string(),
  cents: z.number().int(),
  organisation: z.string(),
  /** By whoever asked for it nothing is paid. */
  own: z.boolean(),
})
export const FundManagement = z.object({
  free: z.number().int(),
  reserved: z.number().int(),
  atOrganisations: z.number().int(),
  given: z.number().int(),
  setting: z.object({ applicationCents: z.number().int(), householdCents: z.number().int() }).nullable(),
  settings: z.array(
    z.object({
      ...{ applicationCents: z.number().int(), householdCents: z.number().int(), why: z.string() },
      ...{ changedBy: z.string().nullable(), changedAt: z.date() },
    }),
  ),
  deciders: z.array(z.object({ id: z.uuid(), name: z.string(), where: z.string() })),
  candidates: z.array(Named),
  seats: z.array(
    z.object({
      ...{ name: z.string().nullable(), sits: z.boolean(), why: z.string() },
      ...{ changedBy: z.string().nullable(), changedAt: z.date() },
    }),
  ),
  toPay: z.array(ToPay),
  paid: z.array(ToPay),
  flows: z.array(Flow),
})
export type FundManagement = z.output<typeof FundManagement>
