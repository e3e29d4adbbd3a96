import { TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

/** A few words beside a step. */
export const NoteField = ({ state }: { state: FormState }) => (
  <TextArea
    state={state}
    name="note"
    label="Wil je er iets bij zeggen?"
    hint="Namen verbergen wij."
    rows={2}
    optional
  />
)
