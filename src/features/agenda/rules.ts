import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
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
export const linkDays = 90

export type Askable = { kind: "askable" } | { kind: "refused"; why: string }

/** Whether a bundle may be put before an addressee: decided structural, or shared and not closed. */
export function mayBeAsked(bundle: { reach: string; state: string }): Askable {
  if (bundle.state === "notStructural")
    return { kind: "refused", why: "De werkgroep noemde deze bundel niet structureel. Neem eerst een nieuw besluit." }
  if (bundle.state === "resolved")
    return { kind: "refused", why: "Deze bundel is opgelost. Is het terug? Leg dat dan eerst vast bij het vervolg." }
  if (bundle.reach !== "shared" && bundle.state !== "structural")
    return {
      kind: "refused",
      why: "Deze bundel is nog alleen van je eigen organisatie. Deel haar eerst met de werkgroep.",
    }
  return { kind: "askable" }
}

/** The state of the bundle that a new question brings, if any: a second addressee does not undo an answer. */
export const stateAfterAsking = (state: string): "onAgenda" | undefined =>
  ["onAgenda", "answered", "underway"].includes(state) ? undefined : "onAgenda"

/** An answer moves the bundle on, unless people already saw it under way or beyond. */
export const stateAfterAnswer = (state: string): "answered" | undefined =>
  ["onAgenda", "structural", "persists"].includes(state) ? "answered" : undefined

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
