import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { House } from "../house.ts"
import type { Action, AnyAction, AnyQuestion, Changing, Operation, Question } from "./action.ts"
import { fieldErrors, Invalid, invalid, notFound, secondStepFirst, signInFirst } from "./failure.ts"
import { allows, mayAfterSecondStep } from "./may.ts"
import { oddity } from "./oddity.ts"
import type { Who } from "./who.ts"

/** Stops whoever may not do this. What somebody may not do does not exist for them. */
export function admit(operation: Operation, who: Who): void {
  if (allows(operation.may, who)) return
  if (mayAfterSecondStep(operation.may, who)) throw secondStepFirst()
  throw who.kind === "visitor" ? signInFirst() : notFound()
}

function parse<S extends z.ZodObject>(operation: { input: S; upload?: boolean }, given: unknown): z.output<S> {
  const schema = operation.input
  for (const [name, value] of Object.entries(Object(given))) {
    const odd = oddity(value, operation.upload ? Number.POSITIVE_INFINITY : undefined)
    if (odd) throw invalid(name, odd)
  }
  const result = schema.safeParse(given)
  if (!result.success) throw new Invalid(fieldErrors(result.error))
  return result.data
}

/** Answers a question: permission → parse → run (→ a line in the log of reads where it holds protected data). */
export async function ask<I extends z.ZodObject, O extends z.ZodType>(
  house: House,
  who: Who,
  question: Question<I, O>,
  given: unknown,
): Promise<z.output<O>> {
  admit(question as AnyQuestion, who)
  const input = parse(question, given)
  const now = house.clock()
  const answer = await question.run({ database: house.database.kysely, who, now, house }, input)
  if (question.protected) {
    const subject = question.subject ? question.subject(input) : subjectOf(input)
    await auditLine(house.database.kysely, question as AnyQuestion, who, now, false, subject)
  }
  return answer
}

/** The only way to change anything: permission → parse → transaction → run → audit. */
export async function perform<I extends z.ZodObject, O extends z.ZodType>(
  house: House,
  who: Who,
  action: Action<I, O>,
  given: unknown,
): Promise<z.output<O>> {
  admit(action as AnyAction, who)
  parse(action, given)
  return await house.database.kysely
    .transaction()
    .execute((transaction) => performWithin({ database: transaction, who, now: house.clock(), house }, action, given))
}

/** The same inside a transaction that is already open: for what belongs together, all of it or nothing. */
export async function performWithin<I extends z.ZodObject, O extends z.ZodType>(
  changing: Changing,
  action: Action<I, O>,
  given: unknown,
): Promise<z.output<O>> {
  const { database, who, now } = changing
  admit(action as AnyAction, who)
  const input = parse(action, given)
  const output = await action.run(changing, input)
  const line = action.audit?.(input, output) ?? { subject: subjectOf(output) ?? subjectOf(input) }
  const discreet = action.discreet?.(input) ?? false
  await auditLine(database, action as AnyAction, who, now, discreet, line.subject, line.detail)
  return output
}

const subjectOf = (value: unknown): string | undefined => {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined
  return typeof id === "string" ? id : undefined
}

async function auditLine(
  database: Changing["database"] | House["database"]["kysely"],
  operation: Operation,
  who: Who,
  now: Date,
  discreet: boolean,
  subject?: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const person = who.kind === "person" && !discreet ? who : undefined
  await database
    // Beside the others a discreet line would tell when somebody came: these wait until their week is over.
    .insertInto(discreet ? "auditDiscreet" : "audit")
    .values({
      id: randomUUID(),
      at: discreet ? new Date(`${mondayOf(dayOf(now))}T00:00:00Z`) : now,
      personId: person?.id ?? null,
      organisationId: person?.organisation.id ?? (who.kind === "letter" ? who.organisationId : null),
      operation: operation.name,
      subject: discreet ? null : (subject ?? null),
      detail: sql`${JSON.stringify(discreet ? {} : detail)}::jsonb`,
    })
    .execute()
}
