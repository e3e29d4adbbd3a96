import { Checks, Choice } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { isUsed } from "./fold-state.ts"

const keyPerson = {
  value: "connector",
  label: "Een sleutelpersoon uit de buurt",
  hint: "Iemand die de mensen kent. Wie het is, bewaren wij niet.",
}

/** On the call sheet: it is not always the person herself who calls. */
export const WhoCalls = ({ state }: { state: FormState }) => (
  <Choice
    state={state}
    name="door"
    legend="Wie belt?"
    options={[{ value: "phone", label: "De persoon zelf, of een naaste" }, keyPerson]}
  />
)

/** A neighbour or key person who knows somebody, and has no account. */
export const Through = ({ state }: { state: FormState }) => (
  <Disclosure summary="Vraagt iemand anders dit via jou?" open={isUsed(state, "door")}>
    <Checks state={state} name="door" legend="Via wie?" options={[keyPerson]} />
  </Disclosure>
)
