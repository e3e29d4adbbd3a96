import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { headsBetween, monthsWithHeads } from "./head-store.ts"

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Kies een maand uit de lijst")

export const PublicHeads = z.object({
  month: z.string(),
  /** The newest first. */
  months: z.array(z.string()),
  heads: z.array(z.object({ day: z.string(), hash: z.string() })),
})
export type PublicHeads = z.output<typeof PublicHeads>

export const publicHeads = question({
  name: "publicHeads",
  path: "/history-heads",
  summary: "The hash at the end of the log, day by day: whoever keeps one can later see that history still holds it",
  may: anyone,
  input: z.object({ maand: Month.optional() }),
  output: PublicHeads,
  async run({ database, now }, { maand }) {
    const months = await monthsWithHeads(database)
    const month = maand ?? months[0] ?? dayOf(now).slice(0, 7)
    return { month, months, heads: await headsBetween(database, `${month}-01`, lastDay(month)) }
  },
})

const lastDay = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return dayOf(new Date(Date.UTC(year, number, 0)))
}
