import { z } from "zod"

export const Asking = z
  .string("Schrijf je vraag")
  .trim()
  .min(10, "Schrijf je vraag in ten minste één zin")
  .max(500, "Houd je vraag bij 500 tekens")

export const Answering = z
  .string("Schrijf je antwoord")
  .trim()
  .min(2, "Schrijf je antwoord")
  .max(1000, "Houd je antwoord bij 1000 tekens")

export const QuestionId = z.uuid("Deze vraag is er niet")

const exchangeStates = ["open", "answered", "lapsed", "withdrawn"] as const

/** A question about a signal with, if there is one, the answer of who reported it. Weeks are written as "2026-W07". */
export const Exchange = z.object({
  id: z.uuid(),
  question: z.string(),
  week: z.string(),
  /** The working group asked; otherwise the coordinator of where the signal came from. */
  byWorkingGroup: z.boolean(),
  answer: z.string().nullable(),
  answeredWeek: z.string().nullable(),
  /** Lapsed: others weigh the signal now than those who asked. */
  state: z.enum(exchangeStates),
})
export type Exchange = z.output<typeof Exchange>

/** What whoever weighs a signal asked and heard, and whether they may ask on. */
export const Dialogue = z.object({
  signal: z.object({ id: z.uuid(), account: z.string() }),
  exchanges: z.array(Exchange),
  next: z.enum(["ask", "wait", "enough", "nobody"]),
  byWorkingGroup: z.boolean(),
})
export type Dialogue = z.output<typeof Dialogue>

export const Answered = z.object({
  signalId: z.uuid(),
  account: z.string(),
  question: z.string(),
  answeredWeek: z.string(),
  isNew: z.boolean(),
})
export type Answered = z.output<typeof Answered>

/** One's own signal with what was asked about it. */
export const OwnDialogue = z.object({
  signal: z.object({ id: z.uuid(), account: z.string(), withdrawn: z.boolean() }),
  exchanges: z.array(Exchange),
})
export type OwnDialogue = z.output<typeof OwnDialogue>
