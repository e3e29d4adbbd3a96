import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { helpRemovals, helpRooms } from "./help-removal-store.ts"
import { daysBefore, type Given, monthsBefore } from "./removal-day-store.ts"
import type { Removing } from "./removal-store.ts"
import type { OtherKind } from "./retention-model.ts"
import { otherTerms } from "./retention-rules.ts"

const { invitationDays, mailDays, accountMonths } = otherTerms

/** What a person who no longer works anywhere could still sign in with. */
const waysIn = [
  "session",
  "second_factor",
  "recovery_code",
  "passkey",
  "sign_in_link",
  "password_reset",
  "feedback_seen",
]

/** Each removes what is due and gives a row for everything that went. */
const removals: Record<OtherKind, (given: Given) => RawBuilder<unknown>> = {
  remarks: ({ months, today }) => sql`
    update resolution_verdict set remark = ''
    where remark <> '' and given_week <= ${monthsBefore(today, months.bundledMonths)} returning id`,
  ...helpRemovals,
  invitations: ({ today }) => sql`
    update invitation set name = '', email = null
    where name <> '' and least(accepted_at, expires_at) <= ${daysBefore(today, invitationDays)} returning id`,
  mails: ({ today }) => sql`
    delete from mail where sent_at is null and created_at <= ${daysBefore(today, mailDays)} returning id`,
  accounts: ({ today }) => sql`
    update person set email = '', email_key = 'gone ' || id, password_hash = null
    where email <> '' and exists (select 1 from membership m where m.person_id = person.id) and not exists (
      select 1 from membership m where m.person_id = person.id
        and (m.ended_at is null or m.ended_at > ${monthsBefore(today, accountMonths)})) returning id`,
}

/** Removes what is due of a kind, and gives back the room in which it stood. */
export async function removeOther(database: Database, kind: OtherKind, removing: Removing): Promise<void> {
  if (!(await takeAway(database, kind, removing))) return
  for (const table of helpRooms[kind] ?? []) await sql`vacuum ${sql.table(table)}`.execute(database)
}

/** Whole or not at all, and written down how much. @returns whether there was something */
const takeAway = (database: Database, kind: OtherKind, { months, today, now }: Removing): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('nabij retention'))`.execute(transaction)
    // The locks on these tables let something go only for who declares this.
    await sql`select set_config('nabij.why', 'retention', true)`.execute(transaction)
    const { rows } = await sql<{ id: string }>`${removals[kind]({ months, today })}`.execute(transaction)
    if (rows.length === 0) return false
    if (kind === "accounts")
      for (const table of waysIn)
        await sql`delete from ${sql.table(table)} where person_id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(
          transaction,
        )
    const deletion = { id: randomUUID(), kind, amount: rows.length, ruleId: months.id, doneOn: today }
    await transaction.insertInto("deletion").values(deletion).execute()
    await noteRemoval(transaction, deletion, now)
    return true
  })

type Deletion = { id: string; kind: string; amount: number; ruleId: string }

/** The line in the log: how many of which kind by which rule, never what. */
export const noteRemoval = (transaction: Database, { id, kind, amount, ruleId }: Deletion, at: Date) =>
  transaction
    .insertInto("audit")
    .values({
      ...{ id: randomUUID(), at, personId: null, organisationId: null, operation: "removeByRule" },
      subject: id,
      detail: sql`${JSON.stringify({ kind, amount, rule: ruleId })}::jsonb`,
    })
    .execute()
