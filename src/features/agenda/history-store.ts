import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { dayOf } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { AnswerRow, EscalationRow, FollowUpRow, History, ReminderRow } from "./history-model.ts"
import type { AnswerKind, EscalationStep, FollowUpState, ReminderMoment } from "./model.ts"

type Bare<Row> = Omit<Row, "on">
const dated = <Row extends { at: Date }>(rows: Row[]) => rows.map((row) => ({ ...row, on: dayOf(row.at) }))

/** What happened to these items. Items without any history get empty lists. */
export async function historiesOf(database: Database, ids: readonly string[]): Promise<Map<string, History>> {
  const histories = new Map<string, History>(
    ids.map((id) => [id, { answers: [], escalations: [], followUps: [], reminders: [] }]),
  )
  if (ids.length === 0) return histories
  const answers = await sql<Bare<AnswerRow>>`
    select id, agenda_item_id as item_id, answered_at as at, kind, reasons, steps, answered_name as by
    from answer where agenda_item_id = any (${ids}::uuid[]) order by answered_at, entry`.execute(database)
  const escalations = await sql<Bare<EscalationRow>>`
    select e.id, e.agenda_item_id as item_id, e.taken_at as at, e.step, e.note, e.letter, p.name as by
    from escalation e left join person p on p.id = e.taken_by
    where e.agenda_item_id = any (${ids}::uuid[]) order by e.taken_at, e.entry`.execute(database)
  const followUps = await sql<Bare<FollowUpRow>>`
    select f.id, f.agenda_item_id as item_id, f.noted_at as at, f.state, f.note, p.name as by
    from follow_up f left join person p on p.id = f.noted_by
    where f.agenda_item_id = any (${ids}::uuid[]) order by f.noted_at, f.entry`.execute(database)
  const reminders = await sql<Bare<ReminderRow>>`
    select id, agenda_item_id as item_id, sent_at as at, moment
    from reminder where agenda_item_id = any (${ids}::uuid[]) order by sent_at, entry`.execute(database)
  for (const row of dated(answers.rows)) histories.get(row.itemId)?.answers.push(row)
  for (const row of dated(escalations.rows)) histories.get(row.itemId)?.escalations.push(row)
  for (const row of dated(followUps.rows)) histories.get(row.itemId)?.followUps.push(row)
  for (const row of dated(reminders.rows)) histories.get(row.itemId)?.reminders.push(row)
  return histories
}

export async function historyOf(database: Database, id: string): Promise<History> {
  const found = (await historiesOf(database, [id])).get(id)
  return found ?? { answers: [], escalations: [], followUps: [], reminders: [] }
}

type NewAnswer = {
  agendaItemId: string
  kind: AnswerKind
  reasons: MaskedText
  steps: MaskedText
  answeredBy: string | null
  answeredName: string
  answeredAt: Date
}
export async function addAnswer(database: Database, answer: NewAnswer): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("answer")
    .values({ id, ...answer })
    .execute()
  return id
}

type NewEscalation = {
  agendaItemId: string
  step: EscalationStep
  note: MaskedText
  letter: MaskedText
  takenBy: string
  takenAt: Date
}
export async function addEscalation(database: Database, escalation: NewEscalation): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("escalation")
    .values({ id, ...escalation })
    .execute()
  return id
}

type NewFollowUp = { agendaItemId: string; state: FollowUpState; note: MaskedText; notedBy: string; notedAt: Date }
export async function addFollowUp(database: Database, followUp: NewFollowUp): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("followUp")
    .values({ id, ...followUp })
    .execute()
  return id
}

/** Notes that a reminder went out; `false` where somebody was first. */
export async function addReminder(
  database: Database,
  reminder: { agendaItemId: string; moment: ReminderMoment; sentAt: Date },
): Promise<boolean> {
  const added = await database
    .insertInto("reminder")
    .values({ id: randomUUID(), ...reminder })
    .onConflict((conflict) => conflict.columns(["agendaItemId", "moment"]).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What contributors said since the question was last called resolved: is it really? */
export async function verdictsOf(database: Database, id: string): Promise<{ yes: number; partly: number; no: number }> {
  const { rows } = await sql<{ yes: number; partly: number; no: number }>`
    select count(*) filter (where answer = 'yes') as yes, count(*) filter (where answer = 'partly') as partly,
           count(*) filter (where answer = 'no') as no
    from resolution_verdict where follow_up_id = (
      select id from follow_up where agenda_item_id = ${id} and state = 'resolved'
      order by noted_at desc, entry desc limit 1)`.execute(database)
  return rows[0] ?? { yes: 0, partly: 0, no: 0 }
}
