import { addDays, type Day, isDay, mondayOf, mondayOfWeekCode, weekCode } from "../../methods/calendar/week.ts"
import type { Field } from "./import-columns.ts"
import { quoted } from "./import-quote.ts"

export type ReadWeek =
  | { kind: "week"; monday: Day; ahead: boolean }
  | { kind: "unclear"; field: Extract<Field, "date" | "week">; why: string }

/** Registrations are often dated ahead, such as on the day of a next appointment; further than this is a slip. */
const weeksAhead = 6
const first = "2000-01-01"

/** The week of a signal: by its date or, without one, its week. Either column may hold either. */
export function readWeek(date: string, week: string, today: Day): ReadWeek {
  const field = date === "" && week !== "" ? "week" : "date"
  const written = date === "" ? week : date
  if (written === "") return { kind: "unclear", field, why: nothing }
  const monday = mondayFrom(written)
  if (monday.kind === "unclear") return { ...monday, field }
  if (monday.monday < mondayOf(first)) {
    return { kind: "unclear", field, why: `${quoted(written)} is te lang geleden. Nabij neemt signalen vanaf 2000.` }
  }
  const latest = addDays(mondayOf(today), 7 * weeksAhead)
  if (monday.monday > latest) return { kind: "unclear", field, why: tooFar(written, weekCode(latest)) }
  return { kind: "week", monday: monday.monday, ahead: monday.monday > mondayOf(today) }
}

type Monday = { kind: "monday"; monday: Day } | { kind: "unclear"; why: string }

function mondayFrom(written: string): Monday {
  if (/^\d{4}-?W\d{1,2}$/i.test(written)) {
    const monday = mondayOfWeekCode(written.toUpperCase())
    if (monday) return { kind: "monday", monday }
    return { kind: "unclear", why: `Week ${written} bestaat niet. Kijk het jaar en het nummer na.` }
  }
  const day = dayFrom(written)
  if (day === undefined) return { kind: "unclear", why: notADate(written) }
  if (isDay(day)) return { kind: "monday", monday: mondayOf(day) }
  return { kind: "unclear", why: `De datum ${quoted(written)} bestaat niet. Kijk de dag en de maand na.` }
}

/** "2026-02-14", with or without a time behind it, or the way people write it: 14-2-2026, 14/02/2026, 14.02.2026. */
function dayFrom(written: string): Day | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d)/.exec(written)?.[1]
  if (iso) return iso
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$| \d)/.exec(written)
  if (!parts) return undefined
  const [, day = "", month = "", year = ""] = parts
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}

const nothing = "Hier staat geen datum. Vul een datum in zoals 2026-02-14, of een week zoals 2026-W07."
const notADate = (written: string) =>
  `${quoted(written)} is geen datum. Schrijf die als 2026-02-14 of 14-02-2026, of schrijf een week als 2026-W07.`
const tooFar = (written: string, latest: string) =>
  `${quoted(written)} ligt te ver in de toekomst. Nabij neemt signalen tot en met week ${latest}. Kijk het jaar na.`
