import { z } from "zod"
import { Margin } from "./comparison-model.ts"

const Count = z.number().int().min(0)
const Bounds = z.object({ least: z.number(), most: z.number() })
const Part = z.object({ count: Count, of: Count })

/** How many reported anything at all, and how much of this that is for each of them. */
export const Effort = z.object({
  /** Active reporters, of whatever theme, between bounds where some are unknown. */
  here: Bounds,
  before: Bounds,
  /** Per active reporter, of those who are known; null where either side has too few. */
  perReporter: z
    .object({
      beside: z.enum(["rest", "before"]),
      here: Part,
      there: Part,
      ratio: Margin,
      /** By inhabitants and by effort, by one of them, or by neither; null where inhabitants are not known. */
      stands: z.enum(["both", "population only", "effort only", "neither", "unclear"]).nullable(),
    })
    .nullable(),
})
export type Effort = z.output<typeof Effort>
