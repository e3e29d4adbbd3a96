import { z } from "zod"
import { CountingSaid } from "../needs/counting-model.ts"
import { Theme } from "../themes/model.ts"
import { levels } from "./model.ts"

/** How a need itself stands: met or busy, waiting for a day, not met, or counted already. */
const Help = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waits"), until: z.string() }),
  z.object({ kind: z.literal("notUnmet") }),
  z.object({ kind: z.literal("unmet"), since: z.string() }),
  z.object({ kind: z.literal("counted") }),
])

/** What of a need can be counted, and what the resident said. */
export const NeedCounting = z.object({
  id: z.uuid(),
  alias: z.string(),
  answer: z.enum([...CountingSaid.options, "notAsked"]),
  help: Help,
  rights: z.array(z.object({ code: z.string(), name: z.string(), counted: z.boolean() })),
  /** On this day it is counted with a yes; nothing where there is nothing to count yet. */
  countedOn: z.string().nullable(),
  /** What was asked belongs to no theme by itself. */
  asksTheme: z.boolean(),
  theme: z.string().nullable(),
})
export type NeedCounting = z.output<typeof NeedCounting>
export const CountingDesk = NeedCounting.extend({
  themes: z.array(Theme),
  afterWeeks: z.number().int(),
  /** Nothing smaller is kept of where it was. */
  level: z.enum(levels),
})
export type CountingDesk = z.output<typeof CountingDesk>

export const CountingAnswer = z.object({
  id: z.uuid("Deze hulpvraag is er niet"),
  answer: CountingSaid,
  theme: z.string().max(60).optional(),
})

/** What was counted of all that one asked, in numbers of one's own, and what can still be asked. */
export const MyCounted = z.object({
  help: z.number().int(),
  rights: z.number().int(),
  /** Needs with a yes that wait for their week, and the day on which the first of them is counted. */
  waiting: z.number().int(),
  nextOn: z.string().nullable(),
  said: z.object({ yes: z.number().int(), no: z.number().int() }),
  toAsk: z.array(
    z.object({
      id: z.uuid(),
      alias: z.string(),
      help: z.boolean(),
      rights: z.number().int(),
      /** The resident said yes; only what it was about is not known yet. */
      theme: z.boolean(),
    }),
  ),
})
export type MyCounted = z.output<typeof MyCounted>
