import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
import type { Reach, State } from "../bundles/model.ts"
import { nextStates } from "../bundles/rules.ts"
import {
  type AnswerKind,
  type EscalationStep,
  escalationSteps,
  type FollowUpState,
  type ReminderMoment,
  type Standing,
} from "./model.ts"

/** Six weeks to answer, unless people choose otherwise. */
export const termDays = 42
/** A reminder a week before the term, on the day itself, and two weeks after it. */
const reminderDays: Record<ReminderMoment, number> = { before: -7, due: 0, after: 14 }
/** How long a personal link still opens after the answer, or after a term without one. */
const linkDays = 90

export type Askable = { kind: "askable" } | { kind: "refused"; why: string }

/** Whether a bundle may be put before an addressee: decided structural, or shared and far enough. */
export function mayBeAsked({ reach, state }: { reach: Reach; state: State }): Askable {
  const refused = (why: string): Askable => ({ kind: "refused", why })
  if (reach !== "shared" && state !== "structural")
    return refused("Deze bundel is nog alleen van je eigen organisatie. Deel de bundel eerst met de anderen.")
  if (state === "onAgenda" || nextStates(state, "agenda").includes("onAgenda")) return { kind: "askable" }
  if (state === "notStructural")
    return refused("De werkgroep noemde deze bundel niet structureel. Vraag de werkgroep om een nieuw besluit.")
  return refused("Deze bundel is nog geen gedeeld knelpunt. Zet de bundel eerst een stap verder.")
}

/** The state that a bundle comes in when something happens on the agenda; nothing where it is there, or beyond it. */
export function stateAfter(state: State, wanted: "onAgenda" | "answered" | FollowUpState): State | undefined {
  // A second addressee does not undo the answer of the first.
  if (wanted === "onAgenda" && ["answered", "underway"].includes(state)) return undefined
  if (wanted === "answered" && !["onAgenda", "persists"].includes(state)) return undefined
  return nextStates(state, "agenda").includes(wanted) ? wanted : undefined
}

export type Course = {
  dueOn: Day
  /** Oldest first. */
  answers: readonly { at: Date; kind: AnswerKind }[]
  followUps: readonly { at: Date; state: FollowUpState }[]
}

/** How an item stands: the newest of what people saw happen, then the answer, then the term. */
export function standingOf({ dueOn, answers, followUps }: Course, today: Day): Standing {
  const seen = followUps.at(-1)
  const answer = answers.at(-1)
  if (seen && (!answer || seen.at >= answer.at)) return { kind: "followUp", state: seen.state }
  if (answer) return { kind: "answered", answer: answer.kind }
  const days = daysBetween(today, dueOn)
  return days >= 0 ? { kind: "waiting", days } : { kind: "noAnswer", days: -days }
}

/** The reminder that is due today, if any. What was missed while the installation stood still is not sent late. */
export function reminderDue(item: { askedOn: Day; dueOn: Day }, today: Day): ReminderMoment | undefined {
  const passed = (moment: ReminderMoment) => today >= addDays(item.dueOn, reminderDays[moment])
  if (passed("after")) return "after"
  if (passed("due")) return "due"
  const longEnough = daysBetween(item.askedOn, item.dueOn) > 2 * -reminderDays.before
  return passed("before") && longEnough ? "before" : undefined
}

/** Steps that can be taken now: never back from activist to charming, skipping one is a choice of people. */
export function nextSteps(taken: readonly EscalationStep[]): EscalationStep[] {
  const furthest = Math.max(0, ...taken.map((step) => escalationSteps.indexOf(step)))
  return escalationSteps.slice(furthest)
}

/** Letters to a council and to the press are public, so they ask what a public page asks. */
export const isPublicStep = (step: EscalationStep): boolean => step === "council" || step === "public"

/** The last day on which a personal link opens. */
export const linkOpensUntil = (dueOn: Day, lastAnswer: Day | undefined): Day => addDays(lastAnswer ?? dueOn, linkDays)
