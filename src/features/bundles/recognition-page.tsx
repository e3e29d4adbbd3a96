import type { z } from "zod"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { answerLabels, recognitionAnswers } from "./model.ts"
import { answerRecognition, type listRecognitionRequests } from "./recognition-actions.ts"

type Asked = z.output<typeof listRecognitionRequests.output>[number]

export const RecognitionPage: View<Asked[]> = (questions, { form }) => {
  const state = form(answerRecognition)
  const open = questions.filter(({ answer }) => answer === null)
  const done = questions.filter(({ answer }) => answer !== null)
  return {
    title: "Herken je dit?",
    lead: "Een andere organisatie ziet een knelpunt en vraagt of jullie dat ook zien. Je antwoord telt als bewijs. Anderen zien alleen aantallen.",
    main: (
      <>
        {open.length === 0 && (
          <Empty title={done.length === 0 ? "Nog geen vragen" : "Alles is beantwoord"}>
            <p>Vraagt een andere organisatie iets, dan staat het hier en krijg je een mail.</p>
          </Empty>
        )}
        {open.map((asked) => (
          <section class="frame stack">
            <h2>{asked.bottleneck}</h2>
            <p class="nabij-entries__about">Gevraagd op {sayDayOf(asked.askedAt)}</p>
            <AnswerForm asked={asked} state={state} />
          </section>
        ))}
        {done.length > 0 && <h2>Beantwoord</h2>}
        {done.map((asked) => (
          <section class="stack stack--tight">
            <h3>{asked.bottleneck}</h3>
            <div class="cluster">{asked.answer && <Tag tone="done">{answerLabels[asked.answer]}</Tag>}</div>
            <Disclosure summary="Ander antwoord geven" open={isFor(state, asked) && state.errors.length > 0}>
              <AnswerForm asked={asked} state={state} />
            </Disclosure>
          </section>
        ))}
      </>
    ),
  }
}

const isFor = (state: FormState, asked: Asked) => fieldValue(state, "bundle") === asked.id

function AnswerForm({ asked, state }: { asked: Asked; state: FormState }) {
  const kept = {
    answer: asked.answer ?? "",
    peopleLeast: asked.peopleLeast ? String(asked.peopleLeast) : "",
    remark: asked.remark ?? "",
  }
  const own: FormState = { ...(isFor(state, asked) ? state : { values: kept, errors: [] }), id: `vraag-${asked.id}` }
  return (
    <>
      <ErrorSummary state={own} labels={{ answer: "Antwoord", peopleLeast: "Mensen" }} />
      <Form action={`/herkenning/${asked.id}`} label={asked.bottleneck}>
        <input type="hidden" name="bundle" value={asked.id} />
        <Choice
          state={own}
          name="answer"
          legend="Zien jullie dit ook?"
          options={recognitionAnswers.map((answer) => ({ value: answer, label: answerLabels[answer] }))}
        />
        <TextField
          state={own}
          name="peopleLeast"
          label="Bij hoeveel mensen, ten minste?"
          hint="Alleen als je 'ja' koos."
          type="number"
          inputmode="numeric"
          min="1"
          width="short"
          optional
        />
        <TextArea
          state={own}
          name="remark"
          label="Wil je iets toelichten?"
          hint="Schrijf geen namen. Coördinatoren lezen dit, zonder de naam van je organisatie."
          rows={2}
          optional
        />
        <SubmitRow label="Antwoord" icon="send" />
      </Form>
    </>
  )
}
