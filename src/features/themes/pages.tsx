import type { z } from "zod"
import { Checks, ErrorSummary, Form, Select, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { addTheme, changeTheme, type themeHistory } from "./actions.ts"
import type { Theme } from "./model.ts"
import { branches, labelOf } from "./rules.ts"

const parents = (themes: readonly Theme[], except?: string) =>
  themes
    .filter((theme) => !theme.retired && theme.code !== except)
    .map(({ code, labelNl }) => ({ value: code, label: labelNl }))

export const ThemesPage: View<Theme[]> = (themes, { form, words, who }) => {
  const state = form(addTheme)
  const country = who.kind === "person" ? who.organisation.country : "nl"
  return {
    title: "Thema's",
    lead: `${words.lifeDomains.at(0)?.toUpperCase()}${words.lifeDomains.slice(1)} en thema's waaronder signalen vallen. Wat verandert, blijft in de geschiedenis staan.`,
    main: (
      <>
        {branches(themes).map(({ domain, themes: below }) => (
          <section class="stack">
            <h2>
              <a href={`/beheer/themas/${domain.code}`}>{labelOf(domain, country)}</a>
            </h2>
            <Entries
              entries={below.map((theme) => ({ href: `/beheer/themas/${theme.code}`, title: labelOf(theme, country) }))}
            />
          </section>
        ))}
        <Disclosure summary="Een thema toevoegen" open={state.errors.length > 0}>
          <ErrorSummary state={state} />
          <Form action="/beheer/themas">
            <TextField state={state} name="labelNl" label="Naam" required />
            <TextField
              state={state}
              name="labelBe"
              label="Naam in Vlaanderen"
              optional
              hint="Alleen als die anders is."
            />
            <TextField state={state} name="code" label="Code" required hint="Voor bestanden, zoals energiearmoede." />
            <Select
              state={state}
              name="parentCode"
              label="Valt onder"
              empty="Is zelf een leefgebied"
              options={parents(themes)}
            />
            <TextArea state={state} name="description" label="Uitleg" optional rows={3} />
            <SubmitRow label="Toevoegen" />
          </Form>
        </Disclosure>
      </>
    ),
  }
}

export const ThemePage: View<z.output<typeof themeHistory.output>> = ({ theme, themes, versions }, { form, who }) => {
  const state = form(changeTheme, {
    labelNl: theme.labelNl,
    labelBe: theme.labelBe,
    parentCode: theme.parentCode ?? "",
    description: theme.description,
    retired: theme.retired ? "on" : "",
  })
  const mayChange =
    who.kind === "person" && who.roles.some((role) => role === "administrator" || role === "workingGroup")
  return {
    title: theme.labelNl,
    main: (
      <>
        {theme.retired && <Tag tone="attention">Wordt niet meer gekozen</Tag>}
        <p>{theme.description}</p>
        <h2>Geschiedenis</h2>
        <Steps
          steps={versions.map(({ version, labelNl, retired, why, changedAt, changedBy }) => ({
            state: `Versie ${version}: ${labelNl}${retired ? " (wordt niet meer gekozen)" : ""}`,
            who: changedBy ?? "Nabij",
            when: changedAt.toLocaleDateString("nl-NL"),
            datetime: changedAt.toISOString(),
            why,
          }))}
        />
        {mayChange && (
          <Disclosure summary="Dit thema veranderen" open={state.errors.length > 0}>
            <ErrorSummary state={state} />
            <Form action={`/beheer/themas/${theme.code}`}>
              <TextField state={state} name="labelNl" label="Naam" required />
              <TextField state={state} name="labelBe" label="Naam in Vlaanderen" optional />
              <Select
                state={state}
                name="parentCode"
                label="Valt onder"
                empty="Is zelf een leefgebied"
                options={parents(themes, theme.code)}
              />
              <TextArea state={state} name="description" label="Uitleg" optional rows={3} />
              <Checks
                state={state}
                name="retired"
                legend="In gebruik"
                options={[{ value: "on", label: "Dit thema niet meer laten kiezen" }]}
              />
              <TextArea state={state} name="why" label="Waarom verandert dit?" rows={2} required />
              <SubmitRow label="Veranderen" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  }
}
