import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { emptyForm, type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Notice } from "../../platform/html/notice.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { receiptProof } from "../signals/proof-model.ts"
import { shownText } from "../signals/text-rules.ts"
import { answerByReceipt, answerQuestionOnSignal } from "./answering-actions.ts"
import { AnswerField, AskedAboutSignal } from "./card.tsx"
import type { OwnDialogue } from "./model.ts"

/** What was asked about one's own signal, reported by name or under a code. */
export const OwnDialoguePage: View<OwnDialogue> = ({ signal, exchanges }, { form }) => {
  const refused = form(answerQuestionOnSignal)
  return {
    title: "Vragen over je signaal",
    unkept: true,
    main: (
      <>
        <p>
          <a href={`/signalen/${signal.id}`}>Terug naar je signaal</a>
        </p>
        <ErrorSummary state={refused} labels={{ answer: "Je antwoord" }} />
        <blockquote class="nabij-quote">{shownText(signal.account)}</blockquote>
        {exchanges.length === 0 && <p>Er is nog niets gevraagd over dit signaal.</p>}
        <AskedAboutSignal
          exchanges={exchanges}
          answering={({ id }) => (
            <Form action={`/signalen/${signal.id}/vragen`}>
              <input type="hidden" name="questionId" value={id} />
              <AnswerField state={fieldValue(refused, "questionId") === id ? refused : { ...emptyForm, id }} />
              <SubmitRow label="Antwoord geven" icon="send" />
            </Form>
          )}
        />
      </>
    ),
  }
}

/** Where the answer of a receipt comes back when something does not fit. */
export const ReceiptAnswerPage: View<object> = (_none, { form }) => {
  const state = form(answerByReceipt)
  if (fieldValue(state, "questionId") === "")
    return quiet({
      heading: "Een vraag over je signaal",
      main: (
        <p>
          <a href="/bon">Open eerst je bon</a>. Daar staat wat je gevraagd wordt.
        </p>
      ),
    })
  return quiet({
    heading: "Een vraag over je signaal",
    main: (
      <>
        <ErrorSummary state={state} labels={{ answer: "Je antwoord" }} />
        <Form action="/bon/antwoord" proof={receiptProof}>
          <Digits state={state} />
          <input type="hidden" name="questionId" value={fieldValue(state, "questionId")} />
          <AnswerField state={state} />
          <SubmitRow label="Antwoord geven" icon="send" />
        </Form>
      </>
    ),
  })
}

const Digits = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="receipt"
    label="De 16 cijfers van je bon"
    autocomplete="off"
    inputmode="numeric"
    width="medium"
    required
  />
)

type Kept = { kept: string; hidden: string }

/** Shown once: the answer as it is kept, and the way back to the receipt. */
export const AnsweredFace = ({ kept, hidden }: Kept, receipt: string): Face =>
  quiet({
    heading: "Je antwoord is verstuurd",
    main: (
      <>
        <Notice tone="done" status>
          <p>Zo bewaren wij het. Wie het vroeg, leest dit en niet meer.</p>
        </Notice>
        <blockquote class="nabij-quote">{kept}</blockquote>
        {hidden && <p>{hidden}</p>}
        <Form action="/bon" proof={receiptProof}>
          <input type="hidden" name="receipt" value={receipt} />
          <Button look="secondary">Terug naar je bon</Button>
        </Form>
      </>
    ),
  })

const quiet = (face: Pick<Face, "heading" | "main">): Face => ({
  title: "Bon",
  quiet: true,
  script: ["proof-of-work"],
  ...face,
})
