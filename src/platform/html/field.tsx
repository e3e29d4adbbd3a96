import type { PropsWithChildren } from "hono/jsx"
import { errorOf, type FormState, fieldId } from "./form-state.ts"

export type FieldProps = { state: FormState; name: string; label: string; hint?: string; optional?: boolean }

type ControlAttributes = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: "true" }

/** What ties a control to its label, hint and error; for controls that a page makes itself inside a `Field`. */
export function controlAttributes(state: FormState, name: string, hint?: string): ControlAttributes {
  const id = fieldId(state, name)
  const wrong = errorOf(state, name) !== undefined
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""].filter(Boolean).join(" ")
  return {
    id,
    name,
    ...(described && { "aria-describedby": described }),
    ...(wrong && { "aria-invalid": "true" as const }),
  }
}

export function FieldHint({ state, name, hint }: { state: FormState; name: string; hint?: string }) {
  if (!hint) return null
  return (
    <div class="utrecht-form-field-description" id={`${fieldId(state, name)}-hint`}>
      {hint}
    </div>
  )
}

export function FieldError({ state, name }: { state: FormState; name: string }) {
  const message = errorOf(state, name)
  if (!message) return null
  return (
    <div class="utrecht-form-field-error-message" id={`${fieldId(state, name)}-error`}>
      <span class="visually-hidden">Let op: </span>
      {message}
    </div>
  )
}

export function OptionalMark({ optional }: { optional?: boolean }) {
  return optional ? <span class="nabij-optional"> (mag leeg blijven)</span> : null
}

/** A label, a hint, an error, and the one control between them. */
export function Field({ state, name, label, hint, optional, children }: PropsWithChildren<FieldProps>) {
  const wrong = errorOf(state, name) !== undefined
  return (
    <div class={`utrecht-form-field${wrong ? " utrecht-form-field--invalid" : ""}`}>
      <label class="utrecht-form-label" for={fieldId(state, name)}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldHint state={state} name={name} hint={hint} />
      <FieldError state={state} name={name} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  )
}
