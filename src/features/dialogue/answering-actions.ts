import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Proof } from "../signals/proof-model.ts"
import { guess } from "../signals/receipt-rules.ts"
import { authorOf, receiptHash } from "../signals/rules.ts"
import { signalOf, signalsOf } from "../signals/store.ts"
import { Answering, OwnDialogue, QuestionId } from "./model.ts"
import { alreadyAnswered, notOpen } from "./rules.ts"
import * as store from "./store.ts"

const SignalId = z.uuid("Dit signaal is er niet")
const Done = z.object({ questionId: z.uuid(), kept: z.string(), hidden: z.string() })

export const ownDialogue = question({
  name: "ownDialogue",
  path: "/signals/:id/questions",
  summary: "What was asked about one's own signal, and what one answered",
  may: everybodySignedIn,
  input: z.object({ id: SignalId }),
  output: OwnDialogue,
  async run({ database, who, house }, { id }) {
    const signal = await signalOf(database, authorOf(personOf(who), house.secret), id)
    if (!signal) throw notFound()
    const { account, withdrawn } = signal
    return { signal: { id, account, withdrawn }, exchanges: await store.exchangesOf(database, id) }
  },
})

/** Keeps an answer without its moment and without who gave it. */
async function answer({ database, now }: Changing, signalId: string, questionId: string, words: string) {
  const asked = (await store.exchangesOf(database, signalId)).find(({ id }) => id === questionId)
  if (!asked) return "unknown" as const
  if (asked.state !== "open") return asked.state === "answered" ? ("already" as const) : ("closed" as const)
  const { masked, spans } = maskPersonalData(words)
  if (!(await store.addAnswer(database, questionId, masked, mondayOf(dayOf(now))))) return "already" as const
  return { questionId, kept: masked, hidden: spans.length > 0 ? describeMasked(spans, "nl") : "" }
}

export const answerQuestionOnSignal = action({
  name: "answerQuestionOnSignal",
  method: "POST",
  path: "/signals/:id/questions/:questionId/answer",
  summary: "Answer what was asked about one's own signal; only who asked reads it, without who answered or when",
  may: everybodySignedIn,
  input: z.object({ id: SignalId, questionId: QuestionId, answer: Answering }),
  output: Done,
  discreet: () => true,
  async run(changing, { id, questionId, answer: words }) {
    const signal = await signalOf(changing.database, authorOf(personOf(changing.who), changing.house.secret), id)
    const outcome = signal ? await answer(changing, id, questionId, words) : "unknown"
    if (outcome === "unknown") throw notFound()
    if (outcome === "already") throw conflict(`${alreadyAnswered}.`)
    if (outcome === "closed") throw conflict(`${notOpen.replace("Open je bon opnieuw", "Open je signaal opnieuw")}.`)
    return outcome
  },
})

/** The receipt travels in the body; what does not fit is said on the quiet page itself. */
export const answerByReceipt = action({
  name: "answerByReceipt",
  method: "POST",
  path: "/receipt-answers",
  summary: "Answer with a receipt what was asked about an anonymous signal; only who asked reads it",
  may: anyone,
  input: z.object({
    receipt: z.string("Vul de 16 cijfers van je bon in"),
    questionId: QuestionId,
    answer: Answering,
    proof: Proof,
  }),
  output: Done,
  discreet: () => true,
  async run(changing, { receipt, questionId, answer: words, proof }) {
    const { database, house, now } = changing
    const turn = guess(house, { receipt, proof }, now)
    const [signal] = await signalsOf(database, { receiptHash: receiptHash(house.secret, receipt) }, 1)
    if (!signal) throw invalid("receipt", "Bij deze cijfers vinden wij geen signaal. Kijk of ze kloppen")
    turn.giveBack()
    const outcome = await answer(changing, signal.id, questionId, words)
    if (outcome === "already") throw invalid("answer", alreadyAnswered)
    if (outcome === "unknown" || outcome === "closed") throw invalid("answer", notOpen)
    return outcome
  },
})
