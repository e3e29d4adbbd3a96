import { z } from "zod"
import { answerKinds, Evidence, escalationSteps, Item, Moment, Safe, Standing } from "./model.ts"

/** An item in a list. */
export const Listed = Item.pick({ id: true, bottleneck: true, addressee: true, askedOn: true, dueOn: true }).extend({
  standing: Standing,
})
export type Listed = z.output<typeof Listed>

/** What contributors answered to 'is het echt opgelost?', as far as it may be told. */
const Verdicts = z.object({ yes: Safe, partly: Safe, no: Safe })

/** An item as everybody may see it. */
export const PublicItem = Listed.extend({
  question: z.string(),
  reason: z.string(),
  moments: z.array(Moment),
  objections: z.array(z.string()),
  evidence: Evidence,
  verdicts: Verdicts.optional(),
})
export type PublicItem = z.output<typeof PublicItem>

/** The hash at the end of the log, as it was made public on a day. */
export const PublishedHead = z.object({ day: z.string(), hash: z.string() })
export type PublishedHead = z.output<typeof PublishedHead>

/** An item as coordinators and the working group work on it. */
export const ManagedItem = Item.extend({
  standing: Standing,
  moments: z.array(Moment),
  evidence: Evidence,
  verdicts: Verdicts.optional(),
  public: z.boolean(),
  nextSteps: z.array(z.enum(escalationSteps)),
})
export type ManagedItem = z.output<typeof ManagedItem>

/** A question as the addressee sees it: no reporter, no text of a signal, no name of another organisation. */
export const Addressed = Listed.extend({
  question: z.string(),
  reason: z.string(),
  evidence: Evidence,
  answers: z.array(z.object({ kind: z.enum(answerKinds), reasons: z.string(), steps: z.string(), on: z.string() })),
})
export type Addressed = z.output<typeof Addressed>

/** A letter ready to print: to whom, which day, and its paragraphs. */
export const Letter = z.object({
  id: z.uuid(),
  sender: z.string(),
  recipient: z.array(z.string()),
  on: z.string(),
  subject: z.string(),
  body: z.string(),
})
export type Letter = z.output<typeof Letter>
