import { TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

type AmountProps = { state: FormState; name: string; label: string; hint?: string }

/** An amount of money, that has to be filled in. */
export const AmountField = (field: AmountProps) => (
  <TextField {...field} inputmode="decimal" suffix="euro" width="short" required />
)

/** Why somebody of the fund does something: everybody who keeps it reads that. */
export const WhyField = ({ state }: { state: FormState }) => (
  <TextField state={state} name="why" label="Waarom?" maxLength={400} required />
)
