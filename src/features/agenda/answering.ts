import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { holdBundle } from "../bundles/store.ts"
import { addAnswer, historyOf } from "./history-store.ts"
import { answeredMail } from "./mail-rules.ts"
import type { AnswerKind, Item } from "./model.ts"
import { deskAddress } from "./sending.ts"
import { masked } from "./speech-rules.ts"
import { moveTo } from "./state-step.ts"
import * as store from "./store.ts"
import { answerTitles } from "./words.ts"

type Given = { kind: AnswerKind; reasons: string; steps: string; name: string }

/** Adds an answer; earlier ones stay. Sending the same once more changes nothing. */
export async function giveAnswer(changing: Changing, item: Item, given: Given): Promise<{ id: string }> {
  const { database, who, now, house } = changing
  const answer = { kind: given.kind, reasons: masked(given.reasons), steps: masked(given.steps) }
  // Somebody who presses twice waits here for the first, and then finds that answer.
  await holdBundle(database, item.bundleId)
  const last = (await historyOf(database, item.id)).answers.at(-1)
  if (last && last.kind === answer.kind && last.reasons === answer.reasons && last.steps === answer.steps)
    return { id: last.id }
  const person = who.kind === "person" ? who.id : null
  const id = await addAnswer(database, {
    agendaItemId: item.id,
    ...answer,
    answeredBy: person,
    answeredName: given.name,
    answeredAt: now,
  })
  const why = `${item.addressee}. ${answerTitles[given.kind]}.` as MaskedText
  await moveTo(changing, item.bundleId, "answered", why, person)
  const owner = await store.emailOf(database, item.ownerId)
  if (owner) await writeMail(database, answeredMail(owner, item, given.kind, deskAddress(house, item.id)), now)
  return { id }
}
