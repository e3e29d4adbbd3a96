import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type { Settings } from "../config.ts"
import type { House } from "../house.ts"
import type { Round } from "../rounds.ts"

type Waiting = { id: string; recipient: string; subject: string; body: string }
type Deliver = (mail: Waiting) => Promise<void>

const mostAttempts = 12

/** To a mail server where one is set, otherwise to a folder, as files that a mail program opens. */
function postman(settings: Settings): Deliver {
  if (settings.MAIL_URL) {
    const transport = createTransport(settings.MAIL_URL)
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

/** Takes what waits in the out-tray, oldest first. What a server refuses stays and is tried again, twelve times at most. */
async function deliverWaiting(house: House): Promise<void> {
  const deliver = postman(house.settings)
  const database = house.database.kysely
  const waiting = await database
    .selectFrom("mail")
    .select(["id", "recipient", "subject", "body"])
    .where("sentAt", "is", null)
    .where("attempts", "<", mostAttempts)
    .orderBy("createdAt")
    .limit(100)
    .execute()
  for (const mail of waiting) {
    const change = await deliver(mail).then(
      () => ({ sentAt: house.clock(), body: "" }),
      (error: unknown) => ({ lastFault: error instanceof Error ? error.message : String(error) }),
    )
    await database
      .updateTable("mail")
      .set((row) => ({ ...change, attempts: row("attempts", "+", 1) }))
      .where("id", "=", mail.id)
      .execute()
    if ("lastFault" in change) return house.log(`een mail kon nog niet weg: ${change.lastFault}`)
  }
}

export const deliverMail: Round = { name: "mail", everySeconds: 10, run: deliverWaiting }
