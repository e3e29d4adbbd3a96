import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type { Settings } from "../config.ts"
import type { House } from "../house.ts"
import type { Round } from "../rounds.ts"

type Waiting = { id: string; recipient: string; subject: string; body: string }
type Deliver = (mail: Waiting) => Promise<void>

/** A refused mail is tried again 2 minutes after it was written, then after 4, 8 and so on: the last time after a day and a half. */
export const mostAttempts = 12
const minute = 60_000
const pauseAfter = (attempts: number) => (attempts === 0 ? 0 : minute * 2 ** attempts)

/** To a mail server where one is set, otherwise to a folder, as files that a mail program opens. */
function postman(settings: Settings): Deliver {
  if (settings.MAIL_URL) {
    const transport = createTransport({ url: settings.MAIL_URL, connectionTimeout: 15_000, socketTimeout: 60_000 })
    return async (mail) => {
      await transport.sendMail(letter(settings, mail))
    }
  }
  const folder = join(settings.DATA_DIR, "mail")
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" })
  return async (mail) => {
    const made = await transport.sendMail(letter(settings, mail))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, `${mail.id}.eml`), made.message as Buffer)
  }
}

const letter = (settings: Settings, mail: Waiting) => ({
  from: settings.MAIL_FROM,
  to: mail.recipient,
  subject: mail.subject,
  text: mail.body,
  messageId: `<${mail.id}@${new URL(settings.BASE_URL).hostname}>`,
})

/** Whether the server said no to this one mail: another address or text might pass. Anything else is about the server. */
function isRefusal(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined
  return code === "EENVELOPE" || code === "EMESSAGE"
}

/** As it is now: what was taken back while those before it went out, is not there any more. */
const stillWaiting = ({ database }: House, id: string): Promise<Waiting | undefined> =>
  database.kysely
    .selectFrom("mail")
    .select(["id", "recipient", "subject", "body"])
    .where("id", "=", id)
    .where("sentAt", "is", null)
    .executeTakeFirst()

const waiting = ({ database, clock }: House) =>
  database.kysely
    .selectFrom("mail")
    .select("id")
    .where("sentAt", "is", null)
    .where((row) =>
      row.or(
        Array.from({ length: mostAttempts }, (_, attempts) =>
          row.and([
            row("attempts", "=", attempts),
            row("createdAt", "<=", new Date(clock().getTime() - pauseAfter(attempts))),
          ]),
        ),
      ),
    )
    .orderBy("createdAt")
    .limit(100)
    .execute()

/**
 * Takes what waits in the out-tray, oldest first. While the server is away everything waits, however long that takes; what a
 * server refuses is tried again, twelve times at most, and does not hold up the rest.
 */
async function deliverWaiting(house: House): Promise<void> {
  const deliver = postman(house.settings)
  for (const { id } of await waiting(house)) {
    const mail = await stillWaiting(house, id)
    if (!mail) continue
    const fault: unknown = await deliver(mail).then(
      () => undefined,
      (error: unknown) => error ?? new Error("geen reden bekend"),
    )
    await noteOutcome(house, id, fault)
    if (fault && !isRefusal(fault)) return
  }
}

/** What a mail server says often holds the address; a log never does. The whole sentence stays with the mail. */
function codeOf(fault: unknown): string {
  const { code, responseCode } = Object(fault) as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter(Boolean).join(" ") || "geen reden bekend"
}

/** Of what is delivered only stays that it was. */
async function noteOutcome({ database, clock, log }: House, id: string, fault: unknown): Promise<void> {
  const lastFault = fault instanceof Error ? fault.message : String(fault)
  await database.kysely
    .updateTable("mail")
    .set((row) =>
      fault
        ? { lastFault, attempts: row("attempts", "+", isRefusal(fault) ? 1 : 0) }
        : { sentAt: clock(), recipient: "", subject: "", body: "", lastFault: null, attempts: row("attempts", "+", 1) },
    )
    .where("id", "=", id)
    .execute()
  if (fault) log(`een mail kon nog niet weg: ${codeOf(fault)}`)
}

export const deliverMail: Round = { name: "mail", everySeconds: 10, run: deliverWaiting }
