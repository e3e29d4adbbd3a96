import { randomUUID } from "node:crypto"
import type { Database } from "../http/action.ts"

export type Mail = { recipient: string; subject: string; body: string }

/** Puts a mail in the out-tray, in the transaction of what it tells about: both happen, or neither. */
export async function writeMail(database: Database, mail: Mail, now: Date): Promise<void> {
  await database
    .insertInto("mail")
    .values({ id: randomUUID(), ...mail, createdAt: now })
    .execute()
}

/** Takes back what waits in the out-tray: only for people who are made up. */
export const emptyOutTray = (database: Database) => database.deleteFrom("mail").where("sentAt", "is", null).execute()
