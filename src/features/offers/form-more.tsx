import { Checks, Select, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { languages } from "../help-items/languages.ts"
import { WeekPartsField } from "../help-items/week-parts-field.tsx"
import { genderLabels, genders } from "./model.ts"

const optional = ["parts", "gender", "doesNot", "lastDay"]

/** What may stay empty: when, which languages, what rather not, until when. */
export function More({ state }: { state: FormState }) {
  const open =
    optional.some((name) => fieldValue(state, name) !== "" || state.errors.some(({ field }) => field === name)) ||
    (state.values.languages ?? []).length > 1
  return (
    <Disclosure summary="Wanneer, welke talen, wat liever niet (mag leeg blijven)" open={open}>
      <WeekPartsField
        state={state}
        name="parts"
        legend="Wanneer kun je?"
        hint="Vink je niets aan, dan kan het altijd."
      />
      <Checks
        state={state}
        name="languages"
        legend="Welke talen spreek je?"
        inline
        options={languages.map(({ code, label }) => ({ value: code, label }))}
      />
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
        options={genders.map((value) => ({ value, label: genderLabels[value] }))}
      />
    </Disclosure>
  )
}
