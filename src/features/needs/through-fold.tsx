import { Checks } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { isUsed } from "./fold-state.ts"

/** A neighbour or key person who knows somebody, and has no account. */
export const Through = ({ state }: { state: FormState }) => (
  <Disclosure summary="Vraagt iemand anders dit via jou?" open={isUsed(state, "door")}>
    <Checks
      state={state}
      name="door"
      legend="Via wie?"
      options={[
        {
          value: "connector",
          label: "Een sleutelpersoon uit de buurt",
          hint: "Iemand die de mensen kent. Wie het is, bewaren wij niet.",
        },
      ]}
    />
  </Disclosure>
)
