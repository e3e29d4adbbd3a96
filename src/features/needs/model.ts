import { z } from "zod"

export const urgencies = ["today", "thisWeek", "later"] as const
export type Urgency = (typeof urgencies)[number]
export const urgencyLabels: Record<Urgency, string> = { today: "Vandaag", thisWeek: "Deze week", later: "Later" }

export const needSteps = ["takenUp", "done", "notDone", "withdrawn"] as const
export type NeedStep = (typeof needSteps)[number]
export const needStates = ["open", ...needSteps] as const
export type NeedState = (typeof needStates)[number]
export const stateLabels: Record<NeedState, string> = {
  open: "Wacht op iemand",
  takenUp: "Opgepakt",
  done: "Gelukt",
  notDone: "Niet gelukt",
  withdrawn: "Ingetrokken",
}

export const NeedId = z.uuid("Deze hulpvraag is er niet")
export const Note = z.string().trim().max(1000, "Houd het bij 1000 tekens").default("")

/** Help that somebody needs now, asked by a person they trust. There is no field that could point at a signal. */
export const NewNeed = z.object({
  alias: z
    .string("Kies een schuilnaam")
    .trim()
    .min(2, "Kies een schuilnaam van ten minste 2 letters")
    .max(60, "Houd de schuilnaam bij 60 tekens"),
  ask: z
    .string("Schrijf welke hulp er nodig is")
    .trim()
    .min(10, "Schrijf in ten minste één zin welke hulp er nodig is")
    .max(1000, "Houd het bij 1000 tekens"),
  area: z.string().max(40).optional(),
  urgency: z.enum(urgencies, "Kies hoe snel het nodig is"),
})

const Step = z.object({ step: z.enum(needSteps), on: z.string(), note: z.string() })
export const Need = z.object({
  id: z.uuid(),
  alias: z.string(),
  ask: z.string(),
  area: z.string().nullable(),
  urgency: z.enum(urgencies),
  askedOn: z.string(),
  state: z.enum(needStates),
})
export type Need = z.output<typeof Need>

/** One need with its steps, for who asked it. */
export const OneNeed = Need.extend({ steps: z.array(Step) })
export type OneNeed = z.output<typeof OneNeed>

/** The same for the volunteer coordinators. */
export const OpenNeed = OneNeed.extend({
  /** Through whom the resident is reached: only for who took it up. */
  intermediary: z.object({ name: z.string(), organisation: z.string(), email: z.string() }).nullable(),
})
export type OpenNeed = z.output<typeof OpenNeed>
