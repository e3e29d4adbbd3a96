import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Country } from "../../platform/words/words.ts"
import { NewThemeForm } from "./forms.tsx"
import type { Theme } from "./model.ts"
import { branches, countryOf, labelOf, mayChange } from "./rules.ts"

const entries = (themes: readonly Theme[], country: Country) =>
  themes.map((theme) => ({ href: `/beheer/themas/${theme.code}`, title: labelOf(theme, country) }))

/** The tree as people choose from it, and what is no longer chosen folded away below it. */
export const ThemesPage: View<Theme[]> = (themes, about) => {
  const country = countryOf(about.who)
  const { lifeDomains } = about.words
  const retired = themes.filter((theme) => theme.retired)
  return {
    title: "Thema's",
    lead: `De ${lifeDomains} en de thema's waaronder signalen vallen. Wat verandert, blijft in de geschiedenis staan.`,
    main: (
      <>
        {mayChange(about.who) && <NewThemeForm themes={themes} about={about} />}
        {branches(themes).map(({ domain, themes: below }) => (
          <section class="stack">
            <h2>
              <a href={`/beheer/themas/${domain.code}`}>{labelOf(domain, country)}</a>
            </h2>
            {below.length > 0 ? (
              <Entries label={`Thema's onder ${labelOf(domain, country)}`} entries={entries(below, country)} />
            ) : (
              <p class="soft">Hier valt nog geen thema onder.</p>
            )}
          </section>
        ))}
        {retired.length > 0 && (
          <Disclosure summary="Wordt niet meer gekozen">
            <p>Oude signalen houden dit thema. Op het formulier staat het niet meer.</p>
            <Entries label="Thema's die niet meer gekozen worden" entries={entries(retired, country)} />
          </Disclosure>
        )}
      </>
    ),
  }
}
