import { randomUUID } from "node:crypto"
import { sql, type Transaction } from "kysely"
import type { Tables } from "../../platform/database/tables.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Reading, Why } from "./model.ts"

type Declared = { reader?: string; organisation?: string; why?: string; reader_key?: string }

/** Tells the database, until the end of the transaction, who reads and why: its policies let nothing be read without. */
async function declare(transaction: Transaction<Tables>, declared: Declared): Promise<void> {
  for (const name of ["reader", "organisation", "why", "reader_key"] as const)
    await sql`select set_config(${`nabij.${name}`}, ${declared[name] ?? ""}, true)`.execute(transaction)
}

type Reader = { signalId: string; readerId: string; organisationId: string; why: Why; at: Date }

/**
 * Who reported a signal by name, sealed: the only way to it. That it is read is written down first, and the database shows
 * nothing where that line is missing. Nothing where the link was removed, or where the policies say no.
 */
export async function readIdentity(
  transaction: Transaction<Tables>,
  { signalId, readerId, organisationId, why, at }: Reader,
): Promise<string | undefined> {
  const reporter = await transaction
    .selectFrom("signalReporter")
    .select("reporterKey")
    .where("signalId", "=", signalId)
    .executeTakeFirst()
  if (!reporter?.reporterKey) return undefined
  await declare(transaction, { reader: readerId, organisation: organisationId, why })
  const line = { id: randomUUID(), signalId, aboutKey: reporter.reporterKey, organisationId, readerId, why, readAt: at }
  await transaction.insertInto("nameRead").values(line).execute()
  const found = await transaction
    .selectFrom("reporterIdentity")
    .select("sealed")
    .where("signalId", "=", signalId)
    .executeTakeFirst()
  await declare(transaction, {})
  return found?.sealed
}

export const nameOf = (database: Database, personId: string): Promise<string | undefined> =>
  database
    .selectFrom("person")
    .select("name")
    .where("id", "=", personId)
    .executeTakeFirst()
    .then((person) => person?.name)

/** Who read the name of the person with this key, the latest on top. */
export async function readingsAbout(database: Database, key: string): Promise<Reading[]> {
  const read = async (transaction: Transaction<Tables>) => {
    await declare(transaction, { reader_key: key })
    const { rows } = await sql<Reading>`
      select n.signal_id, s.account, p.name as reader, o.name as organisation, n.why, n.read_at
      from name_read n
      join signal s on s.id = n.signal_id
      join person p on p.id = n.reader_id
      join organisation o on o.id = n.organisation_id
      where n.about_key = ${key}
      order by n.read_at desc, n.id limit 500`.execute(transaction)
    await declare(transaction, {})
    return rows
  }
  return database.isTransaction ? read(database as Transaction<Tables>) : database.transaction().execute(read)
}
