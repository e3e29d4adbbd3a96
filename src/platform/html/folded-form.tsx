import type { Child, PropsWithChildren } from "hono/jsx"
import { ErrorSummary, Form, SubmitRow } from "./form.tsx"
import type { FormState } from "./form-state.ts"
import { Disclosure } from "./notice.tsx"

type FoldedFormProps = {
  state: FormState
  /** What it is for: the line that unfolds it, and its name for a screen reader. */
  summary: string
  action: string
  submit: string
  /** What to know before one fills it in: a sentence, or more. */
  says?: Child
  labels?: Record<string, string>
  look?: "danger"
  /** Also when nothing is wrong in it. */
  open?: boolean
  /** Where several rows have this form: which of them it is; its state is `ofRow` that one. */
  row?: string
}

/** A form behind one line, unfolded as long as something in it does not fit. */
export function FoldedForm(props: PropsWithChildren<FoldedFormProps>) {
  const { state, summary, action, submit, says, labels, look, open = false, row, children } = props
  return (
    <Disclosure summary={summary} open={open || state.errors.length > 0}>
      {typeof says === "string" ? <p>{says}</p> : says}
      <ErrorSummary state={state} labels={labels} />
      <Form action={action} label={summary} row={row}>
        {children}
        <SubmitRow label={submit} look={look} />
      </Form>
    </Disclosure>
  )
}
