import { z } from "zod"
import { type Policy, policies } from "../../methods/matching/model.ts"
import { only } from "../../platform/http/may.ts"

/** A first portion for everyone, the most vulnerable first. */
export const usualPolicy: Policy = "kmajor"
/** Whoever keeps the list of what can be asked and offered. */
export const policyKeepers = only("volunteerCoordinator", "administrator")

export const NewPolicy = z.object({
  code: z.string().max(60),
  policy: z.enum(policies, "Kies hoe het verdeeld wordt"),
  why: z
    .string("Schrijf in één zin waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom")
    .max(400, "Houd de reden bij 400 tekens"),
})

/** What an order of dividing would do with what is asked and offered now. */
export const Outcome = z.object({
  policy: z.enum(policies),
  people: z.number().int(),
  portions: z.number().int(),
  /** Portions of each line of priority, the first line first. */
  perLine: z.array(z.number().int()),
  /** Metres a portion, on average; nothing where no portion is given. */
  metres: z.number().int().nullable(),
})
export type Outcome = z.output<typeof Outcome>

export const PolicyList = z.array(z.object({ code: z.string(), label: z.string(), policy: z.enum(policies) }))
export const PolicyDesk = z.object({
  ...{ code: z.string(), label: z.string(), unitMany: z.string() },
  policy: z.enum(policies),
  /** Needs that wait and portions that they ask and that are offered. */
  now: z.object({ needs: z.number().int(), asked: z.number().int(), offered: z.number().int() }),
  outcomes: z.array(Outcome),
  history: z.array(
    z.object({ policy: z.enum(policies), why: z.string(), changedBy: z.string().nullable(), changedAt: z.date() }),
  ),
})
export type PolicyDesk = z.output<typeof PolicyDesk>
