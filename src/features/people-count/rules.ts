import type { PeopleCounted } from "../../methods/person-key/count-people.ts"
import { type Minima, safeCount, safeSources } from "../../methods/privacy/disclosure.ts"
import { allows, only } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import type { PeopleCount } from "./model.ts"

/** Who counts: only where it is on for their organisation. */
export const counters = only("coordinator", "analyst")
/** Who says for which organisation it is on. */
export const allowers = only("administrator")
export const readers = only("coordinator", "analyst", "administrator")

export const mayCount = (who: Who): boolean => who.kind === "person" && allows(counters, who)
export const mayAllow = (who: Who): boolean => who.kind === "person" && allows(allowers, who)

/** A count that nobody closes is stopped after so many days: codes of people are not kept for later. */
export const daysOpen = 92

/** A count is about this year or the one before: the keyholder has no half of the key for other years. */
export const yearsToCount = (now: Date): number[] => [now.getUTCFullYear(), now.getUTCFullYear() - 1]

/** What both halves of the key are for; with the id, so that a count that was stopped and begun anew has another key. */
export const purposeOf = (count: { id: string; theme: string; area: string | null }): string =>
  `${count.theme}/${count.area ?? "overal"}/${count.id}`.replace(/[^\w/ .-]/g, "-")

export type KeptEnd =
  | { ended: "counted"; atLeast: number; atMost: number; organisations: number }
  | { ended: "tooFew" | "stopped"; atLeast: null; atMost: null; organisations: null }

/** What may be kept of a count: numbers only from the minimum on, as nobody will ever see the smaller ones. */
export const keptEnd = (counted: PeopleCounted, organisations: number, minima: Minima): KeptEnd =>
  counted.atLeast >= minima.count && organisations >= minima.sources
    ? { ended: "counted", ...counted, organisations }
    : { ended: "tooFew", atLeast: null, atMost: null, organisations: null }

/** The same as it may be shown; the minima may have been raised since. */
export function shownEnd(
  kept: KeptEnd & { why: string },
  minima: Minima,
): Exclude<PeopleCount["state"], { kind: "open" }> {
  if (kept.ended === "counted")
    return {
      kind: "counted",
      atLeast: safeCount(kept.atLeast, minima),
      atMost: safeCount(kept.atMost, minima),
      organisations: safeSources(kept.organisations, minima),
    }
  return kept.ended === "stopped" ? { kind: "stopped", why: kept.why } : { kind: "tooFew" }
}

/** "Schulden, in Noord, over 2026". */
export function countInWords(
  { theme, area, year }: Pick<PeopleCount, "theme" | "area" | "year">,
  country: Country,
): string {
  const label = country === "be" ? theme.labelBe : theme.labelNl
  return `${label}, ${area ? `in ${area.name}` : "overal"}, over ${year}`
}

/** What came out, in one sentence. */
export function endInWords(state: PeopleCount["state"]): string {
  if (state.kind === "open") return "Deze telling loopt nog."
  if (state.kind === "stopped") return "Deze telling is gestopt zonder uitkomst. De codes zijn weggegooid."
  const { atLeast, atMost, organisations } = state.kind === "counted" ? state : {}
  if (atLeast?.kind !== "shown" || atMost?.kind !== "shown" || organisations?.kind !== "shown")
    return "Het zijn te weinig mensen om een aantal te tonen. De codes zijn weggegooid."
  const many = atLeast.value === atMost.value ? `${atLeast.value}` : `${atLeast.value} tot ${atMost.value}`
  return `Het gaat om ${many} verschillende mensen, op de lijsten van ${organisations.value} organisaties.`
}
