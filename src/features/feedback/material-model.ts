import type { Day } from "../../methods/calendar/week.ts"
import type { VerdictAnswer } from "./model.ts"

/** A signal as far as its story needs it. */
export type Contribution = {
  id: string
  account: string
  week: string
  mode: string
  receivedWeek: Day
  withdrawnWeek: Day | null
}
export type WeighingRow = {
  id: string
  signalId: string
  outcome: string
  reason: string
  byWorkingGroup: boolean
  at: Date
}
export type LinkRow = { signalId: string; bundleId: string; linked: boolean; at: Date }

export type EventKind =
  | "recognised"
  | "state"
  | "asked"
  | "reminded"
  | "overdue"
  | "escalated"
  | "answered"
  | "followedUp"

/**
 * Something that happened to a bundle. What `what`, `text` and `more` hold depends on the kind: a state and why; a term,
 * a question and a reason; a moment; a step and a note; an answer, its reasons and its steps.
 */
export type BundleEvent = {
  id: string
  bundleId: string
  itemId: string | null
  kind: EventKind
  at: Date
  what: string
  text: string
  more: string
  addressee: string
}

/** Organisations other than those that reported, with the moment of the newest 'yes' of each. */
export type RecognitionRow = { bundleId: string; moments: Date[] }

export type BundleRow = { id: string; bottleneck: string }
/** `isPublic`: every organisation in it agreed, or objected on record. */
export type Bundle = BundleRow & { isPublic: boolean }
export type VerdictRow = {
  agendaItemId: string
  followUpId: string
  signalId: string
  answer: VerdictAnswer
  givenWeek: Day
}

/** Everything that the stories of some signals are made of. */
export type Material = {
  contributions: Contribution[]
  weighings: WeighingRow[]
  links: LinkRow[]
  bundles: Bundle[]
  events: BundleEvent[]
  recognitions: RecognitionRow[]
  verdicts: VerdictRow[]
}
