import { optionsOf, Select, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { genderLabels, genders } from "./model.ts"
import { WhenAndLanguages } from "./written-fields.tsx"

const inside = ["parts", "languages", "gender", "doesNot", "lastDay"]

/** What may stay empty: when, which languages, what rather not, until when. */
export function More({ state }: { state: FormState }) {
  const open = state.errors.some(({ field }) => inside.includes(field))
  return (
    <Disclosure summary="Wanneer, welke talen, wat liever niet (mag zo blijven)" open={open}>
      <WhenAndLanguages state={state} />
      <TextArea
        state={state}
        name="doesNot"
        label="Wat doe je liever niet?"
        hint="Bijvoorbeeld: geen zware dingen tillen, geen honden."
        rows={2}
        maxLength={600}
      />
      <TextField
        state={state}
        name="lastDay"
        label="Tot en met welke dag?"
        hint="Laat je dit leeg, dan stopt je aanbod vanzelf na een jaar."
        type="date"
        width="medium"
      />
      <Select
        state={state}
        name="gender"
        label="Soms vraagt iemand om een vrouw of een man. Wil je zeggen wat je bent?"
        empty="Zeg ik liever niet"
        options={optionsOf(genders, genderLabels)}
      />
    </Disclosure>
  )
}
