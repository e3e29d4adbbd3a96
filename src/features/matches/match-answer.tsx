import { Choice, ErrorSummary, Form, reasonChoices, SubmitRow } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { CoverReasonField } from "./cover-part.tsx"
import { NoteField } from "./note-field.tsx"
import type { Reason } from "./reason-model.ts"
import { reasonOptions } from "./reason-options.ts"

export type Question = {
  action: { name: string }
  /** Where it goes, below the address of the match. */
  at: string
  title: string
  says: string
  name: string
  /** The yes and the no, each with its words. */
  answers: Record<string, string>
  /** For a no: what is asked, and what one can choose from. */
  why: string
  reasons: readonly Reason[]
}

/** `uncovered`: somebody says why it goes on while nothing insures it. */
type AnswerProps = { question: Question; about: About; root: string; uncovered: boolean }

/** A yes or no, with a reason for a no. */
export function Answer({ question, about, root, uncovered }: AnswerProps) {
  const state = about.form(question.action)
  const [yes] = Object.keys(question.answers)
  const options = Object.entries(question.answers).map(([value, label]) => ({ value, label }))
  return (
    <section class="stack">
      <h2>{question.title}</h2>
      <p>{question.says}</p>
      <ErrorSummary state={state} />
      <Form action={`${root}/${question.at}`}>
        <Choice state={state} name={question.name} legend="Het antwoord" options={options} inline />
        <Choice
          state={state}
          name="reason"
          legend={question.why}
          options={reasonChoices(state, { field: question.name, yes }, reasonOptions(question.reasons))}
          optional
        />
        {uncovered && <CoverReasonField state={state} optional />}
        <NoteField state={state} />
        <SubmitRow label="Bewaren" />
      </Form>
    </section>
  )
}
