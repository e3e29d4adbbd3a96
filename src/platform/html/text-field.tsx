import { controlAttributes, Field, type FieldProps } from "./field.tsx"
import { fieldValue } from "./form-state.ts"

type TextFieldProps = FieldProps & {
  type?:
    | "text"
    | "email"
    | "password"
    | "search"
    | "tel"
    | "url"
    | "number"
    | "date"
    | "week"
    | "time"
    | "datetime-local"
  autocomplete?: string
  inputmode?: "text" | "numeric" | "decimal" | "email" | "tel" | "search" | "url"
  required?: boolean
  /** Values to choose from while typing; one may still write something else. */
  list?: string[]
  /** A unit or other short word right after the box. */
  suffix?: string
  width?: "short" | "medium" | "full"
  min?: string
  max?: string
  maxLength?: number
}

/** One line of text. A password never comes back after an error. */
export function TextField(props: TextFieldProps) {
  const { state, name, label, hint, optional, type = "text", list, suffix, width = "full" } = props
  const attributes = controlAttributes(state, name, hint)
  const listId = `${attributes.id}-list`
  return (
    <Field state={state} name={name} label={label} hint={hint} optional={optional}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input nabij-width-${width}`}
        {...attributes}
        type={type}
        value={type === "password" ? "" : fieldValue(state, name)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        required={props.required}
        min={props.min}
        max={props.max}
        maxlength={props.maxLength}
        list={list && listId}
        spellcheck={type === "text" ? undefined : false}
      />
      {suffix && <span class="nabij-suffix">{suffix}</span>}
      {list && (
        <datalist id={listId}>
          {list.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

type TextAreaProps = FieldProps & { rows?: number; maxLength?: number; required?: boolean }

/** Several lines of text. `maxLength` is said to the client module that counts; the server decides, so nothing typed is cut off. */
export function TextArea({ state, name, label, hint, optional, rows = 5, maxLength, required }: TextAreaProps) {
  return (
    <Field state={state} name={name} label={label} hint={hint} optional={optional}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        {...controlAttributes(state, name, hint)}
        rows={rows}
        required={required}
        data-max-length={maxLength}
      >
        {fieldValue(state, name)}
      </textarea>
    </Field>
  )
}

type FileFieldProps = FieldProps & { accept?: string; required?: boolean; multiple?: boolean }

/** A file. A browser forgets the chosen file after an error, so the page says so. */
export function FileField({ state, name, label, hint, optional, accept, required, multiple }: FileFieldProps) {
  const again = state.errors.length > 0 ? "Kies het bestand opnieuw." : ""
  const words = [hint, again].filter(Boolean).join(" ")
  return (
    <Field state={state} name={name} label={label} hint={words} optional={optional}>
      <input
        class="nabij-file"
        {...controlAttributes(state, name, words)}
        type="file"
        accept={accept}
        required={required}
        multiple={multiple}
      />
    </Field>
  )
}
