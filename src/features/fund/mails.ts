import type { Changing } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { decidedMail, newMail } from "./mail-rules.ts"
import type { Asked, Member } from "./rules.ts"
import { mayDecide } from "./rules.ts"
import type { ApplicationRow } from "./store.ts"

type Telling = Pick<Changing, "database" | "house" | "now">
type Reached = Member & { email: string }

/** Tells whoever may decide on it that something was asked. */
export async function tellDeciders({ database, house, now }: Telling, named: Reached[], asked: Asked): Promise<void> {
  for (const { id, email } of named)
    if (mayDecide(id, named, asked, []).kind === "may")
      await writeMail(database, newMail(email, house.settings.BASE_URL), now)
}

export const tellApplicant = ({ database, house, now }: Telling, { id, applicantEmail }: ApplicationRow) =>
  applicantEmail === ""
    ? Promise.resolve()
    : writeMail(database, decidedMail(applicantEmail, house.settings.BASE_URL, id), now)
