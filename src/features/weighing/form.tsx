import { Choice, Select, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { SuggestedThemes } from "../likeness/theme-model.ts"
import { suggestionInWords } from "../likeness/theme-rules.ts"
import { outcomeLabels, outcomes } from "./model.ts"

type Props = {
  state: FormState
  themes: readonly { code: string; label: string }[]
  several?: boolean
  seen: number
  /** What the signal may be about, where it has no theme yet; never chosen beforehand. */
  suggested?: SuggestedThemes
}

/** What happens with a signal and why; the same for one and for several at once. */
export function WeighingFields({ state, themes, several, seen, suggested }: Props) {
  return (
    <>
      <input type="hidden" name="seen" value={String(seen)} />
      <Choice
        state={state}
        name="outcome"
        legend={several ? "Wat gebeurt er met de gekozen signalen?" : "Wat gebeurt er met dit signaal?"}
        options={outcomes.map((outcome) => ({ value: outcome, ...outcomeLabels[outcome] }))}
      />
      <TextArea
        state={state}
        name="reason"
        label="Waarom?"
        hint="Wie dit doorgaf, leest je reden. Schrijf geen namen."
        rows={3}
        maxLength={600}
        required
      />
      <Select
        state={state}
        name="settledTheme"
        label="Thema vastleggen"
        hint={suggested && suggestionInWords(suggested)}
        optional
        empty={several ? "Ieder houdt het eigen thema" : "Het thema blijft zoals het is"}
        options={themes.map(({ code, label }) => ({ value: code, label }))}
      />
    </>
  )
}
