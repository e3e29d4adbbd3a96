import { z } from "zod"

const Named = z.object({ code: z.string(), name: z.string() })

/** People by municipality and life domain in a year, with noise; row after row. A number may be below 0: noise goes both ways. */
export const OpenData = z.object({
  version: z.literal(1),
  year: z.number().int(),
  epsilon: z.number(),
  /** In how many cells one person counts at most. */
  mostCells: z.number().int(),
  /** Nineteen out of twenty numbers lie within this of the true one. */
  halfWidth: z.number().int(),
  areas: z.array(Named),
  domains: z.array(Named),
  people: z.array(z.number().int()),
})
export type OpenData = z.output<typeof OpenData>

export const Year = z.coerce
  .number("Kies een jaar")
  .int("Kies een jaar")
  .min(2000, "Kies een jaar")
  .max(2200, "Kies een jaar")
