import { z } from "zod"
import type { Operation } from "../../platform/http/action.ts"
import { type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import * as answering from "./answering-actions.ts"
import * as asking from "./asking-actions.ts"
import { AnswersPage, SignalDialoguePage } from "./asking-page.tsx"
import { AnsweredFace, OwnDialoguePage, ReceiptAnswerPage } from "./own-page.tsx"

export const dialogueOperations: Operation[] = [
  asking.signalDialogue,
  asking.listAnswers,
  asking.askReporter,
  ...Object.values(answering),
]

const asked = show("/postvak/:id/vragen", asking.dialogueVisit, SignalDialoguePage)
const own = show("/signalen/:id/vragen", answering.ownDialogue, OwnDialoguePage)
const byReceipt = plain("/bon/antwoord", ReceiptAnswerPage, z.object({}))

/** These stand before the pages of the inbox: one of theirs would take 'antwoorden' for a signal. */
export const dialogueRoutes: PageRoute[] = [
  show("/postvak/antwoorden", asking.listAnswers, AnswersPage),
  asked,
  send("/postvak/:id/vragen", asking.askReporter, asked, ({ hidden }, c) => ({
    to: `/postvak/${c.req.param("id")}/vragen`,
    said: ["Je vraag staat klaar voor wie dit doorgaf.", hidden].filter(Boolean).join(" "),
  })),
  own,
  send("/signalen/:id/vragen", answering.answerQuestionOnSignal, own, ({ hidden }, c) => ({
    to: `/signalen/${c.req.param("id")}/vragen`,
    said: ["Je antwoord is verstuurd.", hidden].filter(Boolean).join(" "),
  })),
  byReceipt,
  send("/bon/antwoord", answering.answerByReceipt, byReceipt, (kept, _c, given) => ({
    once: AnsweredFace(kept, String(given.receipt ?? "")),
  })),
]
