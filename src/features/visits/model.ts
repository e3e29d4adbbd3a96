import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"

export const visitSteps = ["made", "changed", "cancelled"] as const
export type VisitStep = (typeof visitSteps)[number]

/** Chosen from a list, so that nothing here can be about a person who is helped. */
export const reasonLabels = {
  residentCannot: "De bewoner kan niet",
  helperCannot: "De helper kan niet",
  otherTime: "Een ander moment past beter",
  notNeeded: "Het is niet meer nodig",
  mistake: "Het stond verkeerd opgeschreven",
  other: "Iets anders",
} as const
export type VisitReason = keyof typeof reasonLabels
export const changeReasons = ["otherTime", "residentCannot", "helperCannot", "mistake", "other"] as const
export const cancelReasons = ["residentCannot", "helperCannot", "notNeeded", "other"] as const

export const VisitId = z.uuid("Deze afspraak is er niet")
const Day = z.string("Kies een dag").refine(isDay, "Kies een dag die bestaat")
const Time = (which: string) =>
  z
    .string(`Vul in ${which}`)
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `Schrijf ${which} zoals 09:30`)
export const Window = { day: Day, starts: Time("hoe laat het begint"), ends: Time("hoe laat het klaar is") }
export type Window = { day: string; starts: string; ends: string }

/** A moment at which a helper comes: what and about where, never for whom or by whom. */
export const Visit = z.object({
  id: z.uuid(),
  matchId: z.uuid(),
  day: z.string(),
  starts: z.string(),
  ends: z.string(),
  cancelled: z.boolean(),
  /** How often it was changed since it was made. */
  changes: z.number().int(),
  changedAt: z.date(),
  over: z.boolean(),
  what: z.string(),
  amount: z.string(),
  area: z.string().nullable(),
})
export type Visit = z.output<typeof Visit>

/** What happened to a visit: by an account or, where nobody stands there, by the helper over the link. */
export const Step = z.object({
  step: z.enum(visitSteps),
  day: z.string(),
  starts: z.string(),
  ends: z.string(),
  reason: z.enum(Object.keys(reasonLabels) as [VisitReason, ...VisitReason[]]).nullable(),
  on: z.string(),
  byHelper: z.boolean(),
})
export type Step = z.output<typeof Step>
