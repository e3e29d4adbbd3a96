import { TextField } from "./form.tsx"
import type { FormState } from "./form-state.ts"

/** Whoever changes how somebody comes in, or takes away what is kept, shows once more to be that person. */
export const OwnPassword = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="password"
    label="Je wachtwoord"
    type="password"
    autocomplete="current-password"
    hint="Zo weten wij dat jij dit doet, en niet iemand anders aan je computer."
    required
  />
)
