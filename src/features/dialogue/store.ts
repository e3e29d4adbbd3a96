import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Author } from "../signals/rules.ts"
import { writtenBy } from "../signals/store.ts"
import type { Reader } from "../weighing/rules.ts"
import { notWithdrawn, weighedBy } from "../weighing/store.ts"
import type { Answered, Exchange } from "./model.ts"
import { answersShown } from "./rules.ts"

const columns = sql`
  e.id, e.question, to_char(e.week, 'IYYY-"W"IW') as week, e.by_working_group, e.answer,
  to_char(e.answered_week, 'IYYY-"W"IW') as answered_week, e.state`

/** Everything that was asked about a signal and answered, for who reported it: every side that ever asked. */
export const exchangesOf = (database: Database, signalId: string): Promise<Exchange[]> =>
  sql<Exchange>`select ${columns} from signal_exchange e where e.signal_id = ${signalId} order by e.entry`
    .execute(database)
    .then(({ rows }) => rows)

/** The same for who weighs it: only what their own side asked. */
export const exchangesOfSide = (database: Database, signalId: string, byWorkingGroup: boolean): Promise<Exchange[]> =>
  exchangesOf(database, signalId).then((all) => all.filter((one) => one.byWorkingGroup === byWorkingGroup))

export type Weighable = { id: string; account: string; mode: string; byWorkingGroup: boolean }

/** A signal that this reader weighs now, with the side on which they do; nothing of who reported it. */
export const weighable = (database: Database, reader: Reader, id: string): Promise<Weighable | undefined> =>
  sql<Weighable>`
    select s.id, s.account, s.mode, coalesce(t.working_group, false) as by_working_group
    from signal s join signal_turn t on t.signal_id = s.id
    where s.id = ${id} and ${weighedBy(reader)} and ${notWithdrawn}`
    .execute(database)
    .then(({ rows }) => rows[0])

/** Holds a signal until the transaction ends, so that of two questions at once the second sees the first. */
export const hold = (database: Database, id: string) =>
  sql`select 1 from signal where id = ${id} for no key update`.execute(database)

type NewQuestion = {
  id: string
  signalId: string
  question: MaskedText
  askedBy: string
  byWorkingGroup: boolean
  week: Day
}
export const addQuestion = (database: Database, question: NewQuestion) =>
  database.insertInto("signalQuestion").values(question).execute()

/** Keeps an answer; `false` where there is one already. */
export async function addAnswer(database: Database, questionId: string, answer: MaskedText, week: Day) {
  const added = await database
    .insertInto("signalAnswer")
    .values({ questionId, answer, week })
    .onConflict((conflict) => conflict.column("questionId").doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** From now on these answers no longer wait. */
export const markRead = (database: Database, signalId: string, byWorkingGroup: boolean, week: Day) =>
  sql`
    insert into signal_answer_reading (question_id, week)
    select e.id, ${week} from signal_exchange e
    where e.signal_id = ${signalId} and e.by_working_group = ${byWorkingGroup} and e.state = 'answered' and not e.read
    on conflict do nothing`.execute(database)

const answersFor = (reader: Reader) => sql`
  from signal_exchange e join signal s on s.id = e.signal_id join signal_turn t on t.signal_id = s.id
  where e.state = 'answered' and e.by_working_group is not distinct from t.working_group and ${weighedBy(reader)}`

/** The answers that came in on what this reader's side asked: what nobody has read first, then the newest. */
export const answersOf = (database: Database, reader: Reader): Promise<Answered[]> =>
  sql<Answered>`
    select s.id as signal_id, s.account, e.question, to_char(e.answered_week, 'IYYY-"W"IW') as answered_week, not e.read as is_new
    ${answersFor(reader)} order by e.read, e.answered_week desc, s.id limit ${answersShown}`
    .execute(database)
    .then(({ rows }) => rows)

export const answersWaiting = (database: Database, reader: Reader): Promise<number> =>
  sql<{ count: number }>`select count(*)::integer as count ${answersFor(reader)} and not e.read`
    .execute(database)
    .then(({ rows }) => rows[0]?.count ?? 0)

/** How many questions wait for somebody about signals of their own. */
export const questionsWaiting = (database: Database, author: Author): Promise<number> =>
  sql<{ count: number }>`
    select count(*)::integer as count from signal_exchange e join signal_reporter r on r.signal_id = e.signal_id
    where e.state = 'open' and ${writtenBy(author)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.count ?? 0)
