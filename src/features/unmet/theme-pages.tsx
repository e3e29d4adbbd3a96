import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import { allows } from "../../platform/http/may.ts"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { labelOf } from "../themes/rules.ts"
import { changeUnmetTheme, mappers, type unmetTheme, type unmetThemes } from "./theme-actions.ts"
import { ThemeField } from "./theme-field.tsx"
import type { MappedKind } from "./theme-model.ts"

export const mappingRoot = "/beheer/hulp-en-themas"
const headings: Record<MappedKind, string> = { item: "Hulp, spullen en ruimte", right: "Rechten" }
const noTheme = "Hoort nog bij geen thema"

const said = (themes: readonly Theme[], code: string | null, country: Country): string => {
  const theme = themes.find((one) => one.code === code)
  return theme ? labelOf(theme, country) : (code ?? noTheme)
}

/** What belongs to which theme, for everybody to read. */
export const MappingsPage: View<z.output<typeof unmetThemes.output>> = ({ mappings, themes }, about) => ({
  title: "Bij welk thema telt wat?",
  lead: "Lukt hulp niet of komt een recht er niet, dan telt dat bij dit thema. Mensen bepalen dat, niet een programma.",
  main: (
    <>
      <p>
        Hoort iets bij geen thema, dan vraagt Nabij het bij een hulpvraag aan wie die vraag stelde. Een recht wacht tot
        iemand hier een thema kiest.
      </p>
      {(["item", "right"] as const).map((kind) => (
        <section class="stack">
          <h2>{headings[kind]}</h2>
          <Table
            caption={headings[kind]}
            captionHidden
            compact
            columns={[
              { key: "name", label: "Wat" },
              { key: "theme", label: "Telt bij" },
            ]}
            rows={mappings
              .filter((one) => one.kind === kind && (one.country ?? about.country) === about.country)
              .map(({ code, name, theme }) => ({
                name: allows(mappers, about.who) ? <a href={`${mappingRoot}/${kind}/${code}`}>{name}</a> : name,
                theme: said(themes, theme, about.country),
              }))}
          />
        </section>
      ))}
    </>
  ),
})

/** One of them: its theme, a change, and all that it was before. */
export const MappingPage: View<z.output<typeof unmetTheme.output>> = ({ mapping, themes }, about) => ({
  title: mapping.name,
  lead: `Telt nu bij: ${said(themes, mapping.theme, about.country)}.`,
  main: (
    <>
      <Change mapping={mapping} themes={themes} about={about} />
      <h2>Geschiedenis</h2>
      {mapping.versions.length === 0 ? (
        <p>Zo kwam het met Nabij mee. Er is nog niets veranderd.</p>
      ) : (
        <Steps
          label="Versies"
          steps={mapping.versions.map(({ version, theme, why, changedBy, changedAt }) => ({
            ...{ state: `Versie ${version}: ${said(themes, theme, about.country)}`, who: changedBy ?? undefined },
            ...{ when: sayDayOf(changedAt), datetime: changedAt.toISOString().slice(0, 10), why },
          }))}
        />
      )}
      <p>
        <a href={mappingRoot}>Bij welk thema telt wat?</a>
      </p>
    </>
  ),
})

type ChangeProps = z.output<typeof unmetTheme.output> & { about: About }

function Change({ mapping: { kind, code, theme, version }, themes, about }: ChangeProps) {
  const state = about.form(changeUnmetTheme, { theme: theme ?? "" })
  return (
    <section class="stack">
      <h2>Veranderen</h2>
      <p>Het geldt voor wat vanaf nu geteld wordt. Wat al geteld is, blijft waar het staat.</p>
      <ErrorSummary state={state} labels={{ theme: "Thema", why: "Waarom" }} />
      <Form action={`${mappingRoot}/${kind}/${code}`}>
        <input type="hidden" name="version" value={String(version)} />
        <ThemeField state={state} themes={themes} country={about.country} label="Thema" empty={noTheme} />
        <TextArea state={state} name="why" label="Waarom?" rows={2} maxLength={400} required />
        <SubmitRow label="Veranderen" />
      </Form>
    </section>
  )
}
