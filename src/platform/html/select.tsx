import { controlAttributes, Field, type FieldProps } from "./field.tsx"
import { fieldValue } from "./form-state.ts"

export type SelectOption = { value: string; label: string }
export type SelectGroup = { label: string; options: SelectOption[] }

type SelectProps = FieldProps & {
  options: (SelectOption | SelectGroup)[]
  /** The first, empty choice: 'Kies een thema', 'Weet ik niet'. */
  empty?: string
  required?: boolean
}

function Options({ options, chosen }: { options: SelectOption[]; chosen: string }) {
  return (
    <>
      {options.map((option) => (
        <option value={option.value} selected={option.value === chosen}>
          {option.label}
        </option>
      ))}
    </>
  )
}

/** Choose one from a longer list; groups become optgroups. */
export function Select({ state, name, label, hint, optional, options, empty, required }: SelectProps) {
  const chosen = fieldValue(state, name)
  return (
    <Field state={state} name={name} label={label} hint={hint} optional={optional}>
      <span class="nabij-select">
        <select
          class="utrecht-select utrecht-select--html-select"
          {...controlAttributes(state, name, hint)}
          required={required}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup label={entry.label}>
                <Options options={entry.options} chosen={chosen} />
              </optgroup>
            ) : (
              <Options options={[entry]} chosen={chosen} />
            ),
          )}
        </select>
      </span>
    </Field>
  )
}
