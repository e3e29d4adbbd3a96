import { Choice, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { CoverReasonField } from "./cover-part.tsx"
import { NoteField } from "./note-field.tsx"
import type { Reason } from "./reason-model.ts"
import { reasonOptions } from "./reason-options.ts"

type AnswerProps = {
  about: About
  action: { name: string }
  to: string
  title: string
  says: string
  name: string
  options: { value: string; label: string }[]
  reasons: readonly Reason[]
  /** Somebody says why it goes on while nothing insures it. */
  uncovered?: boolean
}

/** A yes or no, with a reason for a no. */
export function Answer({ about, action, to, title, says, name, options, reasons, uncovered }: AnswerProps) {
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
        {uncovered && <CoverReasonField state={state} optional />}
        <NoteField state={state} />
        <SubmitRow label="Bewaren" />
      </Form>
    </section>
  )
}
