import type { Day } from "../../methods/calendar/week.ts"
import type { Shared, Way } from "../../methods/statistics/distinct.ts"
import type { FoundCall } from "./campaign-model.ts"
import type { Baseline } from "./comparisons.ts"
import type { Activity } from "./effort-counts.ts"
import type { Place, Scope } from "./model.ts"
import type { ObserverEvidence } from "./observers-rules.ts"
import type { Neighbours } from "./place-shrinkage.ts"
import type { WeekSeries } from "./unusual-counts.ts"

/** What a finding needs to know of one standing signal. */
export type ReportRow = {
  reporter: string | null
  way?: Way
  organisation: string | null
  week: Day
  peopleLeast: number
  peopleMost: number | null
  weighed: boolean
}

/** How many signals in a week, of this theme or of another, here or in the rest of the region. */
export type Cell = { theme: boolean; place: "here" | "rest" | "nowhere"; week: Day; signals: number }

export type Population = { value: number; year: number; source: string }
export type Denominators =
  | { kind: "known"; here: Population; rest: Population }
  | { kind: "unknown"; why: "noPopulation" | "noElsewhere" }

/** Calls for signals that touch the finding, and the denominators of the weeks without one. */
export type CampaignEvidence = { calls: readonly FoundCall[]; denominators: Denominators }

export type Evidence = {
  scope: Scope
  today: Day
  /** The signals that the finding counts. */
  reports: readonly ReportRow[]
  /** The organisations of each person who has several. */
  shared: Shared
  cells: readonly Cell[]
  denominators: Denominators
  baseline: Baseline | undefined
  places: Place[]
  campaigns?: CampaignEvidence | undefined
  /** The weeks of this theme here, as far back as there are signals. */
  series?: WeekSeries | undefined
  /** Who reported anything at all, here and beside it. */
  activity?: Activity | undefined
  /** What there is without the largest source. */
  observers?: ObserverEvidence | undefined
  neighbours?: Neighbours | undefined
}
