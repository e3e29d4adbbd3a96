import { Checks } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { conditionHints, conditionLabels, conditions } from "../help-items/conditions.ts"
import { languages } from "../help-items/languages.ts"
import { isUsed } from "./fold-state.ts"

const spoken = languages.map(({ code, label }) => ({ value: code, label }))

export function Languages({ state, folded = true, own }: { state: FormState; folded?: boolean; own?: boolean }) {
  const field = (
    <Checks
      state={state}
      name="languages"
      legend={own ? "Welke talen spreek je?" : "Welke talen spreekt deze persoon?"}
      hint="Wij zoeken iemand met ten minste één van deze talen."
      inline
      options={spoken}
    />
  )
  return folded ? (
    <Disclosure summary="Talen: nu Nederlands" open={isUsed(state, "languages", "nl")}>
      {field}
    </Disclosure>
  ) : (
    field
  )
}

export const Safe = ({ state }: { state: FormState }) => (
  <Disclosure summary="Wat maakt het veilig?" open={isUsed(state, "requires")}>
    <Checks
      state={state}
      name="requires"
      legend="Wie mag helpen, en waar?"
      hint="Elke keuze maakt de groep helpers kleiner. Kies wat echt nodig is."
      options={conditions.map((value) => ({
        value,
        label: conditionLabels[value],
        ...(conditionHints[value] && { hint: conditionHints[value] }),
      }))}
    />
  </Disclosure>
)
