import { TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { WeekPartsField } from "../help-items/week-parts-field.tsx"
import { isUsed } from "./fold-state.ts"

/** `short`: without a last day. */
export const When = ({ state, short }: { state: FormState; short?: boolean }) => (
  <Disclosure
    summary={short ? "Wanneer kan het?" : "Wanneer kan het, en tot wanneer?"}
    open={isUsed(state, "parts") || isUsed(state, "until")}
  >
    <WeekPartsField state={state} name="parts" legend="Wanneer kan het?" hint="Kies je niets, dan kan het altijd." />
    {!short && (
      <TextField
        state={state}
        name="until"
        label="Tot en met welke dag heeft het zin?"
        type="date"
        width="medium"
        optional
      />
    )}
  </Disclosure>
)

export const Least = ({ state }: { state: FormState }) => (
  <Disclosure summary="Helpt minder ook?" open={isUsed(state, "least", "1")}>
    <TextField
      state={state}
      name="least"
      label="Met hoeveel is deze persoon ten minste geholpen?"
      hint="Bijvoorbeeld: 3 bedden gevraagd, maar 2 is al genoeg om te kunnen slapen."
      inputmode="numeric"
      width="short"
    />
  </Disclosure>
)
