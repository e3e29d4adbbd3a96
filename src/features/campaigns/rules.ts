import { addDays, type Day, mondayOf } from "../../methods/calendar/week.ts"
import { allows, only } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Campaign } from "./model.ts"

/** Who notes and corrects calls: a coordinator those of the own organisation, the working group all. */
export const callers = only("coordinator", "workingGroup")
/** Everybody who counts sees every call, whoever made it. */
export const callReaders = only("coordinator", "workingGroup", "analyst")

export const mayCall = (who: Who): boolean => who.kind === "person" && allows(callers, who)
export const callsForAll = (who: Who): boolean => who.kind === "person" && who.roles.includes("workingGroup")

/** Whether somebody may write a call of this organisation. */
export const mayWriteFor = (who: Who, organisationId: string): boolean =>
  callsForAll(who) || (mayCall(who) && who.kind === "person" && who.organisation.id === organisationId)

const earliest = "2000-01-03"
const ahead = 366

export type CalledWeeks = { kind: "weeks"; from: Day; until: Day } | { kind: "refused"; field: string; why: string }

/** Days become the weeks that they lie in, because signals are counted by the week. */
export function weeksOfCall(given: { from: Day; until: Day }, today: Day): CalledWeeks {
  if (given.from < earliest) return { kind: "refused", field: "from", why: "Kies een dag na 2000" }
  if (given.until < given.from)
    return { kind: "refused", field: "until", why: "De oproep eindigt voor hij begint. Kies een latere dag" }
  if (given.until > addDays(today, ahead))
    return { kind: "refused", field: "until", why: "Dit is meer dan een jaar vooruit. Kijk de dag na" }
  return { kind: "weeks", from: mondayOf(given.from), until: mondayOf(given.until) }
}

/** "van 5 oktober 2026 tot en met 25 oktober 2026": up to the Sunday of the last week. */
export const weeksInWords = ({ from, until }: Pick<Campaign, "from" | "until">): string =>
  `van ${sayDay(from)} tot en met ${sayDay(addDays(until, 6))}`

/** "over Schulden, in Noord". */
export function aboutInWords({ theme, area }: Pick<Campaign, "theme" | "area">, country: Country): string {
  const what = theme ? `over ${country === "be" ? theme.labelBe : theme.labelNl}` : "over alle thema's"
  return `${what}, ${area ? `in ${area.name}` : "overal"}`
}
