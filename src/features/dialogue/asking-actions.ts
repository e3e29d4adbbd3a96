import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking as Ask, action, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { readerOf, weighers } from "../weighing/rules.ts"
import { Answered, Asking, Dialogue } from "./model.ts"
import { mostQuestions, nextOf } from "./rules.ts"
import * as store from "./store.ts"

const Id = z.uuid("Dit signaal is er niet")

export const signalDialogue = question({
  name: "signalDialogue",
  path: "/inbox/:id/questions",
  summary: "What one's side asked about a signal that one weighs, and the answers",
  may: weighers,
  protected: true,
  input: z.object({ id: Id }),
  output: Dialogue,
  run: async (asking, { id }) => dialogueOf(asking, await signalFor(asking, id)),
})

async function signalFor({ database, who }: Ask, id: string): Promise<store.Weighable> {
  const signal = await store.weighable(database, readerOf(personOf(who)), id)
  if (!signal) throw notFound()
  return signal
}

async function dialogueOf({ database }: Ask, { id, account, mode, byWorkingGroup }: store.Weighable) {
  const exchanges = await store.exchangesOfSide(database, id, byWorkingGroup)
  return { signal: { id, account }, exchanges, next: nextOf(exchanges, mode), byWorkingGroup }
}

/** The same for somebody who looks at the page: what they read there waits no longer. A program that asks changes nothing. */
export const dialogueVisit: typeof signalDialogue = {
  ...signalDialogue,
  async run(asking: Ask, { id }: { id: string }) {
    const signal = await signalFor(asking, id)
    await store.markRead(asking.database, id, signal.byWorkingGroup, mondayOf(dayOf(asking.now)))
    return await dialogueOf(asking, signal)
  },
}

export const listAnswers = question({
  name: "listAnswers",
  path: "/signal-answers",
  summary: "The answers to what one's side asked about signals that one weighs; unread ones first",
  may: weighers,
  protected: true,
  input: z.object({}),
  output: z.object({ answers: z.array(Answered) }),
  run: async ({ database, who }) => ({ answers: await store.answersOf(database, readerOf(personOf(who))) }),
})

export const askReporter = action({
  name: "askReporter",
  method: "POST",
  path: "/inbox/:id/questions",
  summary: "Ask whoever reported a signal something about it, without knowing who that is; one question at a time",
  may: weighers,
  input: z.object({ id: Id, question: Asking }),
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  audit: ({ id }) => ({ subject: id }),
  async run(changing, { id, question: asked }) {
    const { database, who, now } = changing
    await store.hold(database, id)
    const signal = await signalFor(changing, id)
    const { next } = await dialogueOf(changing, signal)
    if (next !== "ask") throw conflict(refusals[next])
    const { masked, spans } = maskPersonalData(asked)
    const questionId = randomUUID()
    await store.addQuestion(database, {
      id: questionId,
      signalId: id,
      question: masked,
      askedBy: personOf(who).id,
      byWorkingGroup: signal.byWorkingGroup,
      week: mondayOf(dayOf(now)),
    })
    return { id: questionId, hidden: spans.length > 0 ? describeMasked(spans, "nl") : "" }
  },
})

const refusals = {
  wait: "Er staat al een vraag open over dit signaal. Wacht op het antwoord, en vraag dan verder. Er is niets verloren.",
  enough: `Over een signaal kun je ${mostQuestions} vragen stellen. Weeg het met wat je nu weet, of zoek elkaar op.`,
  nobody: "Dit signaal is ingelezen uit een bestand. Er is niemand die je vraag kan lezen.",
}
