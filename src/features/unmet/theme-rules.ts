import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { labelOf } from "../themes/rules.ts"

/** What a theme is called where the installation stands; its code where it is gone. */
export function nameIn(themes: readonly Theme[], code: string, country: Country): string {
  const theme = themes.find((one) => one.code === code)
  return theme ? labelOf(theme, country) : code
}
