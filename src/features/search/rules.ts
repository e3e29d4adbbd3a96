import { allows, everybodySignedIn, only, type Permission } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import type { Kind, SearchInput } from "./model.ts"

export const searchers = everybodySignedIn

/** Who can find something of a kind at all. Whether they may read one, is asked of each. */
const finders: Record<Kind, Permission> = {
  signal: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
  bundle: only("coordinator", "workingGroup"),
  question: everybodySignedIn,
  theme: only("coordinator", "workingGroup", "analyst", "administrator"),
  page: everybodySignedIn,
}

export const kindsFor = (who: Who): Kind[] =>
  (Object.keys(finders) as Kind[]).filter((kind) => allows(finders[kind], who))

/** Which part of a search a page shows, beside what was typed. */
export type Shown = Partial<Pick<SearchInput, "kind" | "period" | "page">>

/** The address of a search. What was typed stands in it sealed. */
export function searchAddress(sealed: string, { kind, period, page }: Shown = {}): string {
  const query = new URLSearchParams({ vraag: sealed })
  if (kind) query.set("kind", kind)
  if (period) query.set("period", period)
  if (page && page > 1) query.set("page", String(page))
  return `/zoeken?${query}`
}

export const mayReport = finders.signal
