import { z } from "zod"

const Count = z.number().int().min(0)
/** Farrington learns from the same time of earlier years, EARS from the steps just before. */
const Learned = z.discriminatedUnion("method", [
  z.object({
    method: z.literal("farrington"),
    /** From how many earlier years, with a year cut in how many groups. */
    years: Count,
    groups: Count,
    /** The chance of so many or more; the dispersion; the change of the logarithm of the mean in one step. */
    chance: z.number(),
    dispersion: z.number(),
    trend: z.number().nullable(),
  }),
  z.object({ method: z.literal("ears"), baseline: Count }),
])
export type Learned = z.output<typeof Learned>

const Outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("judged"),
    /** What one would usually see, and the range that holds all but a chance of `alpha` on each side. */
    expected: z.number(),
    low: Count,
    high: Count,
    /** The bound itself: more than this is more than usual. */
    bound: z.number(),
    more: z.boolean(),
    alpha: z.number(),
    learned: Learned,
  }),
  /** Too few of late for an alarm, whatever was usual. */
  z.object({ kind: z.literal("tooFewCases"), have: Count, need: Count }),
  /** So many steps of time there are, and so many the shortest method needs. */
  z.object({ kind: z.literal("tooLittleHistory"), have: Count, need: Count }),
  z.object({ kind: z.literal("unclear") }),
])

/** One look at the newest complete week, or at the four weeks that end with it. */
export const Look = z.object({
  span: z.enum(["week", "fourWeeks"]),
  /** The Monday of its last week. */
  until: z.string(),
  observed: Count,
  /** All signals there in the same time: the effort that is allowed for. */
  all: Count,
  outcome: Outcome,
})
export type Look = z.output<typeof Look>
export type LookOutcome = Look["outcome"]

/** Whether there are more of late than usual: a week, and because neighbourhoods are sparse four weeks as well. */
export const Unusual = z.object({ looks: z.array(Look) })
export type Unusual = z.output<typeof Unusual>
