import { Checks, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { languages } from "../help-items/languages.ts"
import { WeekPartsField } from "../help-items/week-parts-field.tsx"

/** When and in which languages somebody helps. */
export const WhenAndLanguages = ({ state }: { state: FormState }) => (
  <>
    <WeekPartsField state={state} name="parts" legend="Wanneer kun je?" hint="Vink je niets aan, dan kan het altijd." />
    <Checks
      state={state}
      name="languages"
      legend="Welke talen spreek je?"
      inline
      options={languages.map(({ code, label }) => ({ value: code, label }))}
    />
  </>
)

type WhyProps = { state: FormState; label: string; hint: string; optional?: boolean }

/** What a coordinator writes beside a step; names are hidden. */
export const WhyField = (field: WhyProps) => <TextArea {...field} name="why" rows={2} maxLength={400} />
