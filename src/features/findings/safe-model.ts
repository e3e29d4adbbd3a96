import type { Minima, SafeCount, SafeShare } from "../../methods/privacy/disclosure.ts"
import type { Compared, Margin, Yardstick } from "./comparison-model.ts"
import type { Finding, Objection } from "./model.ts"
import type { PartSize } from "./period.ts"
import type { Unit } from "./places.ts"

export type SafeComparison = {
  with: Yardstick
  here: SafeShare
  there: SafeShare | { kind: "known"; share: number }
  /** How many times as often, to one decimal; there only where both sides may be shown. */
  ratio: Margin
  figure: Compared["figure"]
}
export type SafeCourse =
  | { kind: "tooFew" }
  | { kind: "shown"; size: Exclude<PartSize, "week">; parts: { label: string; count: SafeCount }[] }
type SafePlace = { code: string; name: string; share: SafeShare }

/** A finding as an addressee and the public may see it: no name of an organisation, no small cell, no week. */
export type SafeFinding = {
  kind: "theme" | "bundle"
  theme: Finding["scope"]["theme"]
  area: Finding["scope"]["area"]
  region: string | null
  period: string
  computedOn: string
  outcome: Outcome
  signals: SafeCount
  reporters: SafeCount
  organisations: SafeCount
  people: SafeCount
  course: SafeCourse
  comparisons: SafeComparison[]
  /** More than elsewhere, also without the organisation that gave most. */
  standsWithoutLargest: boolean
  places: { unit: Unit; list: SafePlace[] }
  objections: Objection["kind"][]
  minima: Minima
}
export type Outcome =
  | "contradictory"
  | "nothingToCompare"
  | "tooLittle"
  | "couldBeChance"
  | "probablyMore"
  | "clearlyMore"
  | "less"
