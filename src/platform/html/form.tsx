import type { Child, PropsWithChildren } from "hono/jsx"
import { Button } from "./button.tsx"
import { type FormState, fieldId } from "./form-state.ts"
import type { IconName } from "./icon.tsx"

export { Checks, Choice, optionsOf, reasonChoices } from "./choice.tsx"
export { Select } from "./select.tsx"
export { FileField, TextArea, TextField } from "./text-field.tsx"

type FormProps = {
  action: string
  method?: "get" | "post"
  multipart?: boolean
  id?: string
  label?: string
  /** Where it holds two columns. */
  wide?: boolean
  /** Where the browser finds a small sum to do before this goes off (see the client module of that name). */
  proof?: string
  /** What was typed does not come back with the back button: for a screen that others use next. */
  forgets?: boolean
  /** Where several rows have this form: which of them it is. */
  row?: string
}

/** `novalidate`: what is wrong is said by us, in one place and in our words, not by a bubble of the browser. */
export function Form(props: PropsWithChildren<FormProps>) {
  const { action, method = "post", multipart, id, label, wide, proof, forgets, row, children } = props
  return (
    <form
      class={`utrecht-form stack${wide ? " wide" : ""}`}
      id={id}
      action={action}
      method={method}
      enctype={multipart ? "multipart/form-data" : undefined}
      aria-label={label}
      data-proof={proof}
      autocomplete={forgets ? "off" : undefined}
      novalidate
    >
      {row && <input type="hidden" name="row" value={row} />}
      {children}
    </form>
  )
}

/** What is still wrong, first on the page and in focus, each line leading to its field. */
export function ErrorSummary({ state, labels = {} }: { state: FormState; labels?: Record<string, string> }) {
  if (state.errors.length === 0) return null
  const headingId = `${state.id ?? "veld"}-errors`
  return (
    <div
      class="nabij-error-summary utrecht-alert utrecht-alert--error"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby={headingId}
    >
      <h2 class="nabij-error-summary__title" id={headingId}>
        {state.errors.length === 1 ? "Kijk nog even naar één ding" : `Kijk nog even naar ${state.errors.length} dingen`}
      </h2>
      <ul class="nabij-error-summary__list">
        {state.errors.map(({ field, message }) => (
          <li>{field ? <a href={`#${fieldId(state, field)}`}>{labelled(labels[field], message)}</a> : message}</li>
        ))}
      </ul>
      <p>Wat je hebt ingevuld, staat er nog.</p>
    </div>
  )
}

function labelled(label: string | undefined, message: string): string {
  if (!label) return message
  return /[?!.:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`
}

type SubmitRowProps = { label: string; icon?: IconName; look?: "primary" | "danger"; secondary?: Child }

/** The one thing to press, and beside it at most something quieter (a link, another button). */
export function SubmitRow({ label, icon, look = "primary", secondary }: SubmitRowProps) {
  return (
    <div class="utrecht-button-group nabij-submit-row">
      <Button look={look} icon={icon}>
        {label}
      </Button>
      {secondary}
    </div>
  )
}
