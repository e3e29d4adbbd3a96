import { addDays, mondayOfWeekCode, weekCode } from "../../methods/calendar/week.ts"
import { Select } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { sayPartsOf } from "../../platform/words/day.ts"

/** Half a year back; what is older comes in with a file. */
const weeksBack = 26

const dayText = (day: string, month: boolean): string =>
  sayPartsOf(day, { day: "numeric", ...(month && { month: "long" }) })

/** "9 t/m 15 november", "28 september t/m 4 oktober". */
const daysText = (monday: string): string => {
  const sunday = addDays(monday, 6)
  return `${dayText(monday, monday.slice(0, 7) !== sunday.slice(0, 7))} t/m ${dayText(sunday, true)}`
}

const labels = ["Deze week", "Vorige week"]

/** The week as a list in words: not every browser knows a field for weeks, and few people know the number of a week. */
export function WeekField({ state, thisWeek }: { state: FormState; thisWeek: string }) {
  const now = mondayOfWeekCode(thisWeek)
  const chosen = fieldValue(state, "week")
  const mondays = now ? Array.from({ length: weeksBack }, (_, back) => addDays(now, -7 * back)) : []
  const options = mondays.map((monday, back) => ({
    value: weekCode(monday),
    label: labels[back] ? `${labels[back]} (${daysText(monday)})` : daysText(monday),
  }))
  const other = chosen !== "" && !options.some(({ value }) => value === chosen)
  return (
    <Select
      state={state}
      name="week"
      label="In welke week?"
      options={other ? [{ value: chosen, label: chosen }, ...options] : options}
    />
  )
}
