import { Choice, ErrorSummary, Form, optionsOf, reasonChoices, SubmitRow } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { answerAskOver } from "./ask-over-actions.ts"
import { ReasonNote } from "./claim-forms.tsx"
import type { OneClaim } from "./questions.ts"
import { reasonLabels, refuseReasons } from "./reason-model.ts"

/** A yes or no to another organisation, with a reason for a no. */
export function AnswerForm({ need, to, about }: { need: OneClaim; to: string; about: About }) {
  const state = about.form(answerAskOver)
  const why = need.steps.findLast(({ step }) => step === "askedOver")?.note
  return (
    <section class="stack">
      <h2>Nemen jullie deze vraag over?</h2>
      {why && <blockquote class="nabij-quote">{why}</blockquote>}
      <p>
        <a href={`/hulp/lijst/${need.id}`}>Lees eerst wat er gevraagd wordt</a>
      </p>
      <ErrorSummary state={state} />
      <Form action={`${to}/antwoord`} label="Nemen jullie deze vraag over?">
        <Choice
          state={state}
          name="answer"
          legend="Jullie antwoord"
          options={[
            { value: "accepted", label: "Ja, wij plannen dit" },
            { value: "refused", label: "Nee" },
          ]}
          inline
        />
        <Choice
          state={state}
          name="reason"
          legend="Als het nee is: waarom?"
          options={reasonChoices(state, { field: "answer", yes: "accepted" }, optionsOf(refuseReasons, reasonLabels))}
          optional
        />
        <ReasonNote state={state} />
        <SubmitRow label="Antwoord geven" />
      </Form>
    </section>
  )
}
