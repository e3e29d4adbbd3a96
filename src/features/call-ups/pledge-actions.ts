import { randomUUID } from "node:crypto"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { letterCodeHash } from "../accounts/secrets.ts"
import { addContact } from "./contact-store.ts"
import { pledgeGate } from "./gate.ts"
import { pledgeCode } from "./link-rules.ts"
import { pledgeLink, pledgeMail } from "./mails.ts"
import { NewPledge } from "./model.ts"
import { addPledge, addPledgeStep } from "./pledge-store.ts"
import { callerFor, rowOf } from "./public-actions.ts"
import { roomFor } from "./room-rules.ts"
import { shownOne, spotIn } from "./shown.ts"
import { holdCallUp } from "./store.ts"
import { Pledged } from "./view-model.ts"

export const pledge = action({
  name: "pledgeToCallUp",
  method: "POST",
  path: "/call-ups/:slug/pledges",
  summary: "Say how many one makes or brings, and by which day, without account; a link opens the own pledge",
  may: anyone,
  input: NewPledge,
  output: Pledged,
  audit: ({ slug }) => ({ detail: { slug } }),
  async run(changing, { slug, units, day, source, name, email, phone, proof }) {
    const { database, who, now, house } = changing
    const row = await rowOf(changing, slug)
    const caller = callerFor(who, row)
    const today = dayOf(now)
    await holdCallUp(database, row.id)
    const callUp = await shownOne(database, await rowOf(changing, slug), today)
    const answer = roomFor({ units, day }, callUp, today)
    if (answer.kind === "refused") throw invalid(answer.field, answer.why)
    if (!caller) pledgeGate.admit(house, proof, now)
    if (email && !caller) pledgeGate.admitMail(house, email, now)
    const id = randomUUID()
    const code = pledgeCode(house.secret, id)
    const takenBy = caller?.id ?? null
    await addPledge(database, { id, callUpId: row.id, source, linkHash: letterCodeHash(code), madeOn: today })
    await addPledgeStep(database, { pledgeId: id, step: "made", units, byDay: day, takenBy, takenOn: today })
    await addContact(database, id, { name, email: email ?? null, phone: phone ?? null })
    const link = pledgeLink(house.settings.BASE_URL, code)
    if (email) await writeMail(database, pledgeMail(email, link), now)
    return {
      ...{ slug, units, day, mailed: Boolean(email), byCoordinator: caller !== undefined },
      ...{ code: email ? null : code, link: email ? null : link, ...spotIn(row) },
    }
  },
})
