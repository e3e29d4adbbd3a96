import { Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { emptyForm, type FormState } from "../../platform/html/form-state.ts"
import { Notice, Tag } from "../../platform/html/notice.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { receiptProof } from "../signals/proof-model.ts"
import type { Exchange } from "./model.ts"
import { askerInWords, readersOfAnswer, sayWeek } from "./rules.ts"

type Answering = (exchange: Exchange) => Face["main"]

/** What was asked about somebody's signal, for who reported it; where a question is open, with the form to answer. */
export function AskedAboutSignal({ exchanges, answering }: { exchanges: readonly Exchange[]; answering: Answering }) {
  if (exchanges.length === 0) return null
  return (
    <section class="stack" aria-labelledby="vragen">
      <h2 id="vragen">{exchanges.length === 1 ? "Een vraag over je signaal" : "Vragen over je signaal"}</h2>
      {exchanges.map((exchange) => (
        <article class="frame stack">
          <p class="nabij-entries__about">
            {sayWeek(exchange.week)} · vraag van {askerInWords(exchange)}
          </p>
          <p>
            <strong>{exchange.question}</strong>
          </p>
          <Rest exchange={exchange} answering={answering} />
        </article>
      ))}
    </section>
  )
}

function Rest({ exchange, answering }: { exchange: Exchange; answering: Answering }) {
  const { state, answer, answeredWeek } = exchange
  if (answer !== null)
    return (
      <>
        <p class="nabij-entries__about">{answeredWeek && sayWeek(answeredWeek)} · jouw antwoord</p>
        <blockquote class="nabij-quote">{answer}</blockquote>
        {state === "withdrawn" && <p>Je trok je signaal in. Niemand leest dit nog.</p>}
      </>
    )
  if (state === "open")
    return (
      <>
        <Notice tone="info" title="Wie leest je antwoord?">
          <p>{readersOfAnswer(exchange)}</p>
          <p>Je hoeft niet te antwoorden. Je signaal telt gewoon mee.</p>
        </Notice>
        {answering(exchange)}
      </>
    )
  return (
    <p>
      <Tag>Vervallen</Tag>{" "}
      {state === "withdrawn"
        ? "Je trok je signaal in. Je kunt hier niet meer op antwoorden."
        : "Iemand anders leest nu je signaal. Je hoeft niet meer te antwoorden."}
    </p>
  )
}

export const AnswerField = ({ state }: { state: FormState }) => (
  <TextArea
    state={state}
    name="answer"
    label="Je antwoord"
    hint="Schrijf geen namen of adressen, en niets waaraan iemand je herkent."
    rows={3}
    maxLength={1000}
    required
  />
)

/** The answer of who has only a receipt. */
export const AnswerByReceipt = ({ questionId, receipt }: { questionId: string; receipt: string }) => (
  <Form action="/bon/antwoord" proof={receiptProof}>
    <input type="hidden" name="receipt" value={receipt} />
    <input type="hidden" name="questionId" value={questionId} />
    <AnswerField state={{ ...emptyForm, id: questionId }} />
    <SubmitRow label="Antwoord geven" />
  </Form>
)
