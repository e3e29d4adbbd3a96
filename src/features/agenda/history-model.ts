import type { Day } from "../../methods/calendar/week.ts"
import type { AnswerKind, EscalationStep, FollowUpState, ReminderMoment } from "./model.ts"

type Row = { id: string; itemId: string; at: Date; on: Day }
export type AnswerRow = Row & { kind: AnswerKind; reasons: string; steps: string; by: string }
export type EscalationRow = Row & { step: EscalationStep; note: string; letter: string; by: string | null }
export type FollowUpRow = Row & { state: FollowUpState; note: string; by: string | null }
export type ReminderRow = Row & { moment: ReminderMoment }

/** What happened to one item, each list oldest first. */
export type History = {
  answers: AnswerRow[]
  escalations: EscalationRow[]
  followUps: FollowUpRow[]
  reminders: ReminderRow[]
}
