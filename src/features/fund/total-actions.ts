import { z } from "zod"
import { safeCount, safeSources } from "../../methods/privacy/disclosure.ts"
import { question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { minimaOf } from "../../platform/minima.ts"
import { settings } from "./setting-store.ts"
import { safeYear } from "./total-rules.ts"
import { closedYears } from "./year-store.ts"

const Year = z.object({
  year: z.number().int(),
  households: z.number().int().nullable(),
  organisations: z.number().int().nullable(),
  paidEuros: z.number().int().nullable(),
  givenEuros: z.number().int().nullable(),
})
export const Totals = z.object({ isOpen: z.boolean(), fewest: z.number().int(), years: z.array(Year) })
export type Totals = z.output<typeof Totals>

export const fundTotals = question({
  name: "fundTotals",
  path: "/fund-totals",
  summary: "What the emergency fund did in years that are over; small numbers are not told",
  may: anyone,
  input: z.object({}),
  output: Totals,
  async run({ database, house }) {
    const minima = minimaOf(house.settings)
    return {
      isOpen: (await settings(database)).length > 0,
      fewest: minima.count,
      years: (await closedYears(database)).map((year) =>
        safeYear(year, {
          households: safeCount(year.households, minima),
          organisations: safeSources(year.organisations, minima),
          gifts: safeCount(year.gifts, minima),
        }),
      ),
    }
  },
})
