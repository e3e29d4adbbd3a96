import type { FieldProps } from "./field.tsx"
import { fieldId } from "./form-state.ts"
import { TextField } from "./text-field.tsx"

type NewPasswordProps = Omit<FieldProps, "optional"> & {
  /** Names that others know too: a password of these is easy to guess. */
  known?: readonly string[]
}

/** A password that somebody chooses. Its client module says meanwhile how hard it is to guess; the server decides. */
export function NewPassword({ state, name, label, hint, known = [] }: NewPasswordProps) {
  return (
    <>
      <TextField
        state={state}
        name={name}
        label={label}
        type="password"
        autocomplete="new-password"
        required
        hint={["Ten minste 12 tekens. Een zin die alleen jij kent, onthoud je het best.", hint]
          .filter(Boolean)
          .join(" ")}
      />
      <p class="nabij-strength" data-strength-of={fieldId(state, name)} data-known={known.join("\n")} hidden>
        <meter min="0" max="60" low={34} high={45} optimum={60} aria-hidden="true" /> <span aria-live="polite" />
      </p>
    </>
  )
}
