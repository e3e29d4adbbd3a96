import type { z } from "zod"
import { Tag } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import type { themeHistory } from "./actions.ts"
import { ChangeThemeForm } from "./forms.tsx"
import { countryOf, labelOf, mayChange } from "./rules.ts"

/** A theme: where it hangs, what hangs below it, and everything it was called before. */
export const ThemePage: View<z.output<typeof themeHistory.output>> = ({ theme, themes, versions }, about) => {
  const country = countryOf(about.who)
  const parent = themes.find(({ code }) => code === theme.parentCode)
  const below = themes.filter(({ parentCode, retired }) => parentCode === theme.code && !retired)
  return {
    title: labelOf(theme, country),
    lead: theme.description || undefined,
    main: (
      <>
        {theme.retired && (
          <p>
            <Tag tone="attention">Wordt niet meer gekozen</Tag>
          </p>
        )}
        <p>
          {parent ? (
            <>
              Valt onder <a href={`/beheer/themas/${parent.code}`}>{labelOf(parent, country)}</a>.
            </>
          ) : (
            `Dit is een ${about.words.lifeDomain}.`
          )}{" "}
          In bestanden heet dit <code>{theme.code}</code>. <a href="/beheer/themas">Alle thema's</a>
        </p>
        {below.length > 0 && (
          <section class="stack">
            <h2>Hieronder vallen</h2>
            <Entries
              label="Thema's hieronder"
              entries={below.map((one) => ({ href: `/beheer/themas/${one.code}`, title: labelOf(one, country) }))}
            />
          </section>
        )}
        {mayChange(about.who) && <ChangeThemeForm theme={theme} themes={themes} about={about} />}
        <h2>Geschiedenis</h2>
        <Steps
          label="Versies van dit thema"
          steps={versions.map((version) => ({
            state: `Versie ${version.version}: ${labelOf(version, country)}${version.retired ? " (wordt niet meer gekozen)" : ""}`,
            who: version.changedBy ?? "Nabij",
            when: sayDayOf(version.changedAt),
            datetime: version.changedAt.toISOString().slice(0, 10),
            why: version.why,
          }))}
        />
      </>
    ),
  }
}
