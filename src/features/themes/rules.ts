import { allows, only } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "./model.ts"

/** Who may change the tree; everybody else reads it. */
export const changers = only("administrator", "workingGroup")
export const mayChange = (who: Who): boolean => who.kind === "person" && allows(changers, who)
export const countryOf = (who: Who): Country => (who.kind === "person" ? who.organisation.country : "nl")

export const labelOf = (theme: Pick<Theme, "labelNl" | "labelBe">, country: Country): string =>
  country === "be" ? theme.labelBe : theme.labelNl

export type Branch = { domain: Theme; themes: Theme[] }

/** The tree as people choose from it: life domains, each with the themes below it (at any depth), none retired. */
export function branches(themes: readonly Theme[]): Branch[] {
  const standing = themes.filter((theme) => !theme.retired)
  const rootOf = (theme: Theme, depth = 0): string => {
    const parent = standing.find((other) => other.code === theme.parentCode)
    return parent && depth < 20 ? rootOf(parent, depth + 1) : theme.code
  }
  return standing
    .filter((theme) => theme.parentCode === null)
    .map((domain) => ({
      domain,
      themes: standing.filter((theme) => theme.code !== domain.code && rootOf(theme) === domain.code),
    }))
}

/** A theme with everything below it: what counts when somebody asks about that branch. */
export function withDescendants(themes: readonly Theme[], code: string): string[] {
  const found = new Set([code])
  for (let grown = true; grown; ) {
    const before = found.size
    for (const theme of themes) if (theme.parentCode !== null && found.has(theme.parentCode)) found.add(theme.code)
    grown = found.size > before
  }
  return [...found]
}

/** Whether hanging a theme below another would make a circle. */
export const wouldCircle = (themes: readonly Theme[], code: string, parentCode: string): boolean =>
  withDescendants(themes, code).includes(parentCode)
