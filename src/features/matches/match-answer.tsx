import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { reasonOptions } from "./planned-need-page.tsx"
import type { Reason } from "./reason-model.ts"

type AnswerProps = {
  about: About
  action: { name: string }
  to: string
  title: string
  says: string
  name: string
  options: { value: string; label: string }[]
  reasons: readonly Reason[]
}

/** A yes or no, with a reason for a no. */
export function Answer({ about, action, to, title, says, name, options, reasons }: AnswerProps) {
  const state = about.form(action)
  return (
    <section class="stack">
      <h2>{title}</h2>
      <p>{says}</p>
      <ErrorSummary state={state} />
      <Form action={to}>
        <Choice state={state} name={name} legend="Het antwoord" options={options} inline />
        <Choice
          state={state}
          name="reason"
          legend="Als het nee is: waarom?"
          options={reasonOptions(reasons)}
          optional
        />
        <TextArea
          state={state}
          name="note"
          label="Wil je er iets bij zeggen?"
          hint="Namen verbergen wij."
          rows={2}
          optional
        />
        <SubmitRow label="Bewaren" />
      </Form>
    </section>
  )
}
