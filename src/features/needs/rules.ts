import type { Country } from "../../platform/words/words.ts"
import type { NeedState, NeedStep, Urgency } from "./model.ts"
import { urgencies } from "./model.ts"

const after: Record<NeedState, readonly NeedStep[]> = {
  open: ["takenUp", "notDone", "withdrawn"],
  takenUp: ["done", "notDone", "withdrawn"],
  done: [],
  notDone: [],
  withdrawn: [],
}

export const mayFollow = (state: NeedState, step: NeedStep): boolean => after[state].includes(step)
export const isEnded = (state: NeedState): boolean => after[state].length === 0

/** What is needed today comes first; among equals the one that waits longest. */
export const byUrgency = <Row extends { urgency: Urgency; askedOn: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || a.askedOn.localeCompare(b.askedOn),
  )

export type Right = { place: string; what: string }

/** Where a right may lie before a favour is asked: the first places to look, in the order in which to try them. */
export function rightsIn(country: Country, welfareOffice: string): Right[] {
  if (country === "be")
    return [
      {
        place: `Het ${welfareOffice}`,
        what: "leefloon, geld voor wat echt nodig is, dokterskosten, hulp bij schulden",
      },
      { place: "Het ziekenfonds", what: "verhoogde tegemoetkoming, en een eigen dienst maatschappelijk werk" },
      { place: "Het CAW", what: "eerste uitleg over rechten, wonen en geweld, zonder afspraak" },
    ]
  return [
    {
      place: `De ${welfareOffice}`,
      what: "bijstand, bijzondere bijstand voor wat echt nodig is, hulp bij schulden, Wmo",
    },
    { place: "Dienst Toeslagen", what: "toeslag voor huur, zorg, kinderopvang of kinderen" },
    { place: "Het Juridisch Loket", what: "gratis uitleg over rechten en bezwaar, voor wie weinig geld heeft" },
  ]
}
