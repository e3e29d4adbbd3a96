import { z } from "zod"
import { Cover } from "./cover-model.ts"

export const MatchId = z.uuid("Dit voorstel is er niet")
export const Note = z.string().trim().max(500, "Houd het bij 500 tekens").default("")

const Tier = z.number().int()
/** Somebody who may help with a need, without who it is: what a resident asks first. */
export const Unnamed = z.object({
  metres: z.number().int(),
  area: z.string(),
  languages: z.array(z.string()),
  when: z.string(),
  facts: z.array(z.string()),
})
export type Unnamed = z.output<typeof Unnamed>

/** The same as an offer that one may choose. */
export const Helper = Unnamed.extend({
  offerId: z.uuid(),
  /** How many portions are left of it. */
  left: z.number().int(),
})
export type Helper = z.output<typeof Helper>

export const PlannedNeed = z.object({
  id: z.uuid(),
  alias: z.string(),
  ask: z.string(),
  item: z.string(),
  /** As people say it: "3 uren". */
  amount: z.string(),
  units: z.number().int(),
  had: z.number().int(),
  area: z.string().nullable(),
  urgency: z.string(),
  languages: z.array(z.string()),
  requires: z.array(z.string()),
  when: z.string(),
  /** The tier that counts, and how many tiers waiting lifted it. */
  tier: Tier,
  lifted: z.number().int(),
  waits: z.string(),
})
export type PlannedNeed = z.output<typeof PlannedNeed>

export const Proposal = Helper.extend({ units: z.number().int(), amount: z.string(), cover: Cover })
export type Proposal = z.output<typeof Proposal>
