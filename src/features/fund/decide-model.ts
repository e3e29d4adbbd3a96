import { z } from "zod"
import { Application, WholeApplication } from "./application-model.ts"
import { ApplicationId, Why } from "./model.ts"

export const NewDecision = z.object({
  id: ApplicationId,
  decision: z.enum(["approved", "refused"], "Kies ja of nee"),
  why: Why,
})

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
