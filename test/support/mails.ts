import { openAtRest } from "../../src/platform/database/sealing.ts"
import type { House } from "../../src/platform/house.ts"

type Mail = { recipient: string; subject: string; body: string; createdAt: Date }

/** The out-tray as who delivers reads it: in the database these are sealed. The oldest mail first, and of one moment in the order of their subjects. */
export const mailsIn = (house: House): Promise<Mail[]> =>
  house.database.kysely
    .selectFrom("mail")
    .select(["recipient", "subject", "body", "createdAt"])
    .orderBy("createdAt")
    .execute()
    .then((mails) =>
      mails.sort((one, other) => +one.createdAt - +other.createdAt || (one.subject < other.subject ? -1 : 1)),
    )

/** Rows as they are in the database, with what is sealed in them opened. */
export const opened = <Row extends Record<string, unknown>>(house: House, rows: Row[]): Row[] =>
  rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === "string" ? openAtRest(house.secret, value) : value,
        ]),
      ) as Row,
  )
