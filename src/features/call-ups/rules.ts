import { addDays, type Day } from "../../methods/calendar/week.ts"
import { only } from "../../platform/http/may.ts"
import type { CallUpState } from "./model.ts"

/** Who makes, follows and closes call-ups of the own organisation. */
export const callers = only("volunteerCoordinator")

/** A call-up without end would ask for ever: half a year at most. */
const longest = 184
/** So long after its last day, or after it was closed, it still stands who took part: somebody may still bring something. */
export const daysKept = 30

/** The last day on which who took part can still be thanked by mail, of a call-up that nobody closed. */
export const lastMailDay = (until: Day): Day => addDays(until, daysKept)

/** Not all that is promised comes, so a fifth more may be promised than is asked. */
export const limitOf = (asked: number): number => asked + Math.ceil(asked / 5)

export type PledgeNow = { units: number; byDay: Day; brought: number; withdrawn: boolean }

/** What of a pledge has not come yet: it counts until its day has passed, and after that it is free again. */
export const outstanding = ({ units, brought, withdrawn }: PledgeNow): number =>
  withdrawn ? 0 : Math.max(0, units - brought)
export const isLate = (pledge: PledgeNow, today: Day): boolean => outstanding(pledge) > 0 && pledge.byDay < today

export type Progress = {
  asked: number
  brought: number
  promised: number
  lapsed: number
  needed: number
  room: number
}

/** How far a call-up is. Promised and brought are apart; `room` is what may still be promised. */
export function progressOf(asked: number, brought: number, pledges: readonly PledgeNow[], today: Day): Progress {
  const sum = (chosen: readonly PledgeNow[]) => chosen.reduce((total, pledge) => total + outstanding(pledge), 0)
  const lapsed = sum(pledges.filter((pledge) => isLate(pledge, today)))
  const promised = sum(pledges) - lapsed
  return {
    ...{ asked, brought, promised, lapsed },
    needed: Math.max(0, asked - brought - promised),
    room: Math.max(0, limitOf(asked) - brought - promised),
  }
}

export const stateOf = (callUp: { until: Day; endedOn: Day | null }, today: Day): CallUpState =>
  callUp.endedOn ? "ended" : callUp.until < today ? "over" : "open"

type Chosen = { kind: "day"; day: Day } | { kind: "unclear"; why: string }

/** The last day of a call-up that is written today. */
export function lastDayOf(until: Day, today: Day): Chosen {
  if (until < today) return { kind: "unclear", why: "Deze dag is al voorbij. Kies vandaag of een latere dag" }
  if (until > addDays(today, longest)) return { kind: "unclear", why: "Kies een dag binnen een half jaar" }
  return { kind: "day", day: until }
}

/** The day by which somebody brings something. */
export function bringDay(by: Day, until: Day, today: Day): Chosen {
  if (by < today) return { kind: "unclear", why: "Deze dag is al voorbij. Kies vandaag of een latere dag" }
  if (by > until) return { kind: "unclear", why: "Dan is de buurtactie al voorbij. Kies een eerdere dag" }
  return { kind: "day", day: by }
}
