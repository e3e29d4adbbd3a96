import { Select } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { branches, labelOf } from "../themes/rules.ts"

type Props = {
  state: FormState
  themes: readonly Theme[]
  country: Country
  label: string
  hint?: string
  empty?: string
}

/** A theme from the tree, by life domain. */
export const ThemeField = ({ state, themes, country, label, hint, empty = "Kies een thema" }: Props) => (
  <Select
    state={state}
    name="theme"
    label={label}
    hint={hint}
    empty={empty}
    options={branches(themes).map(({ domain, themes: below }) => ({
      label: labelOf(domain, country),
      options: [domain, ...below].map((theme) => ({
        value: theme.code,
        label: theme === domain ? `${labelOf(domain, country)}, algemeen` : labelOf(theme, country),
      })),
    }))}
  />
)
