import { type Day, mondayOf } from "../../methods/calendar/week.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Claim } from "../claims/model.ts"
import type { HelpItem } from "../help-items/model.ts"
import { amountOf } from "../help-items/rules.ts"
import type { Arranged } from "./arranged-model.ts"
import type { NeedState, NeedStep, Urgency } from "./model.ts"
import { urgencies, urgencyLabels } from "./model.ts"

const after: Record<NeedState, readonly NeedStep[]> = {
  open: ["takenUp", "notDone", "withdrawn"],
  takenUp: ["done", "notDone", "withdrawn"],
  done: [],
  notDone: [],
  withdrawn: [],
}

export const mayFollow = (state: NeedState, step: NeedStep): boolean => after[state].includes(step)
export const isEnded = (state: NeedState): boolean => after[state].length === 0

/** How soon it was needed, as it reads today: what somebody called 'today' some weeks ago is not needed today. */
export function sayUrgency({ urgency, askedOn }: { urgency: Urgency; askedOn: Day }, today: Day): string {
  if (urgency === "today" && askedOn < today) return `Was nodig op ${sayDay(askedOn)}`
  if (urgency === "thisWeek" && mondayOf(askedOn) < mondayOf(today))
    return `Was nodig in de week van ${sayDay(mondayOf(askedOn))}`
  return urgencyLabels[urgency]
}

/** A line of the criteria as far as its first stop: 'Deze persoon staat er alleen voor'. */
export const shortLine = (line: string): string => line.split(/[:.;]/, 1)[0]?.trim() || line

/** Nobody is at it: no organisation holds it, and it is open or was let go. */
export const waits = ({ state, claim }: { state: NeedState; claim?: Claim }): boolean =>
  claim && claim.place !== "free" ? false : state === "open" || (state === "takenUp" && (claim?.left ?? null) !== null)

/** Nobody said yet what of the list it is, or which line of the criteria fits. */
export const leavesOpen = ({ item, tier }: { item: string | null; tier: number | null }): boolean =>
  item === null || tier === null

/** In own words of which nobody said what they are, and nobody took it up: no plan can see it. */
export const isUnnamed = ({ item, state }: { item: string | null; state: NeedState }): boolean =>
  item === null && state === "open"

/** Its last day is over: help would come too late, and somebody has to say how it ended. */
export const isPast = ({ until }: { until: Day | null }, today: Day): boolean => until !== null && until < today

/** What was arranged is over and the need is not. */
export const isAgain = ({ state, arranged }: { state: NeedState; arranged: Arranged }): boolean =>
  !isEnded(state) && arranged === "again"

/** It stands on the planning: nobody took it up by hand, or what was arranged did not go on. */
export const isPlanned = (need: { state: NeedState; arranged: Arranged }): boolean =>
  need.state === "open" || isAgain(need)

/** As one reads it in a list: what an organisation holds is taken up. */
export const stateIn = (need: { state: NeedState; claim?: Claim }): NeedState =>
  waits(need) ? "open" : need.state === "open" ? "takenUp" : need.state

/** What is needed today comes first; among equals the one that waits longest. */
export const byUrgency = <Row extends { urgency: Urgency; askedOn: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || a.askedOn.localeCompare(b.askedOn),
  )

type Amount = { item: string | null; units: number; least: number }

/** 'Vervoer: 3 ritten, minder dan 2 helpt niet'. One portion is said by the words of the ask. */
export function whatIn({ item, units, least }: Amount, known: HelpItem | undefined): string | null {
  if (item === null) return units === 1 ? null : `${units} keer`
  const amount = known ? `${known.labelNl}: ${amountOf(known, units)}` : `${item}: ${units}`
  return least > 1 ? `${amount}, minder dan ${least} helpt niet` : amount
}

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
