import type { Day } from "../../methods/calendar/week.ts"
import { only } from "../../platform/http/may.ts"
import type { Country } from "../../platform/words/words.ts"
import { type Cause, causes, type Entitlement, type Happening, type Outcome } from "./model.ts"

/** Who keeps the list of rights. */
export const keepers = only("administrator", "coordinator")

export const holdsOn = ({ worksFrom, worksUntil }: Pick<Entitlement, "worksFrom" | "worksUntil">, day: Day): boolean =>
  (worksFrom === null || worksFrom <= day) && (worksUntil === null || day <= worksUntil)

type Search = { country: Country; on: Day; topics: readonly string[]; people: readonly string[] }

/** Rights to look at: what holds that day, is about it, and may be for such a person. Never that somebody has it. */
export const possibleRights = (all: readonly Entitlement[], { country, on, topics, people }: Search): Entitlement[] =>
  all.filter(
    (one) =>
      one.country === country &&
      holdsOn(one, on) &&
      one.topics.some((topic) => topics.includes(topic)) &&
      (people.length === 0 || one.people.length === 0 || one.people.some((kind) => people.includes(kind))),
  )

/** What an answer to the third question says: the outcome and, where a right is not used, why. */
export function outcomeOf(happening: Happening): { outcome: Outcome; cause: Cause | null } {
  if (happening === "has" || happening === "asked" || happening === "notForThem")
    return { outcome: happening, cause: null }
  return { outcome: "notTaken", cause: happening }
}

/** The same the other way round. */
export const happeningOf = ({ outcome, cause }: { outcome: string; cause: string | null }): Happening =>
  causes.find((one) => one === cause) ?? (outcome as Happening)
