import type { Child, PropsWithChildren } from "hono/jsx"
import { controlAttributes, FieldError, FieldHint, OptionalMark } from "./field.tsx"
import { errorOf, type FormState, fieldId, fieldValue, fieldValues } from "./form-state.ts"

export type Option = { value: string; label: Child; hint?: Child }

/** Each value with the words for it. */
export const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

/** What was chosen of a few cannot be unchosen: where a reason for a no stands beside a yes there is a way to do so. */
export function reasonChoices(state: FormState, answer: { field: string; yes: string | undefined }, reasons: Option[]) {
  const both = fieldValue(state, answer.field) === answer.yes && fieldValue(state, "reason") !== ""
  return both ? [{ value: "", label: "Geen reden" }, ...reasons] : reasons
}

type OptionsProps = {
  state: FormState
  name: string
  legend: string
  hint?: string
  optional?: boolean
  options: Option[]
  /** Short options beside each other where there is room. */
  inline?: boolean
  /** Long options with a line between them. */
  ruled?: boolean
}

type OptionRowProps = {
  id: string
  name: string
  kind: "radio" | "checkbox"
  option: Option
  checked: boolean
  required?: boolean
}

function OptionRow({ id, name, kind, option, checked, required }: OptionRowProps) {
  const look = kind === "radio" ? "utrecht-radio-button" : "utrecht-checkbox"
  return (
    <div class={`nabij-option utrecht-form-field utrecht-form-field--${kind}`}>
      <input
        class={`${look} ${look}--html-input`}
        id={id}
        type={kind}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label class={`utrecht-form-label utrecht-form-label--${kind}`} for={id}>
        {option.label}
      </label>
      {option.hint && (
        <div class="nabij-option__hint" id={`${id}-hint`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

type GroupProps = PropsWithChildren<Omit<OptionsProps, "options">>

function Group({ state, name, legend, hint, optional, inline, ruled, children }: GroupProps) {
  const { "aria-describedby": described } = controlAttributes(state, name, hint)
  const wrong = errorOf(state, name) !== undefined
  return (
    <fieldset
      class={`utrecht-form-fieldset${wrong ? " utrecht-form-fieldset--invalid" : ""}`}
      aria-describedby={described}
    >
      <legend class="utrecht-form-fieldset__legend">
        {legend}
        <OptionalMark optional={optional} />
      </legend>
      <FieldHint state={state} name={name} hint={hint} />
      <FieldError state={state} name={name} />
      <div class={`nabij-options${inline ? " nabij-options--inline" : ""}${ruled ? " nabij-options--ruled" : ""}`}>
        {children}
      </div>
    </fieldset>
  )
}

// The first control carries the field's own id, so that the error summary can lead to it.
const optionId = (state: FormState, name: string, index: number) =>
  index === 0 ? fieldId(state, name) : `${fieldId(state, name)}-${index + 1}`

/** Choose one. */
export function Choice({ options, required, ...group }: OptionsProps & { required?: boolean }) {
  const { state, name } = group
  return (
    <Group {...group}>
      {options.map((option, index) => (
        <OptionRow
          id={optionId(state, name, index)}
          name={name}
          kind="radio"
          option={option}
          checked={fieldValue(state, name) === option.value}
          required={required}
        />
      ))}
    </Group>
  )
}

/** Choose any number. */
export function Checks({ options, ...group }: OptionsProps) {
  const { state, name } = group
  const chosen = fieldValues(state, name)
  return (
    <Group {...group}>
      {options.map((option, index) => (
        <OptionRow
          id={optionId(state, name, index)}
          name={name}
          kind="checkbox"
          option={option}
          checked={chosen.includes(option.value)}
        />
      ))}
    </Group>
  )
}
