import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { Named, Policy, sources } from "./model.ts"

/** What is planned: what, where, when, by whom. */
export const Activity = z.object({
  item: z.string("Kies wat er gedaan wordt").max(60),
  area: z.string("Kies waar het is").max(40),
  day: z.string("Kies op welke dag").refine(isDay, "Schrijf een dag die bestaat, als 2026-11-18"),
  /** Without an hour it may begin as early as midnight. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Schrijf een tijd als 14:30")
    .optional(),
  hours: z
    .number("Vul in hoeveel uren het duurt, van iedereen samen")
    .min(0.25, "Vul in hoeveel uren het duurt, van iedereen samen")
    .max(10_000, "Kijk het aantal uren na")
    .default(1),
  source: z.enum(sources, "Kies wie het doet").default("person"),
  known: z.boolean().default(false),
})
export type Activity = z.output<typeof Activity>

const By = z.object({ holder: z.string(), number: z.string(), exceptions: z.string(), id: z.uuid() })
const Refusal = z.object({
  id: z.uuid(),
  holder: z.string(),
  why: z.enum(["notYet", "over", "elsewhere", "notThis", "notThem", "unknown", "tooLate", "hoursUsed"]),
  hoursAhead: z.number().int().optional(),
  hoursLeft: z.number().int().optional(),
})
export type Refusal = z.output<typeof Refusal>

/** Said before anybody goes, never after. */
export const CoverAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("covered"), by: By }),
  z.object({
    kind: z.literal("toReport"),
    by: By,
    /** Report it no later than this. */
    before: z.date(),
    hoursLeft: z.number().int().nullable(),
  }),
  z.object({ kind: z.literal("notCovered"), refusals: z.array(Refusal) }),
  z.object({ kind: z.literal("noPolicy") }),
  /** Something of the activity is missing or cannot be. */
  z.object({ kind: z.literal("unclear"), why: z.string() }),
])
export type CoverAnswer = z.output<typeof CoverAnswer>

const Asked = z.record(z.string(), z.string())
export const Desk = z.object({
  policies: z.array(Policy),
  items: z.array(Named),
  areas: z.array(z.object({ value: z.string(), label: z.string(), municipality: z.boolean() })),
  asked: Asked,
  cover: CoverAnswer.nullable(),
})
export type Desk = z.output<typeof Desk>
