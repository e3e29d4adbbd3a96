import { phoneNumber } from "../../methods/text/phone-number.ts"
import { messageLength, shortMessage } from "../../methods/text/short-message.ts"
import type { Settings } from "../config.ts"
import type { House } from "../house.ts"
import type { Database } from "../http/action.ts"
import { writeMail } from "./write-mail.ts"

export type Reachable = { email: string | null; phone: string | null }
/** How somebody is reached without an account: by mail, by text message, or only when a person calls. */
export type Way = { kind: "mail" | "sms"; recipient: string } | { kind: "call" }

/** What is told: at length in a mail, in one sentence in a text message (the first that fits), with the link if there is one. */
export type Message = { subject: string; body: string; short: readonly string[]; link?: string | undefined }

/** The longest path of a personal link; with it the address of the installation has to fit in a text message. */
const longestPath = 60

/** The one place that chooses: mail first, then a text message to a mobile number, where the installation sends these. */
export function wayTo(settings: Settings, { email, phone }: Reachable): Way {
  if (email) return { kind: "mail", recipient: email }
  const { SMS_ADDRESS: pattern, BASE_URL, COUNTRY } = settings
  if (!pattern || !phone || BASE_URL.length + longestPath > messageLength) return { kind: "call" }
  const found = phoneNumber(phone, COUNTRY)
  if (found.kind !== "mobile") return { kind: "call" }
  return { kind: "sms", recipient: pattern.replace("{number}", found.number.slice(1)) }
}

type Telling = { database: Database; house: House; now: Date }

/** The mail in the out-tray that tells it, or that nothing went out. */
type Told = { kind: "mail" | "sms"; mailId: string } | { kind: "call" }

/**
 * Tells somebody something in the way there is. A text message goes out as a mail to the gateway: sealed while it waits and
 * tried again as every mail is. @returns the way; at `call` nothing went out, and whoever asked for it sees to it that somebody calls
 */
export async function send({ database, house, now }: Telling, to: Reachable, message: Message): Promise<Told> {
  const way = wayTo(house.settings, to)
  if (way.kind === "call") return way
  const { subject, body, short, link } = message
  const { recipient } = way
  const mail =
    way.kind === "mail" ? { recipient, subject, body } : { recipient, subject: "", body: shortMessage(short, link) }
  return { kind: way.kind, mailId: await writeMail(database, mail, now) }
}
