import { randomUUID } from "node:crypto"
import type { Database } from "../http/action.ts"

export type Mail = { recipient: string; subject: string; body: string }

/** Puts a mail in the out-tray, in the transaction of what it tells about: both happen, or neither. @returns its id */
export async function writeMail(database: Database, mail: Mail, now: Date): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("mail")
    .values({ id, ...mail, createdAt: now })
    .execute()
  return id
}

/** Takes mails back that still wait, because what they say holds no longer. @returns which had not gone yet */
export async function takeBackMails(database: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const taken = await database
    .deleteFrom("mail")
    .where("id", "in", [...ids])
    .where("sentAt", "is", null)
    .returning("id")
    .execute()
  return taken.map(({ id }) => id)
}

/** Takes back what waits in the out-tray: only for people who are made up. */
export const emptyOutTray = (database: Database) => database.deleteFrom("mail").where("sentAt", "is", null).execute()
