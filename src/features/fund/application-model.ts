import { z } from "zod"
import { fundStates, fundSteps } from "./model.ts"

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
