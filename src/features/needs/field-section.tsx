import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { IconName } from "../../platform/html/icon.tsx"

type Props = {
  state: FormState
  title: string
  /** What it does, before one fills anything in. */
  about: string
  action: string
  field: Omit<Parameters<typeof TextField>[0], "state" | "required">
  submit: string
  icon?: IconName
}

/** A section with one field to fill in and one thing to press. */
export const FieldSection = ({ state, title, about, action, field, submit, icon }: Props) => (
  <section class="stack">
    <h2>{title}</h2>
    <p>{about}</p>
    <ErrorSummary state={state} />
    <Form action={action} label={title}>
      <TextField state={state} required {...field} />
      <SubmitRow label={submit} icon={icon} />
    </Form>
  </section>
)

export const BackToAsking = () => (
  <p>
    <a href="/hulp">Terug naar hulp vragen</a>
  </p>
)
