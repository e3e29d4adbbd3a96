import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Months } from "./retention-model.ts"

/** By which rule something is removed, and on which day. */
export type Given = { months: Months; today: Day }

export const monthsBefore = (day: Day, months: number) =>
  sql`(${day}::date - make_interval(months => ${months}::integer))`
export const daysBefore = (day: Day, days: number) => sql`(${day}::date - ${days}::integer)`
